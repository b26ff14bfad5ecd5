using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Whether parts of an activity say the same, in whatever order, wherever in the file they stand.</summary>
sealed class SameParts : IEqualityComparer<object?[]>
{
    readonly int[] columns;

    SameParts(StoredTable table) => columns =
        [.. Enumerable.Range(0, table.Columns.Count).Where(i => table.Columns[i].Name is var name && name != table.Key && name != nameof(Activity.Origin) + "_" + nameof(Library.Origin.Locator))];

    public static bool Are(List<object?[]> before, List<object?[]> now, StoredTable table)
    {
        if (before.Count != now.Count) return false;
        if (now.Count == 0) return true;
        Dictionary<object?[], int> counts = new(new SameParts(table));
        foreach (var row in before) counts[row] = counts.GetValueOrDefault(row) + 1;
        foreach (var row in now)
        {
            if (counts.GetValueOrDefault(row) is not (> 0 and var count)) return false;
            counts[row] = count - 1;
        }

        return true;
    }

    public bool Equals(object?[]? one, object?[]? other) => Array.TrueForAll(columns, i => Equals(one![i], other![i]));

    public int GetHashCode(object?[] row)
    {
        HashCode hash = new();
        foreach (var i in columns) hash.Add(row[i]);
        return hash.ToHashCode();
    }
}
