using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>The body of a printed report, in order, in the language at hand.</summary>
sealed class ReportBody(FrozenEdition edition, TimeZoneInfo zone)
{
    static readonly Phrases<Edition> T = new();

    readonly EditionContent content = edition.Content;

    public string Title => content.Title.ToString();

    public string Dialogue => content.Dialogue.ToString();

    public SourceList Sources { get; } = SourceList.Of(edition.Content);

    /// <summary>What stands under the title: whether it was adopted, of when it is, and its fingerprint.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts =>
    [
        (T["Standing"], edition.Head.AdoptedAt is { } at ? T["AdoptedAtInstant", Print.Instant(at, zone)] : $"{T["DraftStamp", edition.Head.Draft]}. {T["NotAdopted"]}"),
        (T["AsOf"], Print.Instant(content.AsOf, zone)),
        .. content.Round is { } round ? [(T["RoundAsked"], $"{T["RoundTitle", round.Number]}, {Print.Days(round.From, round.To)}")] : Array.Empty<(string, string)>(),
        (T["Hash"], edition.Head.Hash),
    ];

    public static string AnchorOf(string figure) => "figure-" + figure;

    public IEnumerable<Block> Blocks()
    {
        yield return new Heading(1, T["About"], "about");
        foreach (var line in content.About) yield return new Line(line.ToString());
        foreach (var block in content.Sections.SelectMany(SectionBlocks)) yield return block;
        foreach (var block in AnnexBlocks.Sources(Sources)) yield return block;
    }

    IEnumerable<Block> SectionBlocks(Section section)
    {
        yield return new Heading(1, section.Title.ToString(), section.Key);
        foreach (var statement in section.Statements) yield return new Line(content.Pieces(statement));
        foreach (var table in section.Tables) yield return GridOf(table);
        var more = section.Key switch
        {
            "paragraphs" => Paragraphs(),
            "annex-figures" => AnnexBlocks.Figures(content, Sources),
            _ => [],
        };
        foreach (var block in more) yield return block;
    }

    Grid GridOf(Table table) => new(
        table.Caption.ToString(),
        [.. table.Columns.Select(column => (column.Title.ToString(), column.Numeric))],
        [.. table.InOrder().Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => content.Text(cell))])]);

    IEnumerable<Block> Paragraphs()
    {
        foreach (var text in content.Paragraphs.GroupBy(paragraph => paragraph.Text))
        {
            yield return new Heading(2, text.First().TextTitle.ToString(), "text-" + text.Key);
            foreach (var block in text.SelectMany(ParagraphBlocks)) yield return block;
        }
    }

    IEnumerable<Block> ParagraphBlocks(ParagraphReport paragraph)
    {
        yield return new Heading(3, T["ParagraphNumber", paragraph.Number ?? paragraph.Anchor], $"{paragraph.Text}-{paragraph.Anchor}");
        yield return new Line(paragraph.Gist.ToString());
        foreach (var commitment in paragraph.Commitments)
            yield return new Line(commitment.By is { } by ? $"{commitment.Title} ({T["ByDay", Print.Day(by)]})" : commitment.Title.ToString(), LineKind.Bullet);
        if (paragraph.Status is not null) yield return new Line(Printed.Status(paragraph), LineKind.Status);
        foreach (var statement in paragraph.Done) yield return new Line(content.Pieces(statement));
        if (paragraph.By.Count > 0)
            yield return new Line($"{T["TakingPart"]} {string.Join(T["Comma"], content.Named(paragraph.By).Select(named => named.Value.Name.ToString()))}");
        if (paragraph.Missing.Count == 0) yield break;

        yield return new Line(T["Missing"], LineKind.Quiet);
        foreach (var statement in paragraph.Missing) yield return new Line(content.Pieces(statement), LineKind.Bullet);
    }
}
