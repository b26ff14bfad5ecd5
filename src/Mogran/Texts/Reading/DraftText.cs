using Mogran.Partners;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>What was read of a text from a file. Nothing is saved yet; all of it can be corrected first.</summary>
public sealed record DraftText
{
    /// <summary>File name as it was given, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string DocumentHash { get; init; }
    public required string Title { get; init; }

    /// <summary>Day of adoption; the last one where the text names several. Null when the text names none that exists.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>First day, where the text names several.</summary>
    public DateOnly? From { get; init; }
    public string? Place { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>In the order in which the text names them.</summary>
    public IReadOnlyList<DraftPartner> Partners { get; init; } = [];

    /// <summary>In the order of the text, formulas included.</summary>
    public IReadOnlyList<DraftParagraph> Paragraphs { get; init; } = [];
    public IReadOnlyList<DraftFootnote> Footnotes { get; init; } = [];

    /// <summary>A person looked at it and saved it so; otherwise it is as it was read.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>What a person should look at, and what was left aside with its reason.</summary>
    public IReadOnlyList<Problem> Findings { get; init; } = [];

    public int Count(ParagraphKind kind) => Paragraphs.Count(paragraph => paragraph.Kind == kind);

    /// <summary>Nothing in the file speaks of an agreed text: no day, no partner, no number, no list.</summary>
    public bool IsUnlikely => Date is null && Partners.Count == 0
        && Paragraphs.All(paragraph => paragraph.Number is null && paragraph.Kind is not ParagraphKind.Focus);
}

/// <param name="NameUsed">The name as the text writes it.</param>
public sealed record DraftPartner(string Code, PartnerKind Kind, AdherenceKind As, string NameUsed);

/// <param name="Number">As printed, in European digits; null for an unnumbered paragraph.</param>
/// <param name="Content">The words without the number; lines of a list inside are apart by a line feed.</param>
/// <param name="Where">Place in the file, e.g. "line 12".</param>
public sealed record DraftParagraph(string? Number, ParagraphKind Kind, string Content, string Where);

/// <param name="Paragraph">Index in <see cref="DraftText.Paragraphs"/> of the paragraph that calls it.</param>
public sealed record DraftFootnote(string Marker, int Paragraph, string Content);
