using System.Globalization;

namespace Mogran.Gathering;

/// <summary>Rows of a sheet about activities that nobody told of: told once for each activity, or once for the file where nearly all are.</summary>
sealed class UnknownActivities(Findings findings)
{
    const int RowsNamed = 5;

    // Of a file that is a list of something else every row names another one.
    const int MostActivities = 10_000;

    // One or two may be mistyped.
    const int FewestOfFile = 3;

    readonly Dictionary<string, List<string>> firstRows = [];
    readonly Dictionary<string, int> counts = [];
    int rows;

    public void Add(ReadActivity read)
    {
        rows++;
        var identifier = read.Activity.Identifier;
        if (!counts.TryGetValue(identifier, out var before) && counts.Count >= MostActivities) return;
        counts[identifier] = before + 1;
        if (before == 0) firstRows[identifier] = [];
        if (before < RowsNamed) firstRows[identifier].Add(read.Locator);
    }

    /// <summary>To be called when the last row was placed.</summary>
    /// <param name="read">Rows that the file has.</param>
    public void Tell(int read)
    {
        if (counts.Count >= FewestOfFile && rows * 10L >= read * 9L)
        {
            var first = firstRows.First();
            findings.RefuseUnknown("UnknownActivities", first.Value[0], Number(rows), Number(read), first.Key, Named(firstRows.Values.SelectMany(found => found), rows));
            return;
        }

        foreach (var (identifier, count) in counts)
            if (count == 1) findings.RefuseUnknown("UnknownActivity", firstRows[identifier][0], identifier);
            else findings.RefuseUnknown("UnknownActivityRows", firstRows[identifier][0], identifier, Named(firstRows[identifier], count), Number(count));
    }

    // "2, 3, 7…", of "row 2", "row 3" and so on.
    static string Named(IEnumerable<string> locators, int count) =>
        string.Join(", ", locators.Take(RowsNamed).Select(locator => locator[(locator.LastIndexOf(' ') + 1)..])) + (count > RowsNamed ? "…" : "");

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
