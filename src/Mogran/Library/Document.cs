using System.Security.Cryptography;

namespace Mogran.Library;

/// <summary>Bytes kept once, whatever refers to them; identified by what they are.</summary>
public sealed class Document
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
    public required string MediaType { get; init; }
    public required long Size { get; init; }
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>The last of the columns: SQLite makes room for them without holding them only where nothing comes after.</summary>
    public required byte[] Bytes { get; init; }

    public static Document Of(byte[] bytes, string mediaType, DateTimeOffset now) => new()
    {
        Hash = HashOf(bytes),
        MediaType = mediaType,
        Size = bytes.LongLength,
        Bytes = bytes,
        KeptAt = now,
    };

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
