using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>One value that an import changes. Null where there was, or is, none.</summary>
/// <param name="Identifier">Of the activity.</param>
/// <param name="Field">"title.en", or what kind of part it is: "money", "place"...</param>
public sealed record FieldChange(string Identifier, string Field, string? Old, string? New);

/// <summary>A record that an import adds, or no longer finds.</summary>
public sealed record ListedRecord(string Identifier, string? Title);

/// <summary>What an import does or would do. Long lists are cut; how many there are in all is said beside them.</summary>
/// <param name="Digest">SHA-256 of the whole of it, hexadecimal: what would be done now is the same, or it is not.</param>
public sealed record Diff(
    IReadOnlyList<FieldChange> Changes, int ChangesInAll, IReadOnlyList<ListedRecord> New, IReadOnlyList<ListedRecord> Gone, string Digest)
{
    public static readonly Diff None = new([], 0, [], [], "");

    public byte[] Packed()
    {
        using var bytes = new MemoryStream();
        using (var packing = new BrotliStream(bytes, CompressionLevel.Fastest)) JsonSerializer.Serialize(packing, this, GatheringJson.Default.Diff);
        return bytes.ToArray();
    }

    public static Diff Unpacked(byte[] packed)
    {
        using var unpacking = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize(unpacking, GatheringJson.Default.Diff)!;
    }
}

/// <summary>The diff of an import under way.</summary>
sealed class DiffDraft : IDisposable
{
    const int MostChanges = 2_000;
    const int MostRecords = 500;
    const int LongestText = 600;
    const int SameText = 100;

    readonly List<FieldChange> changes = [];
    readonly List<ListedRecord> added = [];
    readonly List<ListedRecord> gone = [];
    readonly IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    int changesInAll;

    public void Change(FieldChange change)
    {
        Digest("change", change.Identifier, change.Field, change.Old, change.New);
        changesInAll++;
        if (changes.Count < MostChanges) changes.Add(Cut(change));
    }

    public void New(ReadActivity read)
    {
        Digest("new", read.Key, read.Hash);
        if (added.Count < MostRecords) added.Add(new(read.Activity.Identifier, Cut(read.Activity.Title.ToString())));
    }

    public void Gone(string identifier, string key, string? title)
    {
        Digest("gone", key);
        if (gone.Count < MostRecords) gone.Add(new(identifier, Cut(title)));
    }

    public Diff ToDiff() => new(changes, changesInAll, added, gone, Convert.ToHexStringLower(digest.GetCurrentHash()));

    // Null and empty differ, and no value can reach over into the next.
    void Digest(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            var bytes = Encoding.UTF8.GetBytes(value ?? "");
            digest.AppendData(BitConverter.GetBytes(value is null ? -1 : bytes.Length));
            digest.AppendData(bytes);
        }
    }

    // Of a long text that is only changed, the place where it is.
    static FieldChange Cut(FieldChange change)
    {
        if (change is not { Old: { } old, New: { } next } || Math.Max(old.Length, next.Length) <= LongestText)
            return change with { Old = Cut(change.Old), New = Cut(change.New) };
        var (was, now) = Beside.Of(old, next, SameText);
        return change with { Old = was.Shortened(LongestText), New = now.Shortened(LongestText) };
    }

    static string? Cut(string? text) => text?.Shortened(LongestText);

    public void Dispose() => digest.Dispose();
}
