using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Activities that one source alone tells of, told anew: what it said is taken out and what it says now put in, under the
/// same id. Most changes are of this kind, and none of them needs to know what others said.
/// </summary>
sealed class Retelling(MogranDb db, Source source, Import import, Bearings bearings, ActivityRows rows)
{
    /// <summary>The record may be of this kind: it is known, tells of a whole activity, and neither it nor others call that by another name.</summary>
    public bool IsCandidate(ReadActivity read, GatheredRecord? record) =>
        record is { GoneIn: null, Parts: [] } && !read.IsPart && bearings.Former.Now(read.Activity.Key) is null && !FormerNames.Of(read.Activity).Any();

    /// <summary>Those of the records whose activities nobody else tells of and that were never renamed, with what was said of them.</summary>
    public async Task<(List<ReadActivity> Sole, ActivityContent Before)> SoleAsync(List<ReadActivity> candidates, Dictionary<string, GatheredRecord> records)
    {
        List<Guid> ids = [.. candidates.Select(read => records[read.Key].ActivityId.Value)];
        var content = await ActivityContent.ReadAsync(db, ids);
        var sole = Keys(content);
        foreach (var (table, rows) in content.Parts)
        {
            var (origin, type) = (table[ActivityContent.OriginSource], table.Name == ActivityBulk.Identifiers.Name ? table[nameof(ActivityIdentifier.Type)] : -1);
            foreach (var row in rows)
                if (!source.Id.Value.Equals(row[origin]) || (type >= 0 && row[type] is ActivityIdentifier.Former)) sole.Remove(ActivityContent.OwnerOf(table, row));
        }

        foreach (var id in await db.ReadAsync(
            $"SELECT \"ActivityId\" FROM \"GatheredRecords\" WHERE \"ActivityId\" IN ({Sql.Names(1, ids.Count)}) AND (\"SourceId\" <> @p0 OR \"Parts\" <> '[]')",
            row => row.Key<Activity>(0), [source.Id.Value, .. ids])) sole.Remove(id.Value);
        var kept = candidates.FindAll(read => sole.GetValueOrDefault(records[read.Key].ActivityId.Value) == read.Activity.Key);
        return (kept, content.Of(kept.Select(read => records[read.Key].ActivityId.Value).ToHashSet()));
    }

    // Keys, by id, of activities whose single values all came from the source.
    Dictionary<Guid, string> Keys(ActivityContent content)
    {
        var headers = content.Headers;
        var (id, key, origin, elsewhere) = (headers[headers.Key], headers[nameof(Activity.Key)], headers[ActivityContent.OriginSource], headers[nameof(Activity.Elsewhere)]);
        return content.HeaderRows.Where(row => source.Id.Value.Equals(row[origin]) && row[elsewhere] is "{}").ToDictionary(row => (Guid)row[id]!, row => (string)row[key]!);
    }

    /// <summary>Puts what the records say now in the place of what they said.</summary>
    /// <returns>What stands now.</returns>
    public async Task<ActivityContent> PlaceAsync(List<ReadActivity> retold, Dictionary<string, GatheredRecord> records, BatchDiff standing)
    {
        List<(Id<Activity> Id, Activity Whole)> told = [.. retold.Select(read => (records[read.Key].ActivityId, read.Activity))];
        List<(StoredTable, List<object?[]>)> parts = [];
        foreach (var (part, (table, before)) in rows.Parts.Zip(standing.Before.Parts)) parts.Add((table, await PlaceAsync(part, table, before, told)));
        var headers = await PutHeadersAsync(told, standing.Before);
        foreach (var read in retold)
        {
            var record = records[read.Key];
            record.Take(read, import.Id);
            standing.Placed(read, record, isBack: false);
        }

        await new StoredTable(db, GatheringBulk.Records).PutAsync([.. retold.Select(read => GatheringBulk.Records.Values(records[read.Key], default))]);
        await bearings.Linking.LinkAsync(db, [.. retold.Select(read => new NewlyTold(records[read.Key].ActivityId, read.Activity, read.Judged))], [.. told.Select(one => one.Id)], import.At);
        await ActivityIndex.RefreshAsync(db, told);
        return new(standing.Before.Headers, headers, parts);
    }

    // Where an activity's parts of one kind say the same as before, they stay.
    async Task<List<object?[]>> PlaceAsync(PartRows part, StoredTable table, List<object?[]> before, List<(Id<Activity> Id, Activity Whole)> told)
    {
        var there = before.ToLookup(row => ActivityContent.OwnerOf(table, row));
        HashSet<Guid> differing = [];
        List<object?[]> came = [];
        foreach (var (id, whole) in told)
        {
            var now = part.Values(id, whole);
            if (SameParts.Are([.. there[id.Value]], now, table)) continue;
            differing.Add(id.Value);
            came.AddRange(now);
            part.Add(id, whole, known: null);
        }

        if (differing.Count == 0) return before;
        await ActivityContent.ForgetAsync(table, source.Id, differing);
        await part.FlushAsync();
        return [.. before.Where(row => !differing.Contains(ActivityContent.OwnerOf(table, row))), .. came];
    }

    // Its id stays, and its identifier as it was first written; a partner that was recognised stays one.
    async Task<List<object?[]>> PutHeadersAsync(List<(Id<Activity> Id, Activity Whole)> told, ActivityContent before)
    {
        var table = new StoredTable(db, ActivityBulk.Activities);
        var (id, identifier, partner) = (table[table.Key], table[nameof(Activity.Identifier)], table[nameof(Activity.PartnerCode)]);
        var known = before.HeaderRows.ToDictionary(row => (Guid)row[id]!);
        List<object?[]> headers = [];
        foreach (var one in told)
        {
            // A parent that was renamed meanwhile is still told by the name it had.
            if (one.Whole.ParentIdentifier is { } parent) one.Whole.ParentIdentifier = bearings.Former.Now(parent) ?? parent;
            one.Whole.PartnerCode = bearings.Partners.Of(one.Whole.ReporterIdentifier, one.Whole.ReporterName);
            var row = ActivityBulk.Activities.Values(one.Whole, default);
            var there = known[one.Id.Value];
            (row[id], row[identifier], row[partner]) = (there[id], there[identifier], row[partner] ?? there[partner]);
            one.Whole.PartnerCode = (string?)row[partner];
            headers.Add(row);
        }

        await table.PutAsync(headers);
        return headers;
    }
}
