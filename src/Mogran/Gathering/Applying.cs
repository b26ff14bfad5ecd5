using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Puts what one file tells into the database, batch by batch, inside one transaction. What the source said already is
/// left alone; what it says differently replaces what it said before, and nothing that others said.
/// </summary>
/// <param name="sourceIsNew">It was never read before: nothing of it needs to be looked for.</param>
/// <param name="gathered">Sources that were read from files; others were brought by the profile.</param>
sealed class Applying(
    MogranDb db, Source source, Import import, bool sourceIsNew, IReadOnlySet<Id<Source>> gathered,
    Linking linking, KnownPartners partners, FormerNames former, Findings findings) : IAsyncDisposable
{
    readonly ActivityRows rows = new(db, partners);
    readonly Dictionary<string, string> renamed = [];
    readonly Bulk<GatheredRecord> newRecords = new(db);

    public async Task ApplyAsync(IReadOnlyList<ReadActivity> batch)
    {
        var records = await RecordsAsync(batch);
        var differing = batch.Where(read => !records.TryGetValue(read.Key, out var record) || record.Hash != read.Hash).ToList();
        import.Unchanged += batch.Count - differing.Count;
        if (differing.Count == 0) return;

        await RefuseFormerAsync(differing);
        var activities = await ActivitiesAsync(differing);
        await ForgetAsync(differing, records, activities);
        var known = await KnownParts.LoadAsync(db, [.. activities.Values.Select(activity => activity.Id)], source.Id);
        List<(Id<Activity>, Activity)> touched = [];
        foreach (var read in differing)
            if (Place(read, records.GetValueOrDefault(read.Key), activities, known) is { } activity) touched.Add(activity);

        await rows.FlushAsync();
        await newRecords.FlushAsync();
        await linking.LinkAsync(touched, [.. activities.Values.Select(activity => activity.Id)]);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await FollowAsync();
        await ActivityIndex.RefreshAsync(db, [.. activities.Values.Select(activity => activity.Id).Distinct()]);
    }

    async Task<Dictionary<string, GatheredRecord>> RecordsAsync(IReadOnlyList<ReadActivity> batch)
    {
        if (sourceIsNew) return [];
        var keys = batch.Select(read => read.Key).ToList();
        return await db.Set<GatheredRecord>().Where(record => record.SourceId == source.Id && keys.Contains(record.Key)).ToDictionaryAsync(record => record.Key);
    }

    /// <returns>The activities that are known already, by the key of the record that is about them.</returns>
    async Task<Dictionary<string, Activity>> ActivitiesAsync(List<ReadActivity> differing)
    {
        var keys = former.KeysOf(differing.Select(read => read.Activity));
        var known = await db.Set<Activity>().Where(activity => keys.Contains(activity.Key)).ToDictionaryAsync(activity => activity.Key);
        Dictionary<string, Activity> found = [];
        foreach (var read in differing)
        {
            if (found.ContainsKey(read.Activity.Key)) continue;
            if (former.Find(read.Activity, known) is not { } there) continue;
            found[read.Activity.Key] = there;
            // One record takes a former name over; a second one that claims it is another activity.
            if (there.Key != read.Activity.Key && FormerNames.Of(read.Activity).Contains(there.Key)) known.Remove(there.Key);
        }

        return found;
    }

    /// <summary>What this source publishes under a new name already is not taken a second time under the former one.</summary>
    async Task RefuseFormerAsync(List<ReadActivity> differing)
    {
        var named = differing.SelectMany(read => FormerNames.Of(read.Activity)).ToHashSet();
        foreach (var read in differing.Where(read => !read.IsPart).ToList())
        {
            var now = former.Now(read.Activity.Key);
            var taken = named.Contains(read.Activity.Key)
                || (now is not null && await db.Set<GatheredRecord>().AnyAsync(record => record.SourceId == source.Id && record.Key == Activity.KeyOf(now)));
            if (!taken) continue;
            import.Refused++;
            findings.RefuseUnknown("FormerIdentifier", read.Locator, read.Activity.Identifier);
            differing.Remove(read);
        }
    }

    /// <summary>What points to an activity by its former name points to it by the new one.</summary>
    async Task FollowAsync()
    {
        foreach (var (before, now) in renamed)
        {
            await db.Set<GatheredRecord>().Where(record => record.SourceId == source.Id && record.Key == before).ExecuteDeleteAsync();
            await db.Set<Activity>().Where(activity => activity.ParentIdentifier == before)
                .ExecuteUpdateAsync(set => set.SetProperty(activity => activity.ParentIdentifier, now));
        }

        renamed.Clear();
    }

    /// <summary>Takes away what this source said before of the records that say something else now.</summary>
    async Task ForgetAsync(List<ReadActivity> differing, Dictionary<string, GatheredRecord> records, Dictionary<string, Activity> activities)
    {
        var whole = differing
            .Where(read => !read.IsPart && activities.TryGetValue(read.Activity.Key, out var there) && (records.ContainsKey(read.Key) || there.Key != read.Activity.Key))
            .Select(read => activities[read.Activity.Key].Id).ToList();
        if (whole.Count > 0) await Forgetting.OfActivitiesAsync(db, source.Id, whole);

        var parts = differing.Where(read => read.IsPart && records.ContainsKey(read.Key)).SelectMany(read => records[read.Key].Parts).ToList();
        if (parts.Count > 0) await Forgetting.OfPartsAsync(db, [.. activities.Values.Select(activity => activity.Id)], parts);
    }

    /// <returns>The activity as it is now; null: the record was refused, or brought nothing new.</returns>
    (Id<Activity>, Activity)? Place(ReadActivity read, GatheredRecord? record, Dictionary<string, Activity> activities, KnownParts known)
    {
        var there = activities.GetValueOrDefault(read.Activity.Key);
        if (there is null && read.IsPart)
        {
            import.Refused++;
            findings.RefuseUnknown("UnknownActivity", read.Locator, read.Activity.Identifier);
            return null;
        }

        Remember(read, record);
        foreach (var name in FormerNames.Of(read.Activity)) former.Add(name, read.Activity.Identifier);
        if (read.Activity.ParentIdentifier is { } parent) read.Activity.ParentIdentifier = former.Now(parent) ?? parent;
        if (there is null)
        {
            rows.Add(read.Activity);
            import.New++;
            return (read.Activity.Id, read.Activity);
        }

        var changed = record is not null || Rename(there, read.Activity);
        if (!read.IsPart) changed |= Describe(there, read.Activity);
        changed |= rows.AddParts(there.Id, read.Activity, known) > 0;
        if (!changed) import.Unchanged++;
        else if (read.IsPart && record is null) import.New++;
        else import.Changed++;
        return changed && !read.IsPart ? (there.Id, Together(there, read.Activity)) : null;
    }

    bool Rename(Activity there, Activity told)
    {
        if (!FormerNames.Of(told).Contains(there.Key)) return false;
        renamed[there.Key] = told.Key;
        there.Rename(told.Identifier);
        return true;
    }

    // The words are those of the activity as it is now, the codes those of the record at hand.
    static Activity Together(Activity there, Activity told)
    {
        var together = new Activity
        {
            Identifier = there.Identifier, Title = there.Title, Description = there.Description, Themes = there.Themes, Origin = there.Origin,
        };
        together.Sectors.AddRange(told.Sectors);
        return together;
    }

    bool Describe(Activity there, Activity told)
    {
        var changed = ActivityHeader.Merge(there, told, outranks: !gathered.Contains(there.Origin.Source));
        there.PartnerCode = partners.Of(there.ReporterIdentifier, there.ReporterName) ?? there.PartnerCode;
        return changed;
    }

    void Remember(ReadActivity read, GatheredRecord? record)
    {
        if (record is null)
        {
            newRecords.Add(new() { SourceId = source.Id, Key = read.Key, Hash = read.Hash, ImportId = import.Id, Locator = read.Locator, Parts = PartsOf(read) });
            return;
        }

        (record.Hash, record.ImportId, record.Locator, record.Parts) = (read.Hash, import.Id, read.Locator, PartsOf(read));
    }

    static List<Guid> PartsOf(ReadActivity read) => !read.IsPart ? []
        : [.. read.Activity.Figures.Select(figure => figure.Id.Value), .. read.Activity.Places.Select(place => place.Id.Value)];

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await newRecords.DisposeAsync();
    }
}
