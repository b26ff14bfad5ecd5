using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Takes away values that one source gave, and no others.</summary>
static class Forgetting
{
    const int Together = 500;

    public static async Task OfActivitiesAsync(MogranDb db, Id<Source> source, IReadOnlyCollection<Id<Activity>> ids)
    {
        foreach (var some in ids.Chunk(Together))
            foreach (var table in ActivityBulk.Parts)
            {
                // A name that an activity once had stays known, so that those who still use it find it.
                var except = table == ActivityBulk.Identifiers ? $" AND (\"Type\" IS NULL OR \"Type\" <> '{ActivityIdentifier.Former}')" : "";
                await db.ExecuteAsync(table.Slice, $"DELETE FROM \"{table.Name}\" WHERE \"ActivityId\" IN ({Sql.Names(1, some.Length)}) AND \"Origin_Source\" = @p0{except}",
                    [source.Value, .. some.Select(id => id.Value)]);
            }
    }
}
