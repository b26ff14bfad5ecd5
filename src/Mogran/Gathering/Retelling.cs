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

    /// <summary>Those of the records whose activities nobody else tells of and that were never renamed.</summary>
    public async Task<List<ReadActivity>> SoleAsync(List<ReadActivity> candidates, Dictionary<string, GatheredRecord> records)
    {
        object?[] ids = [.. candidates.Select(read => (object)records[read.Key].ActivityId.Value)];
        if (ids is []) return [];
        var among = Sql.Names(1, ids.Length);
        var sole = (await db.ReadAsync(
            $"SELECT \"Id\", \"Key\" FROM \"Activities\" WHERE \"Id\" IN ({among}) AND \"Origin_Source\" = @p0 AND \"Elsewhere\" = '{{}}'",
            row => (Id: row.Key<Activity>(0), Key: row.Text(1)), [source.Id.Value, .. ids])).ToDictionary(one => one.Id, one => one.Key);
        foreach (var table in ActivityBulk.Parts.Select(part => part.Name).Append(null))
        {
            var shared = table is null
                ? $"SELECT \"ActivityId\" FROM \"GatheredRecords\" WHERE \"ActivityId\" IN ({among}) AND (\"SourceId\" <> @p0 OR \"Parts\" <> '[]')"
                : $"SELECT DISTINCT \"ActivityId\" FROM \"{table}\" WHERE \"ActivityId\" IN ({among}) AND (\"Origin_Source\" <> @p0"
                    + (table == ActivityBulk.Identifiers.Name ? $" OR \"Type\" = '{ActivityIdentifier.Former}')" : ")");
            foreach (var id in await db.ReadAsync(shared, row => row.Key<Activity>(0), [source.Id.Value, .. ids])) sole.Remove(id);
        }

        return [.. candidates.Where(read => sole.GetValueOrDefault(records[read.Key].ActivityId) == read.Activity.Key)];
    }

    /// <summary>Puts what the records say now in the place of what they said.</summary>
    public async Task PlaceAsync(List<ReadActivity> retold, Dictionary<string, GatheredRecord> records, BatchDiff standing)
    {
        List<(Id<Activity> Id, Activity Whole)> told = [.. retold.Select(read => (records[read.Key].ActivityId, read.Activity))];
        await ActivityContent.ForgetAsync(db, source.Id, [.. told.Select(one => one.Id.Value)], SingleParts.None);
        foreach (var (id, whole) in told) rows.AddParts(id, whole, known: null);
        await rows.FlushAsync();
        await PutHeadersAsync(told, standing.Before);
        foreach (var read in retold)
        {
            var record = records[read.Key];
            record.Take(read, import.Id);
            standing.Placed(read, record, isBack: false);
        }

        await new StoredTable(db, GatheringBulk.Records).PutAsync([.. retold.Select(read => GatheringBulk.Records.Values(records[read.Key], default))]);
        await bearings.Linking.LinkAsync(db, [.. retold.Select(read => new NewlyTold(records[read.Key].ActivityId, read.Activity, read.Judged))], [.. told.Select(one => one.Id)], import.At);
        await ActivityIndex.RefreshAsync(db, told);
    }

    // Its id stays, and its identifier as it was first written; a partner that was recognised stays one.
    async Task PutHeadersAsync(List<(Id<Activity> Id, Activity Whole)> told, ActivityContent before)
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
    }
}
