namespace Mogran.TransparencyLog.Tests;

/// <summary>A tree whose nodes are kept in memory, and the textbook definition to compare it with.</summary>
sealed class StoredTree
{
    readonly Dictionary<(int, long), byte[]> nodes = [];

    internal List<byte[]> LeafHashes { get; } = [];

    internal static StoredTree Of(IEnumerable<byte[]> entries)
    {
        var tree = new StoredTree();
        foreach (var entry in entries) tree.Append(TreeHash.Leaf(entry));
        return tree;
    }

    internal static IEnumerable<byte[]> Entries(int count) =>
        Enumerable.Range(0, count).Select(i => System.Text.Encoding.UTF8.GetBytes($"entry {i}"));

    internal void Append(byte[] leafHash)
    {
        foreach (var node in Tree.Append(leafHash, LeafHashes.Count, Read)) nodes.Add((node.Level, node.Index), node.Hash);
        LeafHashes.Add(leafHash);
    }

    internal byte[] Read(int level, long index) => nodes[(level, index)];

    internal byte[] Root(long size) => Tree.Root(size, Read);

    /// <summary>MTH of RFC 6962, section 2.1, word by word.</summary>
    internal byte[] RootByDefinition(int size) => ByDefinition([.. LeafHashes.Take(size)]);

    static byte[] ByDefinition(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves is []) return TreeHash.Empty;
        if (leaves is [var only]) return only;
        var left = 1;
        while (left * 2 < leaves.Length) left *= 2;
        return TreeHash.Node(ByDefinition(leaves[..left]), ByDefinition(leaves[left..]));
    }
}
