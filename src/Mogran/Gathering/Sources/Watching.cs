using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Looks at watched sources. Only what changed is read; a source that fails says so and keeps what it last said. What
/// changed is applied, or waits for a person, as the source's own rule says.
/// </summary>
public sealed class Watching(Database database, Gatherer gatherer, AllowedSources allowed, AddressReading addresses, CitedActivities cited, TimeProvider time)
{
    internal const int MostFiles = 500;
    static readonly string[] Endings = [".xml", ".csv", ".tsv", ".xlsx"];

    readonly SemaphoreSlim one = new(1, 1);

    string Copies => Path.Combine(database.Folder, "watched");

    /// <summary>Looks at all that is due.</summary>
    public async Task<int> LookAtDueAsync(CancellationToken cancellation = default)
    {
        List<Id<Watch>> due;
        await using (var db = database.Open())
            due = [.. (await db.Set<Watch>().AsNoTracking().ToListAsync(cancellation)).Where(watch => watch.NextAt <= time.Now).OrderBy(watch => watch.NextAt).Select(watch => watch.Id)];
        foreach (var id in due) await LookAsync(id, onlyIfDue: true, cancellation);
        return due.Count;
    }

    /// <param name="onlyIfDue">Another node, or a person, may have looked meanwhile.</param>
    /// <returns>The source as it is then; null: it is not watched any more, or was not due.</returns>
    public async Task<Watch?> LookAsync(Id<Watch> id, bool onlyIfDue = false, CancellationToken cancellation = default)
    {
        await one.WaitAsync(cancellation);
        try
        {
            await using var db = database.Open();
            if (!await ClaimAsync(db, id, onlyIfDue)) return null;
            var watch = await db.Set<Watch>().Include(known => known.Files).AsNoTracking().SingleAsync(known => known.Id == id, cancellation);
            var failure = await LookAsync(watch, cancellation);
            return await CloseAsync(db, watch, failure);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Applies what waits, if it is still what was shown.</summary>
    /// <returns>What came of it; null: nothing waits. A stale diff is refused as OtherThanShown, and the new one waits.</returns>
    public async Task<FileOutcome?> ApplyAsync(Id<WatchedFile> id, string expected, bool letGo, string by)
    {
        await one.WaitAsync();
        try
        {
            await using var db = database.Open();
            if (await FindAsync(db, id) is not (var watch, { Waiting: not null } file)) return null;
            if (FileOf(watch, file.Name, file.Id) is not { } content) return null;
            var outcome = (await gatherer.ImportAsync([content], by, choices: new(expected, letGo ? cited : null))).Files[0];
            if (outcome.Findings is [{ Code: "OtherThanShown" }, ..]) await RehearseAsync(file, content);
            else (file.Waiting, file.Failure) = (null, outcome.Kept ? null : outcome.Findings[0]);
            await SaveAsync(db, file);
            return outcome;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>What waits is not wanted: the file is not asked about again until it changes.</summary>
    public async Task DismissAsync(Id<WatchedFile> id)
    {
        await using var db = database.Open();
        if (await FindAsync(db, id) is not (_, { } file)) return;
        file.Waiting = null;
        await SaveAsync(db, file);
    }

    Task<bool> ClaimAsync(MogranDb db, Id<Watch> id, bool onlyIfDue) => db.WriteAsync(async () =>
    {
        if (await db.Set<Watch>().SingleOrDefaultAsync(known => known.Id == id) is not { } watch) return false;
        if (onlyIfDue && watch.NextAt > time.Now) return false;
        watch.LookedAt = time.Now;
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return true;
    });

    async Task<Problem?> LookAsync(Watch watch, CancellationToken cancellation)
    {
        try
        {
            if (watch.IsFolder) await FolderAsync(watch, cancellation);
            else await AddressAsync(watch, cancellation);
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Problem;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(Severity.Refused, "WatchNotRead", watch.Address, null, fault.Message);
        }
    }

    async Task FolderAsync(Watch watch, CancellationToken cancellation)
    {
        if (!Directory.Exists(watch.Address)) throw Refuse("WatchNoFolder", watch);
        if (!allowed.AllowsFolder(watch.Address)) throw Refuse("WatchNotAllowed", watch);
        // A link in the folder may lead out of it.
        var files = new DirectoryInfo(watch.Address).EnumerateFiles()
            .Where(file => Endings.Contains(file.Extension.ToLowerInvariant()) && file.LinkTarget is null && file.Name[0] != '.')
            .OrderBy(file => file.Name, StringComparer.Ordinal).Take(MostFiles + 1).ToList();
        if (files.Count > MostFiles) throw Refuse("WatchTooManyFiles", watch, MostFiles.ToString(CultureInfo.InvariantCulture));

        foreach (var file in files)
        {
            var version = string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc:O}");
            var known = Known(watch, file.Name);
            if (known.Version != version || known.Failure is { Code: "WatchedFileMissing" }) await ReadAsync(watch, known, version, cancellation);
        }

        foreach (var missing in watch.Files.Where(known => files.TrueForAll(file => file.Name != known.Name)))
            missing.Failure = new(Severity.Refused, "WatchedFileMissing", missing.Name, null, missing.Name);
    }

    async Task AddressAsync(Watch watch, CancellationToken cancellation)
    {
        var address = new Uri(watch.Address);
        if (!allowed.Allows(address)) throw Refuse("WatchNotAllowed", watch);
        Directory.CreateDirectory(Copies);
        var file = Known(watch, watch.FileName);
        var copy = CopyOf(file.Id);
        var fetched = await addresses.ReadAsync(address, file.Version, allowed.Allows, copy + ".part", cancellation);
        if (!fetched.IsChanged) return;
        File.Move(copy + ".part", copy, overwrite: true);
        await ReadAsync(watch, file, fetched.Version, cancellation);
        if (file.Waiting is null) File.Delete(copy);
    }

    async Task ReadAsync(Watch watch, WatchedFile file, string? version, CancellationToken cancellation)
    {
        var content = FileOf(watch, file.Name, file.Id)!;
        var (hash, _) = await content.HashAsync(cancellation);
        file.Version = version;
        if (file.Failure is { Code: "WatchedFileMissing" }) file.Failure = null;
        if (hash == file.Hash) return;
        (file.Hash, watch.ChangedAt) = (hash, time.Now);
        if (watch.Rule is WatchRule.Wait)
        {
            await RehearseAsync(file, content);
            return;
        }

        var outcome = (await gatherer.ImportAsync([content], Offices.Clock, cancellation: cancellation)).Files[0];
        // A person is to see what would become of all that was there before.
        if (outcome.Findings is [{ Code: "NothingInCommon" }, ..]) await RehearseAsync(file, content);
        else (file.Waiting, file.Failure) = (null, outcome.Kept ? null : outcome.Findings[0]);
    }

    async Task RehearseAsync(WatchedFile file, GatheredFile content)
    {
        var outcome = (await gatherer.ImportAsync([content], Offices.Clock, dryRun: true)).Files[0];
        file.Failure = outcome.Kept ? null : outcome.Findings[0];
        file.Waiting = outcome.Kept && outcome.Import!.HasEffect ? new(time.Now, outcome.Counts, outcome.Diff.Packed()) : null;
    }

    static WatchedFile Known(Watch watch, string name)
    {
        if (watch.Files.Find(file => file.Name == name) is { } known) return known;
        var added = new WatchedFile { WatchId = watch.Id, Name = name };
        watch.Files.Add(added);
        return added;
    }

    /// <returns>Null: it is not at hand on this node.</returns>
    GatheredFile? FileOf(Watch watch, string name, Id<WatchedFile> id)
    {
        var path = watch.IsFolder ? Path.Combine(watch.Address, name) : CopyOf(id);
        return !File.Exists(path) ? null : GatheredFile.At(path) with
        {
            Name = name, SourceCode = watch.SourceCode(name), SourceTitle = watch.SourceTitle(name),
        };
    }

    string CopyOf(Id<WatchedFile> id) => Path.Combine(Copies, id.Value.ToString("N"));

    async Task<Watch?> CloseAsync(MogranDb db, Watch looked, Problem? failure) => await db.WriteAsync(async () =>
    {
        // Removed meanwhile: nothing is to be kept.
        if (await db.Set<Watch>().Include(known => known.Files).SingleOrDefaultAsync(known => known.Id == looked.Id) is not { } watch) return null;
        (watch.Failure, watch.ChangedAt) = (failure, looked.ChangedAt);
        foreach (var file in looked.Files)
            if (watch.Files.Find(known => known.Id == file.Id) is { } known)
                (known.Version, known.Hash, known.Failure, known.Waiting) = (file.Version, file.Hash, file.Failure, file.Waiting);
            else db.Add(file);
        await db.SaveChangesAsync();
        if (!watch.Failures.Any()) watch.GoodAt = watch.LookedAt;
        return watch;
    });

    static async Task<(Watch, WatchedFile?)?> FindAsync(MogranDb db, Id<WatchedFile> id) =>
        await db.Set<Watch>().Include(watch => watch.Files).AsNoTracking().SingleOrDefaultAsync(watch => watch.Files.Any(file => file.Id == id)) is { } watch
            ? (watch, watch.Files.Find(file => file.Id == id)) : null;

    static Task SaveAsync(MogranDb db, WatchedFile file) => db.WriteAsync(async () =>
    {
        if (await db.Set<WatchedFile>().SingleOrDefaultAsync(known => known.Id == file.Id) is { } known)
            (known.Failure, known.Waiting) = (file.Failure, file.Waiting);
    });

    static RefusedException Refuse(string code, Watch watch, params string[] values) => new(new(Severity.Refused, code, watch.Address, null, values));
}
