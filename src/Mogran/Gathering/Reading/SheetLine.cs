using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>One row of a sheet as it is read: its cells by field, and what has been made of it so far.</summary>
/// <param name="CountryOf">ISO code of a country by a name people write, or null.</param>
/// <param name="Chosen">ISO 4217, of an amount that names none.</param>
sealed record SheetLine(SheetCells Cells, SheetRow Row, ActivityDraft Draft, Func<string, string?> CountryOf, string? Chosen)
{
    const int LongestText = 20_000;

    public Findings Findings => Draft.Findings;

    public string Where(string field) => Cells.Where(Row, field);

    public string? Text(string field) => Cells.Text(Row, field);

    /// <summary>Texts of a cell that holds several.</summary>
    public IEnumerable<string> Texts(string field) => Cells.Texts(Row, field);

    public DateOnly? Day(string field) => Cells.Day(Row, field);

    /// <summary>The number as plain invariant text, or the words that stand in its place.</summary>
    public string? Number(string field) => Cells.Number(Row, field);

    public Origin Origin => Draft.At(Row.Locator);

    /// <summary>The text, cut where it is too long to be read.</summary>
    public string? Bounded(string field)
    {
        var text = Text(field);
        if (text is not { Length: > LongestText }) return text;
        Findings.Doubt("TextCut", Where(field), LongestText.ToString(CultureInfo.InvariantCulture));
        return text.Cut(LongestText);
    }

    /// <summary>A share in percent, with or without its sign.</summary>
    public decimal? Share() => Draft.Share(Text("percentage")?.TrimEnd('%', ' '), Where("percentage"));

    /// <summary>An amount of the kind; null: there is none that can be taken, and the findings say so.</summary>
    /// <param name="text">The cell of the field.</param>
    public decimal? Amount(MoneyKind kind, string field, string? text, out string? currency)
    {
        string? beside = null;
        var number = text is null ? null : Cells.Amount(field, text, out beside)?.ToString(CultureInfo.InvariantCulture);
        currency = Text("currency")?.ToUpperInvariant() ?? beside ?? Chosen;
        return Draft.Amount(kind, number ?? text, Where(field));
    }

    /// <summary>The first word of a cell, which may have a code and its name: "2 - Commitment".</summary>
    public string? Code(string field) => Text(field) is { } text ? text[..(text.IndexOfAny([' ', ':', '-', '.']) is > 0 and var end ? end : text.Length)] : null;

    /// <summary>What a cell means that has a code of IATI, its name, or both: "2", "Commitment", "2 - Commitment".</summary>
    /// <param name="of">The meaning of a code, or null.</param>
    /// <param name="names">Codes by the names that people write, in the plain form of a header.</param>
    /// <param name="unknown">How it is told that the cell means nothing known; null: the caller does.</param>
    public T? Coded<T>(string field, Func<string?, T?> of, IReadOnlyDictionary<string, string> names, string? unknown = null) where T : struct
    {
        if (Text(field) is not { } text) return null;
        var known = of(Code(field)) ?? of(names.GetValueOrDefault(Header.PlainForm(text)));
        if (known is null && unknown is not null) Findings.Doubt(unknown, Where(field), text);
        return known;
    }

    /// <returns>Null: the row was refused.</returns>
    public string? Refuse(string code, string where, params string[] values)
    {
        Findings.Refuse(code, where, values);
        return null;
    }
}
