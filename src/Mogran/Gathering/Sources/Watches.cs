using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Adding and removing what is watched.</summary>
public static class Watches
{
    const int Most = 200;

    /// <summary>How many waiting files a page lists before it says how many more there are.</summary>
    public const int FirstShown = 10;

    /// <param name="address">A folder of the server, or an https address.</param>
    /// <param name="from">As what it was imported before: <see cref="GoingOn.SameName"/>, <see cref="GoingOn.Nothing"/>, or the code of a source.</param>
    /// <exception cref="RefusedException">It cannot be watched, and why.</exception>
    public static async Task<Watch> AddAsync(
        MogranDb db, Recorder recorder, AllowedSources allowed, string address, TimeSpan every, WatchRule rule, string by, DateTimeOffset now,
        string from = GoingOn.SameName)
    {
        address = Checked(allowed, address.Trim());
        if (every < Watch.Shortest || every > Watch.Longest) throw Refuse("WatchEvery", address);
        var watch = new Watch { Address = address, Every = (int)every.TotalMinutes, Rule = rule, AddedAt = now };
        await db.WriteAsync(async () =>
        {
            var others = await db.Set<Watch>().AsNoTracking().Select(other => other.Address).ToListAsync();
            if (others.Count >= Most) throw Refuse("WatchTooMany", address, Print.Number(Most));
            if (others.Exists(other => other == address || new Watch { Address = other, Every = 0, Rule = rule, AddedAt = now }.SourceCode("") == watch.SourceCode("")))
                throw Refuse("WatchTwice", address);
            db.Add(watch);
            await recorder.AppendAsync(db, ActOf("source.watched", watch, by, await GoingOn.TakeOverAsync(db, watch, from)));
        });
        return watch;
    }

    /// <summary>No longer looks at it; what was read of it stays.</summary>
    public static Task RemoveAsync(MogranDb db, Recorder recorder, Id<Watch> id, string by) => db.WriteAsync(async () =>
    {
        if (await db.Set<Watch>().Include(one => one.Files).SingleOrDefaultAsync(one => one.Id == id) is not { } watch) return;
        db.RemoveRange(watch.Files);
        db.Remove(watch);
        await recorder.AppendAsync(db, ActOf("source.unwatched", watch, by, []));
    });

    extension(MogranDb db)
    {
        /// <summary>How many watched sources fail, as a whole or in one of their files.</summary>
        public Task<int> FailingSourcesAsync() =>
            db.Set<Watch>().CountAsync(watch => watch.Failure != null || watch.Files.Any(file => file.Failure != null));

        /// <summary>The watched files, by name, with changes that wait for a person. A whole row holds a diff: take what is needed.</summary>
        public IQueryable<WatchedFile> WaitingFiles() =>
            db.Set<WatchedFile>().AsNoTracking().Where(file => file.Waiting != null).OrderBy(file => file.Name).ThenBy(file => file.Id);
    }

    static string Checked(AllowedSources allowed, string address)
    {
        if (address.Contains("://", StringComparison.Ordinal))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttps) throw Refuse("WatchNotHttps", address);
            if (!allowed.Allows(uri)) throw Refuse("WatchNotAllowed", address);
            return uri.AbsoluteUri;
        }

        if (!Path.IsPathFullyQualified(address)) throw Refuse("WatchNotHttps", address);
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(address));
        // Allowed first: whether a folder exists is nobody's business who may not watch it.
        if (!allowed.AllowsFolder(folder)) throw Refuse("WatchNotAllowed", address);
        if (!Directory.Exists(folder)) throw Refuse("WatchNoFolder", address);
        return folder;
    }

    static Act ActOf(string name, Watch watch, string by, IReadOnlyList<string> from)
    {
        var content = new JsonObject { ["address"] = watch.Address, ["every"] = watch.Every, ["rule"] = watch.Rule.ToString() };
        if (from.Count > 0) content["from"] = new JsonArray([.. from]);
        return new(name, by, null, "watch", watch.Id.ToString(), content);
    }

    internal static RefusedException Refuse(string code, string address, params string[] values) => new(new(Severity.Refused, code, address, null, values));
}
