using System.Globalization;

namespace Mogran.TransparencyLog;

/// <summary>Where one tile of a log is kept, relative to the log's folder. Source: c2sp.org/tlog-tiles.</summary>
/// <param name="Level">0 for leaf hashes; each level above holds one hash for 256 of the level below.
/// Null for the entries themselves.</param>
/// <param name="Index">Position among the tiles of the level, from 0.</param>
/// <param name="Width">Hashes or entries in it, 1 to 256; below 256 the tile is partial.</param>
public sealed record TilePath(int? Level, long Index, int Width)
{
    /// <summary>Hashes or entries in a full tile.</summary>
    public const int FullWidth = 256;

    const int MostLevels = 8;
    const string Root = "tile/";
    const string Entries = "entries";
    const string Partial = ".p/";

    /// <summary>The full tile that takes this one's place when the log has grown.</summary>
    public TilePath Full => this with { Width = FullWidth };

    /// <summary>The tile or bundle at a place, as wide as a log of this size has it; null when it would be empty.</summary>
    public static TilePath? At(int? level, long index, long size) =>
        Math.Min(FullWidth, (size >> (8 * (level ?? 0))) - index * FullWidth) is > 0 and var width
            ? new(level, index, (int)width)
            : null;

    /// <summary>Every file that a log of this size consists of, besides its checkpoint: entries first, then level by
    /// level, each from left to right. One at a time, since the size may be a false claim.</summary>
    public static IEnumerable<TilePath> All(long size)
    {
        foreach (var level in Enumerable.Range(-1, MostLevels + 1))
            for (var index = 0L; At(level < 0 ? null : level, index, size) is { } tile; index++)
                yield return tile;
    }

    /// <summary>Reads a path as <see cref="ToString"/> writes it; null when it is none.</summary>
    public static TilePath? Parse(string path)
    {
        var (name, width) = path.Split(Partial) switch
        {
            [var whole] => (whole, FullWidth),
            [var part, var count] when Number(count, 3) is > 0 and < FullWidth and var number => (part, (int)number),
            _ => ("", 0),
        };
        if (!name.StartsWith(Root, StringComparison.Ordinal) || name[Root.Length..].Split('/', 2) is not [var kind, var place])
            return null;

        var level = kind == Entries ? null : Number(kind, 2);
        if (kind != Entries && level is null or > 63 || ParseIndex(place) is not { } index) return null;
        var tile = new TilePath((int?)level, index, width);
        return tile.ToString() == path ? tile : null;
    }

    /// <summary>For instance <c>tile/0/x001/x234/067</c> or <c>tile/entries/000.p/17</c>.</summary>
    public override string ToString()
    {
        var groups = Index.ToString("000,000,000,000,000,000,000", CultureInfo.InvariantCulture).Split(',');
        var needed = groups[..^1].SkipWhile(group => group == "000").Select(group => $"x{group}/");
        var level = Level?.ToString(CultureInfo.InvariantCulture) ?? Entries;
        var partial = Width == FullWidth ? "" : string.Create(CultureInfo.InvariantCulture, $"{Partial}{Width}");
        return $"{Root}{level}/{string.Concat(needed)}{groups[^1]}{partial}";
    }

    static long? ParseIndex(string place)
    {
        var groups = place.Split('/');
        return groups[..^1].All(group => group.StartsWith('x'))
            ? Number(string.Concat(groups[..^1].Select(group => group[1..])) + groups[^1], 21)
            : null;
    }

    static long? Number(string digits, int most) =>
        digits.Length <= most && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
