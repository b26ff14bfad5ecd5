using System.Globalization;

namespace Mogran.Gathering;

/// <summary>The cells of one sheet by field, with the way its columns write days and decimals found out from its first rows.</summary>
sealed class SheetCells(SheetView view, Findings findings)
{
    readonly Dictionary<string, bool> decimalComma = [];
    readonly Dictionary<string, bool> monthFirst = [];

    public Findings Findings => findings;

    /// <summary>"C12"; null when the sheet has no such column.</summary>
    public string Where(SheetRow row, string field) => view.Columns[field] is >= 0 and var column ? row.Cell(column) : row.Locator;

    /// <summary>The text, bounded, without invisible marks at its ends; null when blank or when the source writes NA.</summary>
    public string? Text(SheetRow row, string field)
    {
        var text = row[view.Columns[field]].Trim().Trim('\u200B', '\uFEFF', '\u00A0').Trim();
        if (text.Length == 0 || text is "NA" or "N/A" or "n/a" or "#N/A" or "NULL") return null;
        // The apostrophe with which an export, as spreadsheets do, says that what follows is no formula.
        if (text is ['\'', '=' or '+' or '-' or '@', ..]) text = text[1..];
        if (text[0] == '=') findings.Note("FormulaAsText", Where(row, field));
        return text;
    }

    /// <summary>Texts of a cell that holds several, divided by commas, semicolons, bars or lines.</summary>
    public IEnumerable<string> Texts(SheetRow row, string field) =>
        (Text(row, field) ?? "").Split([',', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(text => text is not ("NA" or "N/A")).Distinct(StringComparer.OrdinalIgnoreCase);

    public DateOnly? Day(SheetRow row, string field)
    {
        if (Text(row, field) is not { } text) return null;
        if (!monthFirst.TryGetValue(field, out var first)) monthFirst[field] = first = SheetDays.IsMonthFirst(view.CellsOf(field));
        if (SheetDays.Read(text, first) is { } day) return day;
        findings.Refuse("NotADay", Where(row, field), text);
        return null;
    }

    /// <summary>The number as plain invariant text, or the words that stand in its place.</summary>
    public string? Number(SheetRow row, string field) =>
        Text(row, field) is not { } text ? null
        : Amount(field, text, out _) is { } number ? number.ToString(CultureInfo.InvariantCulture)
        : text;

    public decimal? Amount(string field, string text, out string? currency)
    {
        if (!decimalComma.TryGetValue(field, out var comma)) decimalComma[field] = comma = SheetNumbers.IsDecimalComma(view.CellsOf(field));
        return SheetNumbers.Read(text, comma, out currency);
    }
}
