using System.Globalization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// A sheet of activities, or of what belongs to them (<see cref="SheetKind"/>): its header is found, its columns are understood, and each row
/// becomes what it says of one activity. A row that cannot be placed is refused with its reason.
/// </summary>
/// <param name="rows">The sheet's rows.</param>
/// <param name="source">Where its values come from.</param>
/// <param name="remembered">The mapping a person built for a header, by its hash.</param>
/// <param name="countryOf">ISO code of a country by a name people write, or null.</param>
/// <param name="findings">What was found on the way.</param>
sealed class SheetFile(
    IEnumerable<SheetRow> rows, Id<Source> source, Func<Header, ColumnMapping?> remembered, Func<string, string?> countryOf, Findings findings)
{
    const int Sample = 200;
    const int HeadingRows = 10;

    static readonly Dictionary<string, string> NoColumn = new() { ["indicator"] = "NoIndicatorColumn", ["amount"] = "NoAmountColumn", ["url"] = "NoAddressColumn", ["sector"] = "NoSectorColumn", ["role"] = "NoRoleColumn", ["day"] = "NoDayColumn", ["marker"] = "NoMarkerColumn" };

    /// <summary>Records met so far: rows below the header, blank ones left out, or those about one activity where they are one together.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <exception cref="RefusedException">The sheet is not one that can be taken.</exception>
    public IEnumerable<ReadActivity> Activities()
    {
        using var enumerator = rows.GetEnumerator();
        var view = Open(enumerator);
        var reader = new SheetRecords(view, source, countryOf, findings);
        var passed = 0;
        foreach (var row in view.Sample.Concat(Rest(enumerator)))
        {
            if (row.IsBlank) continue;
            if (++passed > SheetRow.MostRows) throw findings.RefuseFile("TooManyRecords", row.Locator, SheetRow.MostRows.ToString(CultureInfo.InvariantCulture));
            var read = reader.Read(row, out var isHeld);
            if (isHeld) continue;
            Count++;
            if (read is null) Refused++;
            else yield return read;
        }

        foreach (var read in reader.Held())
        {
            Count++;
            yield return read;
        }

        if (reader.WithoutCurrency > 0) findings.Note("NoCurrency", null, reader.WithoutCurrency.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>The sheet's header, the meaning of its columns and its first rows: enough for a person to look at.</summary>
    public SheetView View()
    {
        using var enumerator = rows.GetEnumerator();
        return Look(enumerator);
    }

    SheetView Open(IEnumerator<SheetRow> enumerator)
    {
        var view = Look(enumerator);
        findings.NoteChoices(view);
        var where = string.Create(CultureInfo.InvariantCulture, $"row {view.Header.Row}");
        var names = string.Join(", ", view.Header.Names.Take(20));
        if (view.Columns["identifier"] < 0) throw findings.RefuseFile("NoIdentifierColumn", where, names);
        if (view.Columns.Kind.Needed is { } needed && view.Columns[needed] < 0) throw findings.RefuseFile(NoColumn[needed], where, names);
        if (view.Columns is { RecordKind: Columns.Activities } && view.IsGuessed && Columns.AreOfOthers(view.Header)) throw findings.RefuseFile("UnknownKind", where, names);
        return view;
    }

    SheetView Look(IEnumerator<SheetRow> enumerator)
    {
        var first = Take(enumerator, HeadingRows + 1);
        if (first is []) throw findings.RefuseFile("Empty");
        var header = first.Concat(first.Zip(first.Skip(1), Header.Joined)).MaxBy(Columns.Understood)!;
        if (Columns.Understood(header) < 2) header = first[0];
        var named = new Header(header);
        var mapping = remembered(named);
        var columns = mapping is not null ? Columns.From(mapping, named) : Columns.Guess(named);
        List<SheetRow> sample = [.. first.SkipWhile(row => row.Number <= header.Number), .. Take(enumerator, Sample)];
        PersonLevel.Refuse(named, columns, sample, findings);
        return new(named, columns, sample) { IsGuessed = mapping is null };
    }

    static List<SheetRow> Take(IEnumerator<SheetRow> enumerator, int count)
    {
        List<SheetRow> taken = [];
        while (taken.Count < count && enumerator.MoveNext())
            if (!enumerator.Current.IsBlank) taken.Add(enumerator.Current);
        return taken;
    }

    static IEnumerable<SheetRow> Rest(IEnumerator<SheetRow> enumerator)
    {
        while (enumerator.MoveNext()) yield return enumerator.Current;
    }
}

/// <summary>What a sheet looks like: its header, what its columns mean, its first rows.</summary>
public sealed record SheetView(Header Header, Columns Columns, IReadOnlyList<SheetRow> Sample)
{
    /// <summary>Nobody has said what the columns mean.</summary>
    public bool IsGuessed { get; init; }

    public IEnumerable<string> CellsOf(string field) =>
        Columns[field] is >= 0 and var column ? Sample.Select(row => row[column]) : [];
}

static class SheetFindings
{
    extension(Findings findings)
    {
        public void NoteChoices(SheetView view)
        {
            var left = view.Header.Names.Where((_, column) => view.Columns.Fields[column].Length == 0).ToList();
            if (left.Count > 0) findings.Note("ColumnsLeftOut", null, string.Join(", ", left));
            if (view.Columns is { Currency: { } currency } columns && (columns["budget"] >= 0 || columns["amount"] >= 0)) findings.Note("CurrencyChosen", null, currency);
        }
    }
}
