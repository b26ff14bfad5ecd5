namespace Mogran.TransparencyLog;

/// <summary>Cuts a stream of entries into bundles and tiles. It keeps one unfinished tile per level.</summary>
/// <param name="write">Takes each file when it is full, and at the end the partial ones.</param>
public sealed class TileWriter(Action<TilePath, byte[]> write)
{
    readonly Frontier frontier = new();
    readonly List<byte[]> entries = [];
    readonly List<List<byte[]>> levels = [];

    /// <summary>Number of entries so far.</summary>
    public long Size => frontier.Size;

    /// <summary>Root hash of the entries so far.</summary>
    public byte[] Root() => frontier.Root();

    /// <summary>Takes in the next entry.</summary>
    /// <exception cref="ArgumentException">The entry has more than 65,535 bytes.</exception>
    public void Add(byte[] entry)
    {
        Tiles.CheckLength(entry);
        var leafHash = TreeHash.Leaf(entry);
        frontier.Add(leafHash);
        entries.Add(entry);
        if (entries.Count == TilePath.FullWidth) WriteEntries();
        AddHash(0, leafHash);
    }

    /// <summary>Hands over what is left: the partial bundle and the partial tiles.</summary>
    public void Finish()
    {
        if (entries.Count > 0) WriteEntries();
        for (var level = 0; level < levels.Count; level++)
            if (levels[level].Count > 0) WriteTile(level);
    }

    void AddHash(int level, byte[] hash)
    {
        if (levels.Count == level) levels.Add([]);
        levels[level].Add(hash);
        if (levels[level].Count < TilePath.FullWidth) return;

        var above = new Frontier();
        foreach (var below in levels[level]) above.Add(below);
        WriteTile(level);
        AddHash(level + 1, above.Root());
    }

    void WriteEntries()
    {
        write(new(null, (Size - 1) / TilePath.FullWidth, entries.Count), Tiles.WriteBundle(entries));
        entries.Clear();
    }

    void WriteTile(int level)
    {
        var index = ((Size >> (8 * level)) - 1) / TilePath.FullWidth;
        write(new(level, index, levels[level].Count), [.. levels[level].SelectMany(hash => hash)]);
        levels[level].Clear();
    }
}
