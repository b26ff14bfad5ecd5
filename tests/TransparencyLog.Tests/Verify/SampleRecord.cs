using Mogran.Verify;

namespace Mogran.TransparencyLog.Tests.Verify;

/// <summary>A record in a folder of its own, which goes away with it.</summary>
sealed class SampleRecord : IDisposable
{
    internal static readonly SigningKey Key = SigningKey.Generate("example.org/record");

    internal SampleRecord(int size, int? claimed = null) : this([.. StoredTree.Entries(size)], claimed)
    {
    }

    /// <param name="entries">All entries whose files are written.</param>
    /// <param name="claimed">Entries that the checkpoint counts, when fewer.</param>
    internal SampleRecord(List<byte[]> entries, int? claimed = null)
    {
        Tree = StoredTree.Of(entries);
        RecordFolder.Write(Folder, entries, Head(entries.Count));
        if (claimed is { } size) Replace(RecordFolder.CheckpointFile, Bytes(Head(size)));
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("mogran-verify-").FullName;

    internal StoredTree Tree { get; }

    internal IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .Select(path => System.IO.Path.GetRelativePath(Folder, path)).Order(StringComparer.Ordinal);

    internal static Trust Trusting(params VerifierKey[] witnesses) => new([Key.Verifier], witnesses);

    internal static byte[] Bytes(object text) => System.Text.Encoding.UTF8.GetBytes($"{text}");

    internal Note Head(int size) => new Checkpoint(Key.Name, size, Tree.Root(size)).Sign(Key);

    internal Outcome Check() => RecordCheck.Check(Folder, Trusting());

    internal string Path(string file) => System.IO.Path.Combine(Folder, file);

    internal byte[] Read(string file) => File.ReadAllBytes(Path(file));

    internal void Replace(string file, byte[] bytes) => File.WriteAllBytes(Path(file), bytes);

    /// <summary>Writes a file into the folder's own neighbourhood, for instance a receipt.</summary>
    internal string Beside(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path("beside"));
        Replace(System.IO.Path.Combine("beside", name), bytes);
        return Path(System.IO.Path.Combine("beside", name));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
