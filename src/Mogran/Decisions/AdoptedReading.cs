using Microsoft.EntityFrameworkCore;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>What is adopted, for those who stand below and only ask: the delegate AdoptedEditions.</summary>
public static class AdoptedReading
{
    /// <summary>Editions adopted by an instant; each since its deadline, whenever the record or a page took note of it.</summary>
    public static async Task<IReadOnlyDictionary<Id<Edition>, DateTimeOffset>> AdoptedEditionsAsync(MogranDb db, DateTimeOffset now) =>
        (await db.Set<Decision>().AsNoTracking().ToListAsync())
            .Where(decision => decision.StateAt(now) is DecisionState.Adopted)
            .GroupBy(decision => decision.EditionId)
            .ToDictionary(group => group.Key, group => group.Min(decision => decision.Deadline));
}
