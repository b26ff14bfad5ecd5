using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What a source said before and its file no longer has: marked as gone and kept or, where a person chose so, let go
/// unless somebody else tells of it or cites it.
/// </summary>
/// <param name="met">Records that the file still has.</param>
/// <param name="replaces">Somebody wants the file to stand for all that was said before, whatever is left of it.</param>
sealed class Leaving(MogranDb db, Source source, Import import, IReadOnlySet<Id<GatheredRecord>> met, bool replaces, Findings findings, DiffDraft diff, ImportChanges changes)
{
    const int Batch = 250;

    // Of a few records all may well be others one day.
    const int FewestToDoubt = 10;

    // A refused record may be one of those that seem to be gone.
    static readonly string[] Hiding = ["NoIdentifier", "RowTooWide", "IdentifierTooLong", "NoIndicator", "NoPlace", "NoAddress", "AddressNotTaken", "NoSector", "NoDay", "DateTypeNotTaken", "NoMarker", "NoLocation", "OrganisationMissing", "RoleNotTaken"];

    // Results and places: they wait for somebody to choose.
    static readonly BulkTable[] Staying = [ActivityBulk.Figures, ActivityBulk.Places];

    public async Task LeaveAsync(CitedActivities? letGo)
    {
        await KeepSourceAsync();
        var gone = await GoneAsync();
        import.Gone = gone.Count;
        if (gone.Count == 0) return;
        if (met.Count == 0 && gone.Count >= FewestToDoubt) Doubt(gone.Count);
        if (letGo is not null && Hiding.Any(findings.Counts.ContainsKey))
        {
            TellStay();
            letGo = null;
        }

        foreach (var ids in gone.Chunk(Batch))
        {
            List<GatheredRecord> records = [.. (await db.RecordsAsync($"\"Id\" IN ({Sql.Names(0, ids.Length)})", [.. ids.Select(id => id.Value)])).OrderBy(record => record.Key, StringComparer.Ordinal)];
            await TellAsync(records);
            var going = letGo is null ? await CorrectedAsync(records) : records;
            var kept = going.Count == 0 ? records : [.. records.Except(going), .. await LetGoAsync(going, letGo ?? Nobody)];
            await MarkAsync(kept);
        }
    }

    async Task MarkAsync(List<GatheredRecord> kept)
    {
        if (kept.Count > 0)
            await db.ExecuteAsync(nameof(Gathering), $"UPDATE \"GatheredRecords\" SET \"GoneIn\" = @p0 WHERE \"Id\" IN ({Sql.Names(1, kept.Count)})",
                [import.Id.Value, .. kept.Select(record => record.Id.Value)]);
    }

    // Most likely a file of another source that has the same name, such as "activities.csv".
    void Doubt(int gone)
    {
        string[] told = [source.Title.ToString(), gone.ToString(CultureInfo.InvariantCulture)];
        if (!replaces) throw findings.RefuseFile("NothingInCommon", null, told);
        findings.Doubt("NothingInCommon", null, told);
    }

    // The source itself is as it was last read.
    async Task KeepSourceAsync()
    {
        var replaced = new Replaced(db);
        await replaced.KeepAsync(source);
        await changes.KeepAsync(replaced);
        db.Forget();
    }

    async Task<List<Id<GatheredRecord>>> GoneAsync()
    {
        var gone = await db.ReadSomeAsync(
            "SELECT \"Id\", \"Key\" FROM \"GatheredRecords\" WHERE \"SourceId\" = @p0 AND \"GoneIn\" IS NULL AND \"ImportId\" <> @p1",
            row => (Id: row.Key<GatheredRecord>(0), Key: row.Text(1)), record => !met.Contains(record.Id), source.Id.Value, import.Id.Value);
        return [.. gone.OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Id)];
    }

    async Task TellAsync(List<GatheredRecord> records)
    {
        var ids = records.Select(record => record.ActivityId.Value).Distinct().ToList();
        var known = (await db.ReadAsync($"SELECT \"Id\", \"Identifier\", \"Title\" FROM \"Activities\" WHERE \"Id\" IN ({Sql.Names(0, ids.Count)})",
            row => (Id: row.Key<Activity>(0), Identifier: row.Text(1), Title: row.Words(2)), [.. ids])).ToDictionary(activity => activity.Id);
        foreach (var record in records)
            if (known.TryGetValue(record.ActivityId, out var activity)) diff.Gone(activity.Identifier, record.Key, activity.Title.ToString());
            else diff.Gone(record.Key, record.Key, null);
    }

    /// <summary>
    /// Records of single amounts, documents and the like. One that is gone was most likely corrected, and would be counted
    /// beside its correction: it goes, unless it may be one that was refused.
    /// </summary>
    async Task<List<GatheredRecord>> CorrectedAsync(List<GatheredRecord> records)
    {
        var single = SingleParts.Of(records);
        if (single.Parts.Count == 0) return [];
        HashSet<Guid> parts = [];
        foreach (var table in ActivityBulk.Parts.Except(Staying).Select(part => new StoredTable(db, part)))
            parts.UnionWith((await table.ReadAsync(single.In(table))).Select(row => (Guid)row[table[table.Key]]!));
        if (parts.Count == 0 || (findings.Refused == 0 && !Hiding.Any(findings.Counts.ContainsKey))) return records.FindAll(record => record.Parts.Exists(parts.Contains));
        TellStay();
        return [];
    }

    void TellStay()
    {
        if (!findings.Counts.ContainsKey("GoneMayBeRefused")) findings.Note("GoneMayBeRefused", null);
    }

    // A single part is cited nowhere by itself.
    static Task<IReadOnlySet<string>> Nobody(MogranDb db, IReadOnlyCollection<string> asked) => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>());

    /// <returns>Those that stay.</returns>
    async Task<List<GatheredRecord>> LetGoAsync(List<GatheredRecord> records, CitedActivities cited)
    {
        var whole = records.Where(record => record.Parts.Count == 0).Select(record => record.ActivityId).ToList();
        var free = (await LettingGo.FreeAsync(db, cited, source.Id, whole)).ToHashSet();
        var going = records.Where(record => record.Parts.Count > 0 || free.Contains(record.ActivityId)).ToList();
        foreach (var record in records.Except(going)) findings.Note("GoneStays", record.Locator, record.Key);
        if (going.Count == 0) return records;

        List<Guid> activities = [.. free.Select(id => id.Value)];
        var parts = SingleParts.Of(going);
        var replaced = new Replaced(db);
        await replaced.KeepAsync(await ActivityContent.ReadAsync(db, source.Id, activities, parts), activities);
        await replaced.KeepRecordsAsync([.. going.Select(record => record.Id.Value)]);
        await ActivityContent.ForgetAsync(db, source.Id, activities, parts);
        await LettingGo.RemoveAsync(db, [.. free]);
        await db.ExecuteAsync(nameof(Gathering), $"DELETE FROM \"GatheredRecords\" WHERE \"Id\" IN ({Sql.Names(0, going.Count)})", [.. going.Select(record => record.Id.Value)]);
        await changes.KeepAsync(replaced);
        await ActivityIndex.RefreshAsync(db, [.. parts.Activities.Except(activities).Select(id => new Id<Activity>(id))]);
        db.Forget();
        findings.Note("GoneLetGo", null, going.Count.ToString(CultureInfo.InvariantCulture));
        return [.. records.Except(going)];
    }
}
