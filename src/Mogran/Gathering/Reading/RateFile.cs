using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Reads rates of exchange from a sheet with the columns Date, Rate and Currency, and where given Base, Frequency (D, M
/// or A: the rate of a day, month or year) and Source. A rate without a publisher or a base is refused: none is assumed.
/// </summary>
/// <param name="publisher">Who published rates whose row names nobody; null: such rows are refused.</param>
/// <param name="baseCurrency">Base of rates whose row names none; null: such rows are refused.</param>
sealed class RateFile(GatheredFile file, Findings findings, Id<Source> source, string? baseCurrency, string? publisher)
{
    const decimal Highest = 1_000_000_000_000m;

    /// <exception cref="RefusedException">The file is no sheet, or has no columns of that name.</exception>
    public IEnumerable<Rate> Read()
    {
        using var rows = Sheet.Rows(file, findings).Where(row => !row.IsBlank).GetEnumerator();
        if (!rows.MoveNext()) throw findings.RefuseFile("Empty");
        var header = new Header(rows.Current);
        foreach (var needed in (string[])["date", "rate", "currency"])
            if (!header.Plain.Contains(needed)) throw findings.RefuseFile("NoRateColumn", rows.Current.Locator, needed);

        while (rows.MoveNext())
            if (Read(header, rows.Current) is { } rate) yield return rate;
    }

    Rate? Read(Header header, SheetRow row)
    {
        var (day, units) = (Days.Iso(Cell("date")), Numbers.Read(Cell("rate")));
        var (currency, over) = (Code(Cell("currency")), Code(Cell("base") is { Length: > 0 } named ? named : baseCurrency));
        var by = Cell("source") is { Length: > 0 } said ? said : publisher;
        if (day is null) return Refused("RateWithoutDay", Cell("date"));
        if (units is not (> 0 and < Highest)) return Refused("RateNotNumber", Cell("rate"));
        if (currency is null) return Refused("RateWithoutCurrency", Cell("currency"));
        if (over is null) return Refused("RateWithoutBase", Cell("base"));
        if (over == currency && units == 1) return null; // a currency in itself, which tables of rates hold for completeness
        if (over == currency) return Refused("RateNotNumber", Cell("rate"));
        if (by is null) return Refused("RateWithoutSource", currency);
        if (Span(day.Value, Cell("frequency")) is not { } span) return Refused("RateFrequency", Cell("frequency"));
        return new()
        {
            Base = over, Currency = currency, From = span.From, To = span.To, Units = units.Value, Publisher = by.Length > 200 ? by[..200] : by,
            Origin = new(source, row.Locator),
        };

        string Cell(string name) => header.Plain.ToList().IndexOf(name) is >= 0 and var column ? row[column].Trim() : "";
        Rate? Refused(string code, string value)
        {
            findings.Refuse(code, row.Locator, value);
            return null;
        }
    }

    static string? Code(string? text) =>
        text is { Length: 3 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;

    /// <summary>The days a rate stands for, by the day it is dated and how often its source publishes.</summary>
    static (DateOnly From, DateOnly To)? Span(DateOnly day, string frequency) => frequency.ToUpperInvariant() switch
    {
        "" or "D" => (day, day),
        "M" => (new(day.Year, day.Month, 1), new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
        "A" or "Y" => (new(day.Year, 1, 1), new(day.Year, 12, 31)),
        _ => null,
    };
}
