using System.Text.RegularExpressions;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>How frozen content is put before a reader, on the page and in every export alike, in the language at hand.</summary>
public static partial class Printed
{
    static readonly Phrases<Edition> T = new();

    /// <summary>A piece of a sentence: plain words, or a figure that stands in it.</summary>
    public sealed record Piece(string Words, string? Figure);

    /// <summary>The sentence cut at its figures.</summary>
    public static IReadOnlyList<Piece> Pieces(this EditionContent content, Statement statement)
    {
        var text = statement.Text.ToString();
        List<Piece> pieces = [];
        var from = 0;
        foreach (var place in Place().Matches(text).Where(place => int.Parse(place.Groups[1].ValueSpan, null) < statement.Figures.Count))
        {
            if (place.Index > from) pieces.Add(new(text[from..place.Index], null));
            var key = statement.Figures[int.Parse(place.Groups[1].ValueSpan, null)];
            pieces.Add(new(content.Figures[key].Said.ToString(), key));
            from = place.Index + place.Length;
        }

        if (from < text.Length) pieces.Add(new(text[from..], null));
        return pieces;
    }

    public static string Sentence(this EditionContent content, Statement statement) =>
        string.Concat(content.Pieces(statement).Select(piece => piece.Words));

    /// <summary>The whole value, for tables: "1,234", "EUR 1,234,567.50", or why there is none.</summary>
    public static string Value(Figure figure) => figure switch
    {
        { Value: { } amount, Currency: { } currency } => Print.Money(amount, currency),
        { Value: { } number } => Print.Number(number),
        { Emptiness: { } why } => T[why],
        _ => "",
    };

    /// <summary>The value before, in the same dress.</summary>
    public static string Before(Figure figure) => Changes.Old(figure).ToString();

    /// <summary>"Amount" of a source, dressed as the figure it belongs to.</summary>
    public static string? Amount(Figure figure, decimal? amount) => amount is not { } part ? null
        : figure.Currency is { } currency ? Print.Money(part, currency) : Print.Number(part);

    /// <summary>"published.csv, row 17": a locator that names its file already is not given it twice.</summary>
    public static string Record(FigureSource source) => source switch
    {
        { Record: null } => source.File ?? "",
        { File: { } file, Record: { } record } when !record.StartsWith(file, StringComparison.Ordinal) => $"{file}, {record}",
        { Record: { } record } => record,
    };

    public static string Text(this EditionContent content, Cell cell) => cell switch
    {
        { Text: { } text } => text.ToString(),
        { Words: { } words } => words,
        { Figures: { } keys } => string.Join(T["Semicolon"], keys.Select(key => Value(content.Figures[key]))),
        _ => "",
    };

    /// <summary>Rows in the order of the language, where the order depends on it.</summary>
    public static IEnumerable<Row> InOrder(this Table table) =>
        table.Rows.All(row => row.Sort is null) ? table.Rows : table.Rows.OrderBy(row => row.Sort?.ToString(), StringComparer.Ordinal);

    /// <summary>Names of partners in the order of the language.</summary>
    public static IEnumerable<KeyValuePair<string, PartnerLabel>> Named(this EditionContent content, IEnumerable<string> codes) =>
        codes.Select(code => KeyValuePair.Create(code, content.Partners.GetValueOrDefault(code) ?? new(new() { En = code }, new() { En = code }, null)))
            .OrderBy(named => named.Value.Sort.ToString(), StringComparer.Ordinal);

    public static string Status(ParagraphReport paragraph) => paragraph.Status is { } stage ? T[stage] : T["NoCommitment"];

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
