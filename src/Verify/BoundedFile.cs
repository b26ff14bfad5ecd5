namespace Mogran.Verify;

/// <summary>A file from someone else's hands: its bytes, or the name of the sentence that says why there are none.</summary>
readonly record struct BoundedFile(byte[]? Bytes, string? Problem)
{
    /// <summary>Reads at most <paramref name="most"/> bytes of a plain file, and nothing that could block or never end.</summary>
    internal static BoundedFile Read(string path, int most)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists) return new(null, "FileMissing");
            if (file.LinkTarget is not null) return new(null, "FileIsLink");
            // Pipes and devices have no length either, and opening them could wait for ever.
            if (file.Length == 0) return new(null, "FileEmpty");
            return file.Length > most ? new(null, "FileTooLong") : new(ReadAll(path, most), null);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new(null, "FileUnreadable");
        }
    }

    /// <summary>The file may grow while it is read; the bound holds all the same.</summary>
    static byte[] ReadAll(string path, int most)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var buffer = new byte[Math.Min(stream.Length, most)];
        return buffer[..stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)];
    }
}
