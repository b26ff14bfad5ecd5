using System.Numerics;

namespace Mogran.TransparencyLog;

/// <summary>An append-only Merkle tree whose nodes are kept anywhere. Source: RFC 6962, section 2.1.</summary>
/// <remarks>
/// Nothing here holds state: <c>read(level, index)</c> fetches the 32-byte hash of a <see cref="TreeNode"/>
/// that an earlier append returned. Every question reads a number of nodes that grows with the logarithm
/// of the size (its square, for a proof).
/// </remarks>
public static class Tree
{
    /// <summary>The nodes that one more entry completes, from its leaf upwards; store them all.</summary>
    /// <param name="leafHash">Hash of the new entry, from <see cref="TreeHash.Leaf"/>.</param>
    /// <param name="size">Number of entries before it, which is also its index.</param>
    /// <param name="read">Fetches the hash of a node that is complete at <paramref name="size"/>.</param>
    public static IReadOnlyList<TreeNode> Append(byte[] leafHash, long size, Func<int, long, byte[]> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var node = new TreeNode(0, size, leafHash);
        List<TreeNode> completed = [node];
        while (long.IsOddInteger(node.Index))
        {
            var left = read(node.Level, node.Index - 1);
            node = new(node.Level + 1, node.Index >> 1, TreeHash.Node(left, node.Hash));
            completed.Add(node);
        }

        return completed;
    }

    /// <summary>Root hash of the first <paramref name="size"/> entries, in 32 bytes.</summary>
    /// <param name="size">Number of entries; not above the number appended.</param>
    /// <param name="read">Fetches the hash of a complete node.</param>
    public static byte[] Root(long size, Func<int, long, byte[]> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        return size == 0 ? TreeHash.Empty : Over(0, size, read);
    }

    /// <summary>Hashes that lead from one entry to the root, from the leaf's sibling upwards.
    /// Source: RFC 6962, section 2.1.1.</summary>
    /// <param name="index">The entry, from 0.</param>
    /// <param name="size">Number of entries under the root.</param>
    /// <param name="read">Fetches the hash of a complete node.</param>
    /// <exception cref="ArgumentOutOfRangeException">The entry is not among the first <paramref name="size"/>.</exception>
    public static byte[][] InclusionProof(long index, long size, Func<int, long, byte[]> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        List<byte[]> fromRoot = [];
        for (var (start, end) = (0L, size); end - start > 1;)
        {
            var middle = start + LeftWidth(end - start);
            if (index < middle)
            {
                fromRoot.Add(Over(middle, end, read));
                end = middle;
            }
            else
            {
                fromRoot.Add(Over(start, middle, read));
                start = middle;
            }
        }

        return [.. Enumerable.Reverse(fromRoot)];
    }

    /// <summary>Hashes that show that the tree of <paramref name="oldSize"/> entries is the beginning of the tree
    /// of <paramref name="newSize"/>. Source: RFC 6962, section 2.1.2.</summary>
    /// <returns>Empty when the sizes are equal or the old tree was empty: there is nothing to show.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The old tree is larger than the new one, or a size is negative.</exception>
    public static byte[][] ConsistencyProof(long oldSize, long newSize, Func<int, long, byte[]> read)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, newSize);
        if (oldSize == 0) return [];

        List<byte[]> fromRoot = [];
        var (start, end) = (0L, newSize);
        while (end != oldSize)
        {
            var middle = start + LeftWidth(end - start);
            if (oldSize <= middle)
            {
                fromRoot.Add(Over(middle, end, read));
                end = middle;
            }
            else
            {
                fromRoot.Add(Over(start, middle, read));
                start = middle;
            }
        }

        // A subtree that starts the log is the old tree itself, whose root the verifier already has.
        if (start > 0) fromRoot.Add(Over(start, end, read));
        return [.. Enumerable.Reverse(fromRoot)];
    }

    /// <summary>Hash over the entries from <paramref name="start"/> up to <paramref name="end"/>, where
    /// <paramref name="start"/> is a multiple of every complete subtree met on the way.</summary>
    static byte[] Over(long start, long end, Func<int, long, byte[]> read)
    {
        var width = end - start;
        if (BitOperations.IsPow2(width))
        {
            var level = BitOperations.TrailingZeroCount(width);
            return read(level, start >> level);
        }

        var middle = start + LeftWidth(width);
        return TreeHash.Node(Over(start, middle, read), Over(middle, end, read));
    }

    /// <summary>The largest power of two below <paramref name="width"/>, which is at least 2.</summary>
    static long LeftWidth(long width) => 1L << BitOperations.Log2((ulong)width - 1);
}
