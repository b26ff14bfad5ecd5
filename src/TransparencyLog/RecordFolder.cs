using System.Text;

namespace Mogran.TransparencyLog;

/// <summary>A record as a folder of plain files that any web server can offer and any program can check:
/// <c>checkpoint</c>, <c>tile/...</c> and <c>tile/entries/...</c>. Source: c2sp.org/tlog-tiles.</summary>
public static class RecordFolder
{
    /// <summary>Name of the file with the signed checkpoint.</summary>
    public const string CheckpointFile = "checkpoint";

    /// <summary>Name of the file that may hold the verifier key, for convenience: whoever could change the record
    /// could change it too, so nobody's trust may rest on it.</summary>
    public const string KeyFile = "key";

    /// <summary>Writes a record from its entries, in memory that does not grow with their number. The checkpoint
    /// comes last, so that a folder that was interrupted never claims more than it holds.</summary>
    /// <param name="folder">Created when it does not exist. Files of the same names are replaced.</param>
    /// <param name="entries">Every entry from the first to the last that the checkpoint counts.</param>
    /// <param name="checkpoint">Signed checkpoint of exactly these entries.</param>
    /// <param name="key">The public key, written beside it when given.</param>
    /// <exception cref="InvalidDataException">The entries are not those that were signed; no checkpoint is written.</exception>
    public static void Write(string folder, IEnumerable<byte[]> entries, Note checkpoint, VerifierKey? key = null)
    {
        var head = Checkpoint.Parse(checkpoint.Text);
        var writer = new TileWriter((path, bytes) => WriteFile(Path.Combine(folder, path.ToString()), bytes));
        foreach (var entry in entries) writer.Add(entry);
        writer.Finish();
        if (writer.Size != head.Size || !writer.Root().AsSpan().SequenceEqual(head.Root))
            throw new InvalidDataException($"The {writer.Size} entries are not the {head.Size} that the checkpoint was signed for.");

        if (key is not null) WriteFile(Path.Combine(folder, KeyFile), Encoding.UTF8.GetBytes(key + "\n"));
        WriteFile(Path.Combine(folder, CheckpointFile), Encoding.UTF8.GetBytes(checkpoint.ToString()));
    }

    static void WriteFile(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = path + ".new";
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
    }
}
