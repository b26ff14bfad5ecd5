using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What was imported by hand, or from another address, and is watched from now on goes on as the same source: what the
/// watched one says replaces what it said before. As two sources the first one's values would stay whatever the second says.
/// </summary>
public static class GoingOn
{
    /// <summary>What was imported by hand under the file's name, if anything was.</summary>
    public const string SameName = "";

    public const string Nothing = "none";

    const int MostOffered = 100;

    /// <summary>Sources of imports that nothing watches, the last read first.</summary>
    public static async Task<List<Source>> OfferedAsync(MogranDb db)
    {
        var watches = await db.Set<Watch>().AsNoTracking().ToListAsync();
        var read = await db.Set<Source>().AsNoTracking().Where(source => db.Set<Import>().Any(import => import.SourceId == source.Id && import.UndoneAt == null))
            .OrderByDescending(source => source.ReadAt).Take(MostOffered).ToListAsync();
        return [.. read.Where(source => !IsWatched(source.Code, watches))];
    }

    /// <summary>Gives the sources the codes by which the watched files are known. Inside a write.</summary>
    /// <returns>The codes that they had.</returns>
    /// <exception cref="RefusedException">There is no such source, or it is watched itself.</exception>
    internal static async Task<IReadOnlyList<string>> TakeOverAsync(MogranDb db, Watch watch, string from)
    {
        if (from == Nothing) return [];
        if (from != SameName && watch.IsFolder) throw Watches.Refuse("WatchFromFolder", watch.Address);
        var names = watch.IsFolder ? [.. new DirectoryInfo(watch.Address).EnumerateFiles().Select(file => file.Name).Take(Watching.MostFiles)] : new List<string> { watch.FileName };
        var former = names.ToDictionary(name => from == SameName ? GatheredFile.CodeOf(name) : from);
        var codes = former.Values.Select(watch.SourceCode).ToList();
        var there = (await db.Set<Source>().Where(source => codes.Contains(source.Code)).Select(source => source.Code).ToListAsync()).ToHashSet();
        // Never one that the profile or a round made known: those are nobody's to take over.
        var sources = await db.Set<Source>().Where(source => former.Keys.Contains(source.Code) && db.Set<Import>().Any(import => import.SourceId == source.Id)).ToListAsync();
        if (from != SameName && (sources.Count == 0 || IsWatched(from, await db.Set<Watch>().AsNoTracking().ToListAsync()))) throw Watches.Refuse("WatchFromUnknown", watch.Address, from);

        List<string> taken = [];
        // What was watched here before goes on by itself.
        foreach (var source in sources.Where(source => !there.Contains(watch.SourceCode(former[source.Code]))))
        {
            taken.Add(source.Code);
            var name = former[source.Code];
            (source.Code, source.Title, source.FileName) = (watch.SourceCode(name), new() { En = watch.SourceTitle(name) }, name);
        }

        return taken;
    }

    static bool IsWatched(string code, IEnumerable<Watch> watches) =>
        watches.Any(watch => watch.IsFolder ? code.StartsWith(watch.SourceCode(""), StringComparison.Ordinal) : code == watch.Address);
}
