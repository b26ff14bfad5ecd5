using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Puts what one file tells into the database, batch by batch, inside one transaction. What the source said already is
/// left alone; what it says differently replaces what it said before, and nothing that others said. What is replaced
/// is kept, and what is different is said.
/// </summary>
/// <param name="sourceIsNew">It was never read before: nothing of it needs to be looked for.</param>
sealed class Applying(
    MogranDb db, Source source, Import import, bool sourceIsNew, Bearings bearings, Findings findings, DiffDraft diff, ImportChanges changes) : IDisposable
{
    const int Together = 500;
    const int RetoldAtOnce = 200;
    const long RoomAtOnce = 8_000_000;

    readonly ActivityRows rows = new(db);
    readonly HashSet<Id<GatheredRecord>> met = [];
    readonly List<ReadActivity> retold = [];
    readonly Dictionary<string, GatheredRecord> retoldRecords = [];
    long retoldRoom;

    /// <summary>Records of the source that the file still has.</summary>
    public IReadOnlySet<Id<GatheredRecord>> Met => met;

    public async Task ApplyAsync(IReadOnlyList<ReadActivity> batch)
    {
        var records = await RecordsAsync(batch);
        met.UnionWith(records.Values.Select(record => record.Id));
        List<ReadActivity> differing = [], same = [];
        foreach (var read in batch)
            (records.TryGetValue(read.Key, out var record) && record.Hash == read.Hash && record.GoneIn is null ? same : differing).Add(read);
        import.Unchanged += same.Count;
        await RestampAsync(same, records);
        if (differing.Count == 0) return;
        // Who takes over whose name is judged by all that differs in the batch.
        var renames = differing.Exists(read => FormerNames.Of(read.Activity).Any());
        if (!renames) Collect(differing, records);
        if (renames || retold.Count >= RetoldAtOnce || retoldRoom >= RoomAtOnce) await CompleteAsync();
        if (differing.Count == 0) return;
        if (!differing.Exists(read => records.ContainsKey(read.Key)) && await AreUnknownAsync(differing)) await Placing.AddAsync(differing);
        else await Placing.PlaceAsync(differing, records);
    }

    /// <summary>These stand in the file as they did when it was last read.</summary>
    public void Stand(IReadOnlyCollection<KnownActivity> standing)
    {
        met.UnionWith(standing.Select(one => one.Record));
        import.Unchanged += standing.Count;
    }

    // They say the same in other bytes: those are the known ones from now on.
    async Task RestampAsync(List<ReadActivity> unchanged, Dictionary<string, GatheredRecord> records)
    {
        var restamped = unchanged.Where(read => read.Fingerprint is { } now && records[read.Key].Fingerprint != now.ToString()).ToList();
        if (restamped.Count == 0) return;
        foreach (var read in restamped) records[read.Key].KeepAside(read);
        await new StoredTable(db, GatheringBulk.Records).PutAsync([.. restamped.Select(read => GatheringBulk.Records.Values(records[read.Key], default))]);
    }

    // What differs is collected over batches: each time it is placed costs some thirty questions.
    void Collect(List<ReadActivity> differing, Dictionary<string, GatheredRecord> records)
    {
        foreach (var read in differing.Where(read => Retelling.IsCandidate(read, records.GetValueOrDefault(read.Key))).ToList())
        {
            retold.Add(read);
            retoldRoom += read.Room;
            retoldRecords[read.Key] = records[read.Key];
            differing.Remove(read);
        }
    }

    /// <summary>Places what was collected; to be called when the last batch was applied.</summary>
    public async Task CompleteAsync()
    {
        if (retold.Count == 0) return;
        var (sole, before) = await Retelling.SoleAsync(retold, retoldRecords);
        var shared = retold.Except(sole).ToList();
        if (sole.Count > 0)
        {
            var standing = await BatchDiff.OfAsync(db, source.Id, sole, retoldRecords, before);
            standing.Tell(diff, import, await Retelling.PlaceAsync(sole, retoldRecords, standing));
            await changes.KeepAsync(standing.Replaced);
        }

        if (shared.Count > 0) await Placing.PlaceAsync(shared, retoldRecords);
        retoldRoom = 0;
        retold.Clear();
        retoldRecords.Clear();
    }

    /// <summary>Tells of the rows about activities that are not known; to be called when all is placed.</summary>
    public void TellUnknown(int read) => Placing.Unknown.Tell(read);

    Retelling Retelling => field ??= new(db, source, import, bearings, rows);

    Placing Placing => field ??= new(db, source, import, bearings, rows, findings, diff, changes);

    async Task<Dictionary<string, GatheredRecord>> RecordsAsync(IReadOnlyList<ReadActivity> batch)
    {
        if (sourceIsNew) return [];
        var records = await db.RecordsAsync($"\"SourceId\" = @p0 AND \"Key\" IN ({Sql.Names(1, batch.Count)})", [source.Id.Value, .. batch.Select(read => read.Key)]);
        return records.ToDictionary(record => record.Key);
    }

    /// <summary>No activity is known by any name that the records use.</summary>
    async Task<bool> AreUnknownAsync(List<ReadActivity> differing)
    {
        foreach (var keys in bearings.Former.KeysOf(differing.Select(read => read.Activity)).Chunk(Together))
            if (await db.NumberAsync($"SELECT COUNT(*) FROM \"Activities\" WHERE \"Key\" IN ({Sql.Names(0, keys.Length)})", keys) > 0) return false;
        return true;
    }

    public void Dispose() => rows.Dispose();
}
