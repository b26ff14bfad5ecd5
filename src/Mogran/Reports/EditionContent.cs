using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>
/// What an edition says, whole: frozen as canonical JSON and never computed again. Every page and export reads this
/// and nothing else, so that all of them say the same, today and in ten years.
/// </summary>
public sealed record EditionContent
{
    public required int Number { get; init; }
    public required int Draft { get; init; }

    /// <summary>The instant whose facts it holds.</summary>
    public required DateTimeOffset AsOf { get; init; }
    public RoundFacts? Round { get; init; }

    /// <summary>Name of the dialogue that reports.</summary>
    public required Multilingual Dialogue { get; init; }
    public required Multilingual Title { get; init; }

    /// <summary>How it was computed and what is not in it, a sentence each.</summary>
    public required IReadOnlyList<Multilingual> About { get; init; }
    public required IReadOnlyList<Section> Sections { get; init; }
    public required IReadOnlyList<ParagraphReport> Paragraphs { get; init; }
    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    /// <summary>How the partners named here were called on the day, by code.</summary>
    public required IReadOnlyDictionary<string, PartnerLabel> Partners { get; init; }
}

public sealed record RoundFacts(int Number, DateOnly From, DateOnly To);

/// <param name="Sort">Sort key in each language, compared ordinally.</param>
public sealed record PartnerLabel(Multilingual Name, Multilingual Sort, Multilingual? Footnote);

/// <summary>A part of the report: overview, domain-N, paragraphs, annex-figures, annex-participation, annex-changes.</summary>
public sealed record Section(string Key, Multilingual Title, IReadOnlyList<Statement> Statements, IReadOnlyList<Table> Tables);

/// <summary>A sentence with its figures: {0}, {1}, ... stand where the figures of that place are said.</summary>
public sealed record Statement(string Key, Multilingual Text, IReadOnlyList<string> Figures);

public sealed record Table(string Key, Multilingual Caption, IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows);

public sealed record Column(Multilingual Title, bool Numeric = false);

/// <param name="Sort">Where the order depends on the language (partners): the key to sort by.</param>
public sealed record Row(IReadOnlyList<Cell> Cells, Multilingual? Sort = null);

/// <summary>A cell: a text of ours, a partner's own words (in whatever language), or figures by their keys.</summary>
public sealed record Cell
{
    public Multilingual? Text { get; init; }
    public string? Words { get; init; }

    /// <summary>One figure or, for money in several currencies, several; they are never added.</summary>
    public IReadOnlyList<string>? Figures { get; init; }

    /// <summary>Address on the site, without the language: "/plan/4.1.2".</summary>
    public string? Href { get; init; }

    public static Cell Of(Multilingual text, string? href = null) => new() { Text = text, Href = href };

    public static Cell Of(params IReadOnlyList<string> figures) => new() { Figures = figures };
}

/// <summary>What was promised in a paragraph, what was done, by whom, with how much, and what is missing.</summary>
public sealed record ParagraphReport
{
    /// <summary>Slug of the text.</summary>
    public required string Text { get; init; }
    public required Multilingual TextTitle { get; init; }
    public required string Anchor { get; init; }
    public string? Number { get; init; }
    public required Multilingual Gist { get; init; }
    public required IReadOnlyList<CommitmentLine> Commitments { get; init; }

    /// <summary>none, planned, underWay or ended; null where the paragraph promises nothing to be done.</summary>
    public Stage? Status { get; init; }
    public required IReadOnlyList<Statement> Done { get; init; }

    /// <summary>Codes of the partners that take part.</summary>
    public required IReadOnlyList<string> By { get; init; }
    public required IReadOnlyList<Statement> Missing { get; init; }

    /// <summary>Keys of all figures of the paragraph.</summary>
    public required IReadOnlyList<string> Figures { get; init; }
}

public sealed record CommitmentLine(string Code, Multilingual Title, Multilingual? Who, DateOnly? By, Stage Status, IReadOnlyList<string> Actions);
