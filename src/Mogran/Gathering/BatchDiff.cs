using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What stood before a batch of records was placed, kept to be put back, and compared with what stands afterwards.</summary>
sealed class BatchDiff
{
    readonly MogranDb db;
    readonly Id<Source> source;
    readonly List<(ReadActivity Read, bool IsBack)> placed = [];
    readonly Dictionary<Guid, string> owners = [];
    readonly List<Guid> whole;
    readonly List<GatheredRecord> parts = [];

    BatchDiff(MogranDb db, Id<Source> source, List<Guid> whole, ActivityContent before, Replaced replaced) =>
        (this.db, this.source, this.whole, Before, Replaced) = (db, source, whole, before, replaced);

    public ActivityContent Before { get; }

    public Replaced Replaced { get; }

    public static async Task<BatchDiff> ReadAsync(
        MogranDb db, Id<Source> source, List<ReadActivity> differing, Dictionary<string, GatheredRecord> records, Dictionary<string, Id<Activity>> activities)
    {
        var known = differing.Where(read => activities.ContainsKey(read.Activity.Key)).ToList();
        var whole = known.Where(read => !read.IsPart).Select(read => activities[read.Activity.Key].Value).Distinct().ToList();
        var before = await ActivityContent.ReadAsync(
            db, source, whole, SingleParts.Of(known.Where(read => read.IsPart && records.ContainsKey(read.Key)).Select(read => records[read.Key])));
        return await KeepAsync(db, source, differing, records, activities, before, whole);
    }

    /// <summary>Of activities of which it is at hand already what the source said.</summary>
    public static Task<BatchDiff> OfAsync(MogranDb db, Id<Source> source, List<ReadActivity> whole, Dictionary<string, GatheredRecord> records, ActivityContent before)
    {
        var activities = whole.ToDictionary(read => read.Activity.Key, read => records[read.Key].ActivityId);
        return KeepAsync(db, source, whole, records, activities, before, [.. activities.Values.Select(id => id.Value)]);
    }

    static async Task<BatchDiff> KeepAsync(
        MogranDb db, Id<Source> source, List<ReadActivity> differing, Dictionary<string, GatheredRecord> records, Dictionary<string, Id<Activity>> activities,
        ActivityContent before, List<Guid> whole)
    {
        var replaced = new Replaced(db);
        await replaced.KeepAsync(before, whole);
        await replaced.KeepRecordsAsync([.. differing.Where(read => records.ContainsKey(read.Key)).Select(read => records[read.Key].Id.Value)]);

        var batch = new BatchDiff(db, source, whole, before, replaced);
        foreach (var read in differing.Where(read => activities.ContainsKey(read.Activity.Key)))
            if (!read.IsPart) batch.owners[activities[read.Activity.Key].Value] = read.Key;
            else if (records.TryGetValue(read.Key, out var record))
                foreach (var part in record.Parts) batch.owners[part] = read.Key;
        return batch;
    }

    /// <summary>The record may have changed something: whether it did is seen afterwards.</summary>
    public void Placed(ReadActivity read, GatheredRecord record, bool isBack)
    {
        placed.Add((read, isBack));
        foreach (var part in record.Parts) owners[part] = read.Key;
        if (read.IsPart) parts.Add(record);
    }

    /// <summary>
    /// Tells the diff what is different now, and counts it. What was told anew but says the same to a reader, such as parts
    /// in another order, is unchanged.
    /// </summary>
    public async Task TellAsync(DiffDraft diff, Import import)
    {
        if (placed.Count > 0) Tell(diff, import, await ActivityContent.ReadAsync(db, source, whole, SingleParts.Of(parts)));
    }

    /// <param name="after">What stands now.</param>
    public void Tell(DiffDraft diff, Import import, ActivityContent after)
    {
        var differences = Before.ComparedWith(after, owners).ToLookup(one => one.Owner);
        var changed = 0;
        foreach (var (read, isBack) in placed)
        {
            if (isBack) diff.Change(new(read.Activity.Identifier, "gone", "yes", null));
            foreach (var (_, field, old, next) in differences[read.Key]) diff.Change(new(read.Activity.Identifier, field, old, next));
            if (isBack || differences.Contains(read.Key)) changed++;
        }

        import.Changed += changed;
        import.Unchanged += placed.Count - changed;
    }
}
