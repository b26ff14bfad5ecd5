namespace Mogran.TransparencyLog;

/// <summary>The right edge of a growing tree: enough to know the root after each entry while keeping at most
/// 63 hashes, however many entries pass.</summary>
public sealed class Frontier
{
    readonly byte[]?[] complete = new byte[]?[64];

    /// <summary>Number of entries so far.</summary>
    public long Size { get; private set; }

    /// <summary>Takes in the hash of the next entry, from <see cref="TreeHash.Leaf"/>.</summary>
    public void Add(byte[] leafHash)
    {
        foreach (var node in Tree.Append(leafHash, Size, (level, _) => complete[level]!))
            complete[node.Level] = node.Hash;
        Size++;
    }

    /// <summary>Root hash of the entries so far, in 32 bytes.</summary>
    public byte[] Root() => Tree.Root(Size, (level, _) => complete[level]!);
}
