using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>
/// Goes through a record once, from the first entry to the last, and computes the tree twice: from the entries, and
/// from the hashes in the lowest tiles. Comparing both with the signed root tells which of the two was touched.
/// Memory stays at one tile per level, however long the record is.
/// </summary>
/// <param name="files">The record's files.</param>
/// <param name="size">Number of entries that the signed head claims.</param>
/// <param name="earlier">A number of entries for which <see cref="EarlierRoot"/> is wanted; null for none.</param>
sealed class RecordWalk(RecordFiles files, long size, long? earlier)
{
    /// <summary>A walk is given up after so many faults: the folder is then not this record.</summary>
    const int MostFaults = 1_000;

    readonly List<List<Computed>> levels = [];
    readonly Frontier fromEntries = new(), fromTiles = new();
    readonly List<Disagreement> disagreements = [];
    bool entriesBroken, tilesBroken, finished;
    long walked;

    /// <summary>A node's hash by both ways; null where something below it is missing.</summary>
    readonly record struct Computed(byte[]? ByEntries, byte[]? ByTiles);

    internal IReadOnlyList<Disagreement> Disagreements => disagreements;

    /// <summary>Root of the entries; null when one is missing.</summary>
    internal byte[]? EntriesRoot => finished && !entriesBroken ? fromEntries.Root() : null;

    /// <summary>Root of the lowest tiles; null when one is missing.</summary>
    internal byte[]? TilesRoot => finished && !tilesBroken ? fromTiles.Root() : null;

    /// <summary>Root that the first entries have on their own; null unless they could all be read.</summary>
    internal byte[]? EarlierRoot { get; private set; } = earlier == 0 ? TreeHash.Empty : null;

    internal void Go()
    {
        for (var index = 0L; TilePath.At(null, index, size) is { } bundle; index++)
        {
            if (files.Problems.Count + disagreements.Count > MostFaults) return;
            WalkBundle(bundle);
        }

        for (var level = 1; level < levels.Count; level++)
            if (levels[level].Count > 0) Close(level);
        finished = true;
    }

    void WalkBundle(TilePath bundle)
    {
        var (entries, hashes) = (files.Entries(bundle), files.Hashes(bundle with { Level = 0 }));
        List<Computed> computed = [];
        for (var i = 0; i < bundle.Width; i++)
        {
            var node = new Computed(i < entries.Count ? TreeHash.Leaf(entries[i]) : null, i < hashes.Count ? hashes[i] : null);
            computed.Add(node);
            Compare(bundle with { Level = 0 }, i, node, node.ByTiles);
            Grow(fromEntries, node.ByEntries, ref entriesBroken);
            Grow(fromTiles, node.ByTiles, ref tilesBroken);
            if (!entriesBroken && fromEntries.Size == earlier) EarlierRoot = fromEntries.Root();
        }

        walked += bundle.Width;
        if (bundle.Width == TilePath.FullWidth) Add(1, Above(computed));
    }

    void Add(int level, Computed node)
    {
        while (levels.Count <= level) levels.Add([]);
        levels[level].Add(node);
        if (levels[level].Count == TilePath.FullWidth) Close(level);
    }

    /// <summary>Compares a tile above the lowest level with what was computed, and passes its own hash upwards.</summary>
    void Close(int level)
    {
        var computed = levels[level];
        levels[level] = [];
        var tile = new TilePath(level, ((walked >> (8 * level)) - 1) / TilePath.FullWidth, computed.Count);
        var hashes = files.Hashes(tile);
        for (var i = 0; i < Math.Min(hashes.Count, computed.Count); i++) Compare(tile, i, computed[i], hashes[i]);
        if (computed.Count == TilePath.FullWidth) Add(level + 1, Above(computed));
    }

    void Compare(TilePath tile, int position, Computed node, byte[]? stored)
    {
        if (stored is null) return;
        var (withEntries, withTiles) = (Differ(node.ByEntries, stored), Differ(node.ByTiles, stored));
        if (withEntries || withTiles) disagreements.Add(new(tile, position, withEntries, withTiles));
    }

    static bool Differ(byte[]? computed, byte[] stored) => computed is not null && !computed.AsSpan().SequenceEqual(stored);

    static void Grow(Frontier frontier, byte[]? hash, ref bool broken)
    {
        broken |= hash is null;
        if (!broken) frontier.Add(hash!);
    }

    static Computed Above(List<Computed> nodes) =>
        new(Above(nodes.ConvertAll(node => node.ByEntries)), Above(nodes.ConvertAll(node => node.ByTiles)));

    static byte[]? Above(List<byte[]?> hashes)
    {
        if (hashes.Contains(null)) return null;
        var above = new Frontier();
        foreach (var hash in hashes) above.Add(hash!);
        return above.Root();
    }
}
