using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What undoing an import came to.</summary>
/// <param name="Removed">Activities that the import had brought and that are gone with it.</param>
/// <param name="Kept">Identifiers of those that stay, marked as gone, because a return or an adopted edition cites them.</param>
public sealed record Undone(int Number, string File, int Removed, IReadOnlyList<string> Kept);

/// <summary>
/// Takes a whole import back: everything stands again as it stood before it. Verdicts and links that persons gave are
/// not lost. The newest import of a source goes first, and none goes before a later one that built on it.
/// </summary>
public sealed class Undoing(Database database, Recorder recorder, CitedActivities cited, TimeProvider time)
{
    const int Batch = 250;

    /// <exception cref="RefusedException">It cannot be undone now, and why.</exception>
    public async Task<Undone> UndoAsync(Id<Import> id, string by, CancellationToken cancellation = default)
    {
        await using var db = database.Open();
        return await db.WriteAsync(async () =>
        {
            var import = await db.Set<Import>().AsNoTracking().SingleAsync(one => one.Id == id, cancellation);
            await RefuseAsync(db, import);
            var (removed, kept) = await UndoAsync(db, import);
            db.ChangeTracker.Clear();
            db.Attach(import).UndoneAt = time.Now;
            await recorder.AppendAsync(db, ActOf(import, by, removed, kept));
            return new Undone(import.Number, import.FileName, removed, kept);
        }, cancellation);
    }

    /// <returns>Null: nothing stands in the way.</returns>
    public static async Task<Problem?> ObstacleAsync(MogranDb db, Import import)
    {
        Problem Because(string code, Import? later = null) => new(
            Severity.Refused, code, import.FileName, null, later is null ? [] : [Print.Number(later.Number), later.FileName]);

        if (import.UndoneAt is not null) return Because("AlreadyUndone");
        var later = await db.Set<Import>().AsNoTracking().Where(one => one.Number > import.Number && one.UndoneAt == null).OrderByDescending(one => one.Number).ToListAsync();
        if (later.Find(one => one.SourceId == import.SourceId && one.HasEffect) is { } newer) return Because("NewerOfSource", newer);

        var ids = later.Select(one => one.Id).ToList();
        var mine = RecordsOf(db, import).Where(record => record.ImportId == import.Id).Select(record => record.ActivityId);
        var touched = await db.Set<GatheredRecord>().Where(record => ids.Contains(record.ImportId) && mine.Contains(record.ActivityId))
            .Select(record => record.ImportId).Distinct().ToListAsync();
        return later.Find(one => touched.Contains(one.Id)) is { } built ? Because("LaterBuildsOnIt", built) : null;
    }

    // An import touches records of its source alone, by which they are found.
    static IQueryable<GatheredRecord> RecordsOf(MogranDb db, Import import) => db.Set<GatheredRecord>().Where(record => record.SourceId == import.SourceId);

    static async Task RefuseAsync(MogranDb db, Import import)
    {
        if (await ObstacleAsync(db, import) is { } obstacle) throw new RefusedException(obstacle);
    }

    async Task<(int Removed, IReadOnlyList<string> Kept)> UndoAsync(MogranDb db, Import import)
    {
        await RecordsOf(db, import).Where(record => record.GoneIn == import.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(record => record.GoneIn, (Id<Import>?)null));
        var numbers = await db.Set<ImportChange>().Where(change => change.ImportId == import.Id).OrderByDescending(change => change.Number).Select(change => change.Number).ToListAsync();
        foreach (var number in numbers)
        {
            var before = await db.Set<ImportChange>().Where(change => change.ImportId == import.Id && change.Number == number).Select(change => change.Before).SingleAsync();
            await Replaced.RestoreAsync(db, import.SourceId, before);
        }

        await db.Set<ImportChange>().Where(change => change.ImportId == import.Id).ExecuteDeleteAsync();
        var outcome = await RemoveNewAsync(db, import);
        // Whatever is known of a source that was new came with it.
        if (!await db.Set<GatheredRecord>().AnyAsync(record => record.SourceId == import.SourceId)
            && !await db.Set<Import>().AnyAsync(one => one.SourceId == import.SourceId && one.Id != import.Id && one.UndoneAt == null)
            && !await db.Set<Activity>().AnyAsync(activity => activity.Origin.Source == import.SourceId))
            await db.Set<Source>().Where(source => source.Id == import.SourceId).ExecuteDeleteAsync();
        return outcome;
    }

    // What was replaced is back, its records too: those that still name this import are the ones it brought.
    async Task<(int Removed, IReadOnlyList<string> Kept)> RemoveNewAsync(MogranDb db, Import import)
    {
        var removed = 0;
        List<string> kept = [];
        while (true)
        {
            var records = await RecordsOf(db, import).AsNoTracking()
                .Where(record => record.ImportId == import.Id && record.GoneIn == null).OrderBy(record => record.Id).Take(Batch).ToListAsync();
            if (records.Count == 0) return (removed, kept);

            var whole = records.Where(record => record.Parts.Count == 0 && record.ActivityId != default).ToList();
            var free = (await LettingGo.FreeAsync(db, cited, import.SourceId, [.. whole.Select(record => record.ActivityId)])).ToHashSet();
            var parts = SingleParts.Of(records);
            await ActivityContent.ForgetAsync(db, import.SourceId, [], parts);
            await LettingGo.RemoveAsync(db, [.. free]);
            await ActivityIndex.RefreshAsync(db, [.. parts.Activities.Select(id => new Id<Activity>(id))]);
            removed += free.Count;

            var staying = whole.Where(record => !free.Contains(record.ActivityId)).ToList();
            var gone = records.Except(staying).Select(record => record.Id).ToList();
            var marked = staying.Select(record => record.Id).ToList();
            await db.Set<GatheredRecord>().Where(record => gone.Contains(record.Id)).ExecuteDeleteAsync();
            await db.Set<GatheredRecord>().Where(record => marked.Contains(record.Id)).ExecuteUpdateAsync(set => set.SetProperty(record => record.GoneIn, import.Id));
            kept.AddRange(staying.Select(record => record.Key));
        }
    }

    static Act ActOf(Import import, string by, int removed, IReadOnlyList<string> kept) => new("import.undone", by, null, "import", import.Id.ToString(), new JsonObject
    {
        ["import"] = import.Number,
        ["file"] = import.FileName,
        ["sha256"] = import.DocumentHash,
        ["removed"] = removed,
        ["kept"] = new JsonArray([.. kept.Select(one => (JsonNode)one)]),
    });
}
