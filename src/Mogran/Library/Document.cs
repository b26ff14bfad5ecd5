using System.IO.Compression;
using System.Security.Cryptography;

namespace Mogran.Library;

/// <summary>Bytes kept once, whatever refers to them; identified by what they are.</summary>
public sealed class Document
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }
    public required string MediaType { get; init; }

    /// <summary>Of the bytes before they were packed.</summary>
    public required long Size { get; init; }
    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>
    /// The bytes as gzip: what partners publish becomes an eighth. The last of the columns: SQLite makes room for them
    /// without holding them only where nothing comes after.
    /// </summary>
    public required byte[] Packed { get; init; }

    public static Document Of(byte[] bytes, string mediaType, DateTimeOffset now) => new()
    {
        Hash = HashOf(bytes),
        MediaType = mediaType,
        Size = bytes.LongLength,
        Packed = Pack(new MemoryStream(bytes), new()).ToArray(),
        KeptAt = now,
    };

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <exception cref="InvalidDataException">They are not what was packed.</exception>
    public byte[] Unpacked()
    {
        var bytes = new byte[Size];
        using var unpacking = new GZipStream(new MemoryStream(Packed), CompressionMode.Decompress);
        if (unpacking.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length || unpacking.ReadByte() >= 0 || HashOf(bytes) != Hash)
            throw new InvalidDataException($"The kept document {Hash} is not what was kept.");
        return bytes;
    }

    /// <summary>Packs a stream, from where it stands to its end.</summary>
    /// <param name="packed">Where to, from its beginning.</param>
    internal static MemoryStream Pack(Stream bytes, MemoryStream packed, CancellationToken cancellation = default)
    {
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var some = new byte[1 << 16];
            while (bytes.Read(some) is > 0 and var count)
            {
                cancellation.ThrowIfCancellationRequested();
                packing.Write(some.AsSpan(0, count));
            }
        }

        packed.Position = 0;
        return packed;
    }
}
