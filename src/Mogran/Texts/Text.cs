using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>An adopted or imported instrument. Its wording, in one language each, is in its expressions.</summary>
public sealed class Text
{
    public required string Slug { get; init; }

    /// <summary>declaration, action-plan, compact, convention, agenda, ... as the profile says.</summary>
    public required string Kind { get; set; }
    public required Multilingual Title { get; set; }
    public DateOnly? AdoptedOn { get; set; }

    /// <summary>First day of the conference, where the text names several.</summary>
    public DateOnly? From { get; set; }
    public Multilingual Place { get; set; } = Multilingual.None;
    public string? BodyCode { get; set; }
    public string? Source { get; set; }
    public Multilingual Note { get; set; } = Multilingual.None;
}

/// <summary>The wording of a text in one language, as imported from a file.</summary>
public sealed class Expression
{
    public Id<Expression> Id { get; private init; } = Id<Expression>.New();
    public required string TextSlug { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }
    public required string Title { get; set; }
    public required string FileName { get; set; }

    /// <summary>SHA-256 of the file in the library.</summary>
    public required string DocumentHash { get; set; }
    public required DateTimeOffset ImportedAt { get; set; }
}

public enum ParagraphKind { Preamble, Operative, Priority, Focus, Domain, Formula, Closing }

/// <summary>A unit of a text that keeps its identity when it moves or is renumbered.</summary>
public sealed class Paragraph
{
    public Id<Paragraph> Id { get; private init; } = Id<Paragraph>.New();
    public required string TextSlug { get; init; }

    /// <summary>Anchor inside the text's page, unique in the text: "p22".</summary>
    public required string Anchor { get; init; }

    /// <summary>Number as printed, or null for an unnumbered paragraph.</summary>
    public string? Number { get; set; }
    public required int Order { get; set; }
    public required ParagraphKind Kind { get; set; }

    /// <summary>What it says in short, in the Secretariat's own words.</summary>
    public Multilingual Gist { get; set; } = Multilingual.None;

    /// <summary>Paragraphs of other texts that it continues, as "slug#anchor".</summary>
    public List<string> Continues { get; set; } = [];
}

/// <summary>A paragraph's words in one expression.</summary>
public sealed class Wording
{
    public Id<Wording> Id { get; private init; } = Id<Wording>.New();
    public required Id<Paragraph> ParagraphId { get; init; }
    public required Id<Expression> ExpressionId { get; init; }
    public required string Content { get; set; }
}

/// <summary>A footnote, bound to the paragraph that calls it.</summary>
public sealed class Footnote
{
    public Id<Footnote> Id { get; private init; } = Id<Footnote>.New();
    public required Id<Paragraph> ParagraphId { get; init; }
    public required Id<Expression> ExpressionId { get; init; }
    public required string Marker { get; init; }
    public required string Content { get; set; }
}
