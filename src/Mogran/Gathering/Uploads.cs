using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Files sent through the site, kept in the data folder until they are imported, a day at most.</summary>
public sealed class Uploads(Database database)
{
    static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    const string NameEnding = ".name";

    string Folder => Path.Combine(database.Folder, "uploads");

    public async Task<Guid> KeepAsync(string name, Stream content, DateTimeOffset now, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        foreach (var old in Directory.GetFiles(Folder))
            if (now - File.GetLastWriteTimeUtc(old) > KeptFor) File.Delete(old);

        var id = Guid.CreateVersion7();
        await using (var file = File.Create(PathOf(id))) await content.CopyToAsync(file, cancellation);
        await File.WriteAllTextAsync(NameOf(id), Bare(name), cancellation);
        return id;
    }

    /// <returns>Null: no longer, or never, at hand.</returns>
    public GatheredFile? Find(Guid id) => !File.Exists(NameOf(id)) ? null
        : GatheredFile.At(PathOf(id)) with { Name = File.ReadAllText(NameOf(id)) };

    /// <summary>What was sent and neither imported nor removed, the last first.</summary>
    public IReadOnlyList<Upload> Waiting(DateTimeOffset now) => !Directory.Exists(Folder) ? [] :
        [.. from name in Directory.GetFiles(Folder, "*" + NameEnding)
            let id = Guid.ParseExact(Path.GetFileNameWithoutExtension(name), "N")
            let at = new DateTimeOffset(File.GetLastWriteTimeUtc(PathOf(id)))
            where now - at <= KeptFor
            orderby at descending
            select new Upload(id, File.ReadAllText(name), at)];

    public void Drop(Guid id)
    {
        File.Delete(NameOf(id));
        File.Delete(PathOf(id));
    }

    // The name is only ever shown; the file's own name here is the id, whatever the sender wrote.
    static string Bare(string name)
    {
        var bare = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        bare = new string([.. bare.Where(letter => !char.IsControl(letter))]).Cut(150);
        return bare.Length == 0 ? "file" : bare;
    }

    string PathOf(Guid id) => Path.Combine(Folder, id.ToString("N"));

    string NameOf(Guid id) => PathOf(id) + NameEnding;
}

/// <summary>A file that was sent.</summary>
/// <param name="Name">As its sender calls it.</param>
public sealed record Upload(Guid Id, string Name, DateTimeOffset At);
