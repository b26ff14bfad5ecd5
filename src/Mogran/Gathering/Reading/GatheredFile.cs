using System.Buffers;
using System.Security.Cryptography;

namespace Mogran.Gathering;

/// <summary>A file as somebody gave it. It may be opened several times: once to see what it is, once to read it.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Open">Gives its bytes from the beginning; the caller closes the stream, which can seek.</param>
public sealed record GatheredFile(string Name, Func<Stream> Open)
{
    /// <summary>Stable name of the source it is an issue of: files of the same name are, unless somebody says otherwise.</summary>
    public string SourceCode { get => field ?? CodeOf(Name); init; }

    /// <summary>What people call the source.</summary>
    public string SourceTitle { get => field ?? Name; init; }

    /// <summary>Of the source that a file is when nobody says otherwise.</summary>
    public static string CodeOf(string name) => $"file:{name}";

    public static GatheredFile At(string path) => new(
        Path.GetFileName(path),
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 12, FileOptions.SequentialScan));

    public static GatheredFile Of(string name, byte[] bytes) => new(name, () => new MemoryStream(bytes, writable: false));

    /// <summary>SHA-256 of the bytes, hexadecimal, and how many there are.</summary>
    public Task<(string Hash, long Size)> HashAsync(CancellationToken cancellation = default) => Task.Run(() => Hashed(cancellation), cancellation);

    (string, long) Hashed(CancellationToken cancellation)
    {
        using var stream = Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var some = ArrayPool<byte>.Shared.Rent(1 << 16);
        var size = 0L;
        while (stream.Read(some) is > 0 and var count)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(some, 0, count);
            size += count;
        }

        ArrayPool<byte>.Shared.Return(some);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), size);
    }

    /// <summary>In bytes.</summary>
    public long Measure()
    {
        using var stream = Open();
        return stream.Length;
    }

    /// <summary>The first bytes, at most <paramref name="count"/>.</summary>
    public byte[] Head(int count)
    {
        using var stream = Open();
        var head = new byte[count];
        return head[..stream.ReadAtLeast(head, count, throwOnEndOfStream: false)];
    }
}
