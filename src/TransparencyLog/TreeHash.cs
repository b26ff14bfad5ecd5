using System.Security.Cryptography;

namespace Mogran.TransparencyLog;

/// <summary>The SHA-256 hashes of a Merkle tree. Source: RFC 6962, section 2.1.</summary>
/// <remarks>Leaves and inner nodes start with different bytes, so that neither can be passed off as the other.</remarks>
public static class TreeHash
{
    /// <summary>Bytes in every hash.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    const byte LeafPrefix = 0x00;
    const byte NodePrefix = 0x01;
    const int MostOnStack = 1_024;

    /// <summary>Root of a tree without entries: the hash of nothing, in 32 bytes.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    /// <summary>Hash of one entry, in 32 bytes.</summary>
    public static byte[] Leaf(ReadOnlySpan<byte> entry)
    {
        var length = 1 + entry.Length;
        var input = length <= MostOnStack ? stackalloc byte[length] : new byte[length];
        input[0] = LeafPrefix;
        entry.CopyTo(input[1..]);
        return SHA256.HashData(input);
    }

    /// <summary>Hash of the node above two others, in 32 bytes.</summary>
    /// <exception cref="ArgumentException">A child is not 32 bytes long.</exception>
    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != Length || right.Length != Length)
            throw new ArgumentException($"A node stands above two hashes of {Length} bytes.");

        Span<byte> input = stackalloc byte[1 + 2 * Length];
        input[0] = NodePrefix;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Length)..]);
        return SHA256.HashData(input);
    }
}
