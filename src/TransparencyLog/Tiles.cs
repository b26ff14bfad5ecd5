using System.Buffers.Binary;

namespace Mogran.TransparencyLog;

/// <summary>The bytes of tiles and entry bundles. Source: c2sp.org/tlog-tiles.</summary>
public static class Tiles
{
    /// <summary>Bytes in the longest entry that a bundle can hold.</summary>
    public const int LongestEntry = ushort.MaxValue;

    /// <summary>Bytes in the longest bundle.</summary>
    public const int LongestBundle = TilePath.FullWidth * (Prefix + LongestEntry);

    const int Prefix = sizeof(ushort);

    /// <summary>A tile's hashes one after the other, read from the nodes of a <see cref="Tree"/>.</summary>
    /// <param name="tile">Which tile; not one of entries.</param>
    /// <param name="read">Fetches the hash of a complete node.</param>
    /// <exception cref="ArgumentException">The path is that of entries.</exception>
    public static byte[] Write(TilePath tile, Func<int, long, byte[]> read)
    {
        var level = 8 * tile.Level ?? throw new ArgumentException("Entries are not hashes.", nameof(tile));
        var first = tile.Index * TilePath.FullWidth;
        return [.. Enumerable.Range(0, tile.Width).SelectMany(offset => read(level, first + offset))];
    }

    /// <summary>Entries one after the other, each behind its length in two bytes, the larger first.</summary>
    /// <exception cref="ArgumentException">There are more than 256 entries, or one has more than 65,535 bytes.</exception>
    public static byte[] WriteBundle(IReadOnlyList<byte[]> entries)
    {
        if (entries.Count > TilePath.FullWidth) throw new ArgumentException("A bundle holds at most 256 entries.", nameof(entries));
        var bundle = new byte[entries.Sum(entry => Prefix + entry.Length)];
        var rest = bundle.AsSpan();
        foreach (var entry in entries)
        {
            CheckLength(entry);
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)entry.Length);
            entry.CopyTo(rest[Prefix..]);
            rest = rest[(Prefix + entry.Length)..];
        }

        return bundle;
    }

    /// <summary>The hashes of a tile; of a damaged tile, the whole hashes before its end. A tile is whole when it
    /// has <c>32 * width</c> bytes.</summary>
    public static IReadOnlyList<byte[]> Read(ReadOnlySpan<byte> tile)
    {
        var hashes = new byte[tile.Length / TreeHash.Length][];
        for (var i = 0; i < hashes.Length; i++) hashes[i] = tile.Slice(i * TreeHash.Length, TreeHash.Length).ToArray();
        return hashes;
    }

    /// <summary>The first entries of a bundle, at most <paramref name="width"/>, and how many bytes follow them.
    /// Of a damaged bundle, the entries before the damage.</summary>
    public static (IReadOnlyList<byte[]> Entries, int Left) ReadBundle(ReadOnlySpan<byte> bundle, int width)
    {
        List<byte[]> entries = [];
        while (entries.Count < width && bundle.Length >= Prefix)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle);
            if (bundle.Length < Prefix + length) break;
            entries.Add(bundle.Slice(Prefix, length).ToArray());
            bundle = bundle[(Prefix + length)..];
        }

        return (entries, bundle.Length);
    }

    /// <exception cref="ArgumentException">The entry has more than 65,535 bytes.</exception>
    internal static void CheckLength(byte[] entry)
    {
        if (entry.Length > LongestEntry)
            throw new ArgumentException($"An entry has at most {LongestEntry} bytes, not {entry.Length}.", nameof(entry));
    }
}
