using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Puts records into place: those of activities of which nothing is known, most of a first import, and those that have to
/// be brought together with what others said or with a name that was used before.
/// </summary>
sealed class Placing(
    MogranDb db, Source source, Import import, Bearings bearings, ActivityRows rows, Findings findings, DiffDraft diff, ImportChanges changes)
{
    readonly FormerNames former = bearings.Former;
    readonly Dictionary<string, string> renamed = [];

    /// <summary>Of parts that came alone.</summary>
    public UnknownActivities Unknown { get; } = new(findings);

    readonly Bulk<GatheredRecord> newRecords = new(db, GatheringBulk.Records);

    /// <summary>Adds activities of which nothing is known: most of a first import.</summary>
    public async Task AddAsync(List<ReadActivity> differing)
    {
        await RefuseFormerAsync(differing);
        foreach (var read in differing)
        {
            if (read.IsPart || read.OnlyFills) RefuseUnknown(read);
            else
            {
                Remember(read, null, read.Activity.Id);
                Add(read);
            }
        }

        await rows.FlushAsync();
        await newRecords.FlushAsync();
        await LinkAsync([.. differing.Where(read => !read.IsPart && !read.OnlyFills).Select(read => (read.Activity.Id, read))], []);
    }

    /// <summary>Puts records into place of which some tell of activities that are known.</summary>
    public async Task PlaceAsync(List<ReadActivity> differing, Dictionary<string, GatheredRecord> records)
    {
        await RefuseFormerAsync(differing);
        var activities = await ActivitiesAsync(differing);
        var standing = await BatchDiff.ReadAsync(db, source.Id, differing, records, activities.ToDictionary(pair => pair.Key, pair => pair.Value.Id));
        await standing.Replaced.KeepJudgedAsync([.. differing.Where(read => read.IsPart && IsJudgedBy(read) && activities.ContainsKey(read.Activity.Key)).Select(read => activities[read.Activity.Key].Id.Value).Distinct()]);
        await ForgetAsync(differing, records, activities);
        var known = await KnownParts.LoadAsync(db, [.. activities.Values.Select(activity => activity.Id)], source.Id);
        var headers = activities.Values.Distinct().Select(activity => (Activity: activity, Before: ActivityBulk.Activities.Values(activity, default))).ToList();
        List<(Id<Activity>, ReadActivity)> touched = [];
        foreach (var read in differing)
            if (Place(read, records.GetValueOrDefault(read.Key), activities, known, standing) is { } activity) touched.Add((activity, read));

        await rows.FlushAsync();
        await newRecords.FlushAsync();
        await PutAsync(ActivityBulk.Activities, from header in headers
            let now = ActivityBulk.Activities.Values(header.Activity, default) where !now.SequenceEqual(header.Before) select now);
        await PutAsync(GatheringBulk.Records, from read in differing where records.ContainsKey(read.Key) select GatheringBulk.Records.Values(records[read.Key], default));
        await LinkAsync(touched, activities);
        await standing.TellAsync(diff, import);
        await changes.KeepAsync(standing.Replaced);
        await FollowAsync();
        await ActivityIndex.RefreshAsync(db, [.. activities.Values.Select(activity => activity.Id).Distinct()]);
    }

    Task PutAsync(BulkTable table, IEnumerable<object?[]> rows) => new StoredTable(db, table).PutAsync([.. rows]);

    /// <returns>The activities that are known already, by the key of the record that is about them.</returns>
    async Task<Dictionary<string, Activity>> ActivitiesAsync(List<ReadActivity> differing)
    {
        var keys = former.KeysOf(differing.Select(read => read.Activity));
        var known = (await db.HeadersByKeyAsync(keys)).ToDictionary(activity => activity.Key);
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
                || (now is not null && await db.NumberAsync("SELECT COUNT(*) FROM \"GatheredRecords\" WHERE \"SourceId\" = @p0 AND \"Key\" = @p1", source.Id.Value, Activity.KeyOf(now)) > 0);
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
            var replaced = new Replaced(db);
            await replaced.KeepRecordsAsync(await db.ReadAsync("SELECT \"Id\" FROM \"GatheredRecords\" WHERE \"SourceId\" = @p0 AND \"Key\" = @p1",
                row => row.Key<GatheredRecord>(0).Value, source.Id.Value, before));
            await replaced.KeepHeadersAsync(await db.ReadAsync("SELECT \"Id\" FROM \"Activities\" WHERE \"ParentIdentifier\" = @p0", row => row.Key<Activity>(0).Value, before));
            await changes.KeepAsync(replaced);
            await db.ExecuteAsync(nameof(Gathering), "DELETE FROM \"GatheredRecords\" WHERE \"SourceId\" = @p0 AND \"Key\" = @p1", source.Id.Value, before);
            await db.ExecuteAsync(nameof(Plan), "UPDATE \"Activities\" SET \"ParentIdentifier\" = @p1 WHERE \"ParentIdentifier\" = @p0", before, now);
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
        if (parts.Count > 0) await ActivityContent.ForgetAsync(db, source.Id, [], new([.. activities.Values.Select(activity => activity.Id.Value)], parts));
    }

    /// <returns>The activity that is to be judged anew; null: the record was refused, or brought nothing new.</returns>
    Id<Activity>? Place(ReadActivity read, GatheredRecord? record, Dictionary<string, Activity> activities, KnownParts known, BatchDiff standing)
    {
        var there = activities.GetValueOrDefault(read.Activity.Key);
        if (there is null && (read.IsPart || read.OnlyFills))
        {
            RefuseUnknown(read);
            return null;
        }

        var isBack = record?.GoneIn is not null;
        var remembered = Remember(read, record, there?.Id ?? read.Activity.Id);
        if (there is null)
        {
            Add(read);
            return read.Activity.Id;
        }

        Follow(read.Activity);

        var changed = record is not null || Rename(there, read.Activity);
        if (!read.IsPart) changed |= Describe(there, read);
        changed |= rows.AddParts(there.Id, read.Activity, known) > 0;
        if (record is null && !read.IsPart) standing.Replaced.Added(remembered);
        if (record is not null && read.IsPart) standing.Replaced.AddedParts(remembered);
        if (!changed) import.Unchanged++;
        else if (read.IsPart && record is null)
        {
            import.New++;
            diff.New(read);
        }
        else standing.Placed(read, remembered, isBack);
        return changed && IsJudgedBy(read) ? there.Id : null;
    }

    // By its sectors too an activity is linked and guessed at.
    static bool IsJudgedBy(ReadActivity read) => !read.IsPart || read.Activity.Sectors.Count > 0;

    void Add(ReadActivity read)
    {
        // Its row lies ready with the parent that was read.
        if (Follow(read.Activity)) read.Packed = null;
        rows.Add(read);
        import.New++;
        diff.New(read);
    }

    /// <returns>Whether its parent has another name now.</returns>
    bool Follow(Activity told)
    {
        foreach (var name in FormerNames.Of(told)) former.Add(name, told.Identifier);
        if (told.ParentIdentifier is not { } parent || former.Now(parent) is not { } now) return false;
        told.ParentIdentifier = now;
        return true;
    }

    void RefuseUnknown(ReadActivity read)
    {
        import.Refused++;
        Unknown.Add(read);
    }

    bool Rename(Activity there, Activity told)
    {
        if (!FormerNames.Of(told).Contains(there.Key)) return false;
        renamed[there.Key] = told.Key;
        there.Rename(told.Identifier);
        return true;
    }

    bool Describe(Activity there, ReadActivity read)
    {
        var (changed, notTaken) = ActivityHeader.Merge(there, read.Activity, outranks: !bearings.Gathered.Contains(there.Origin.Source));
        there.PartnerCode = bearings.Partners.Of(there.ReporterIdentifier, there.ReporterName) ?? there.PartnerCode;
        if (notTaken > 0) findings.Doubt("ToldOtherwise", read.Locator, read.Activity.Identifier, notTaken.ToString(CultureInfo.InvariantCulture));
        return changed;
    }

    GatheredRecord Remember(ReadActivity read, GatheredRecord? record, Id<Activity> activity)
    {
        if (record is null)
        {
            record = new() { SourceId = source.Id, Key = read.Key, Hash = read.Hash, ImportId = import.Id, Locator = read.Locator, ActivityId = activity, Parts = PartsOf(read) };
            record.KeepAside(read);
            newRecords.Add(record);
            return record;
        }

        record.Take(read, import.Id);
        record.Parts = PartsOf(read);
        (record.ActivityId, record.GoneIn) = (activity, null);
        return record;
    }

    static List<Guid> PartsOf(ReadActivity read) => !read.IsPart ? [] :
    [
        .. read.Activity.Figures.Select(figure => figure.Id.Value), .. read.Activity.Places.Select(place => place.Id.Value),
        .. read.Activity.Money.Select(money => money.Id.Value), .. read.Activity.Documents.Select(document => document.Id.Value),
        .. read.Activity.Sectors.Select(sector => sector.Id.Value), .. read.Activity.Organisations.Select(organisation => organisation.Id.Value),
        .. read.Activity.Locations.Select(location => location.Id.Value),
    ];

    async Task LinkAsync(List<(Id<Activity> Id, ReadActivity Read)> touched, Dictionary<string, Activity> activities)
    {
        var existing = activities.Values.Select(activity => activity.Id).ToHashSet();
        var back = await KeptVerdicts.ReviveAsync(db, touched.Where(one => !existing.Contains(one.Id)).ToDictionary(one => one.Read.Activity.Key, one => one.Id));
        existing.IntersectWith(touched.Select(one => one.Id));
        // One that is changed is matched by all that is known of it now, whoever said it.
        var whole = await db.ToldAsync(existing);
        List<NewlyTold> told = [.. touched.DistinctBy(one => one.Id).Select(one => whole.GetValueOrDefault(one.Id) is { } known ? new NewlyTold(one.Id, known, null) : new(one.Id, one.Read.Activity, one.Read.Judged))];
        await bearings.Linking.LinkAsync(db, told, [.. existing, .. back], import.At);
    }
}
