namespace Mogran.TransparencyLog;

/// <summary>Checks proofs made by <see cref="Tree"/> or by any other log of the same kind.
/// Source: RFC 9162, sections 2.1.3.2 and 2.1.4.2 (the tree is that of RFC 6962).</summary>
/// <remarks>Whatever the input, the answer is yes or no, after as many hashes as the proof has.</remarks>
public static class Proof
{
    /// <summary>Whether the entry at <paramref name="index"/> is in the tree under <paramref name="root"/>.</summary>
    /// <param name="index">The entry, from 0.</param>
    /// <param name="size">Number of entries under the root.</param>
    /// <param name="leafHash">Hash of the entry, from <see cref="TreeHash.Leaf"/>.</param>
    /// <param name="proof">Sibling hashes, from the leaf upwards.</param>
    /// <param name="root">Root of the tree of <paramref name="size"/> entries.</param>
    public static bool Includes(
        long index, long size, ReadOnlySpan<byte> leafHash, IReadOnlyList<byte[]> proof, ReadOnlySpan<byte> root)
    {
        if (index < 0 || index >= size || leafHash.Length != TreeHash.Length || !AllHashes(proof)) return false;

        var (node, last) = (index, size - 1);
        var hash = leafHash.ToArray();
        foreach (var sibling in proof)
        {
            if (last == 0) return false;
            if (long.IsOddInteger(node) || node == last)
            {
                hash = TreeHash.Node(sibling, hash);
                (node, last) = SkipUnpaired(node, last);
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && root.SequenceEqual(hash);
    }

    /// <summary>Whether the tree under <paramref name="oldRoot"/> is the beginning of the tree under
    /// <paramref name="newRoot"/>.</summary>
    /// <remarks>The empty tree is the beginning of every tree; its proof is empty and its root the hash of nothing.</remarks>
    public static bool IsConsistent(
        long oldSize, long newSize, ReadOnlySpan<byte> oldRoot, ReadOnlySpan<byte> newRoot, IReadOnlyList<byte[]> proof)
    {
        if (oldSize < 0 || oldSize > newSize || !AllHashes(proof)) return false;
        if (oldSize == newSize) return proof.Count == 0 && oldRoot.SequenceEqual(newRoot);
        if (oldSize == 0) return proof.Count == 0 && oldRoot.SequenceEqual(TreeHash.Empty);
        if (oldRoot.Length != TreeHash.Length) return false;

        // An old tree that is one complete subtree starts from its own root, which the proof leaves out.
        byte[][] path = long.IsPow2(oldSize) ? [oldRoot.ToArray(), .. proof] : [.. proof];
        return path.Length > 0 && Climb(oldSize, newSize, path) is var (rebuiltOld, rebuiltNew)
            && oldRoot.SequenceEqual(rebuiltOld) && newRoot.SequenceEqual(rebuiltNew);
    }

    /// <summary>Rebuilds both roots at once; null when the path has the wrong length.</summary>
    static (byte[] Old, byte[] New)? Climb(long oldSize, long newSize, byte[][] path)
    {
        var (node, last) = (oldSize - 1, newSize - 1);
        while (long.IsOddInteger(node)) (node, last) = (node >> 1, last >> 1);

        var (old, current) = (path[0], path[0]);
        foreach (var sibling in path.AsSpan(1))
        {
            if (last == 0) return null;
            if (long.IsOddInteger(node) || node == last)
            {
                old = TreeHash.Node(sibling, old);
                current = TreeHash.Node(sibling, current);
                (node, last) = SkipUnpaired(node, last);
            }
            else
            {
                current = TreeHash.Node(current, sibling);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? (old, current) : null;
    }

    /// <summary>On the right edge a node without a sibling is carried upwards unchanged.</summary>
    static (long Node, long Last) SkipUnpaired(long node, long last)
    {
        while (node != 0 && long.IsEvenInteger(node)) (node, last) = (node >> 1, last >> 1);
        return (node, last);
    }

    static bool AllHashes(IReadOnlyList<byte[]> proof) => proof.All(hash => hash.Length == TreeHash.Length);
}
