using System.Globalization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Turns the rows of one sheet into records. One object serves one sheet, from its first row to its last.</summary>
sealed class SheetRecords(SheetView view, Id<Source> source, Func<string, string?> countryOf, Findings findings)
{
    const int LongestIdentifier = 300;

    readonly Columns columns = view.Columns;
    readonly SheetCells cells = new(view, findings);
    readonly Seen seen = new(findings);

    /// <summary>Amounts read so far that have none.</summary>
    public int WithoutCurrency { get; private set; }

    /// <returns>Null: the row was refused, and the findings say why.</returns>
    public ReadActivity? Read(SheetRow row)
    {
        if (row.Cells.Count > view.Header.Names.Count && row.Cells.Skip(view.Header.Names.Count).Any(cell => cell.Length > 0))
            return Refuse("RowTooWide", row.Locator, view.Header.Names.Count.ToString(CultureInfo.InvariantCulture));
        if (cells.Text(row, "identifier") is not { } identifier)
            return Refuse("NoIdentifier", row.Cell(columns["identifier"]));
        if (identifier.Length > LongestIdentifier) return Refuse("IdentifierTooLong", row.Cell(columns["identifier"]), identifier);

        var draft = new ActivityDraft(source, findings) { Identifier = identifier };
        return columns.RecordKind switch
        {
            Columns.Results => Result(row, draft),
            Columns.Places => Place(row, draft),
            Columns.Transactions => Transaction(row, draft),
            _ => Whole(row, draft),
        };
    }

    ReadActivity? Whole(SheetRow row, ActivityDraft draft)
    {
        if (seen.Before(draft.Identifier!, row.Number) is { } first)
            return Refuse("RepeatedIdentifier", row.Cell(columns["identifier"]), draft.Identifier!, first.ToString(CultureInfo.InvariantCulture));
        new SheetActivity(cells, row, draft, countryOf, columns.Currency).Read();
        var activity = draft.ToActivity(draft.Identifier!, row.Locator);
        WithoutCurrency += activity.Money.Count(money => money.Currency is null);
        if (activity.Title.IsEmpty) findings.Note("NoTitle", row.Locator, activity.Identifier);
        return new(activity, activity.Identifier, ContentHash.Of(activity), row.Locator, IsPart: false);
    }

    ReadActivity? Result(SheetRow row, ActivityDraft draft)
    {
        // Where the indicator has no name, the result it belongs to says what was measured.
        if ((cells.Text(row, "indicator") ?? cells.Text(row, "group")) is not { } indicator) return Refuse("NoIndicator", row.Cell(columns["indicator"]));
        var values = new Figures(cells.Number(row, "baseline"), cells.Number(row, "target"), cells.Number(row, "actual"));
        var (from, to) = (cells.Day(row, "from"), cells.Day(row, "to"));
        draft.Figures.Add(new()
        {
            Indicator = indicator,
            From = from,
            To = to,
            Baseline = values.Baseline,
            Target = values.Target,
            Actual = values.Actual,
            Words = values.Words,
            Origin = draft.At(row.Locator),
        });
        return Part(row, draft, $"{cells.Text(row, "group")}|{indicator}|{from:o}|{to:o}");
    }

    ReadActivity? Place(SheetRow row, ActivityDraft draft)
    {
        new SheetActivity(cells, row, draft, countryOf, columns.Currency).Places();
        return draft.Places is [] ? Refuse("NoPlace", row.Locator) : Part(row, draft, draft.Places[0].CountryCode + draft.Places[0].RegionCode);
    }

    ReadActivity? Transaction(SheetRow row, ActivityDraft draft)
    {
        if (new SheetTransaction(cells, row, draft, columns.Currency).Read() is not { } about) return null;
        if (draft.Money[0].Currency is null) WithoutCurrency++;
        return Part(row, draft, about);
    }

    // A part has no identifier of its own: what it is about stands for one, and a number where that comes twice.
    ReadActivity Part(SheetRow row, ActivityDraft draft, string about)
    {
        var activity = draft.ToActivity(draft.Identifier!, row.Locator);
        var key = $"{activity.Identifier}#{ContentHash.Of(about)[..32]}";
        if (seen.Times(key) is > 1 and var times) key += string.Create(CultureInfo.InvariantCulture, $"~{times}");
        return new(activity, key, ContentHash.Of(activity), row.Locator, IsPart: true);
    }

    ReadActivity? Refuse(string code, string where, params string[] values)
    {
        findings.Refuse(code, where, values);
        return null;
    }
}
