using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

public static class PublishedActivities
{
    const int InBatch = 200;

    extension(MogranDb db)
    {
        /// <summary>
        /// Activities whole, in the order of their keys, a few in memory at a time: those that serve an action of the
        /// plan, or every one.
        /// </summary>
        public async IAsyncEnumerable<Activity> PublishedAsync(bool planOnly, [EnumeratorCancellation] CancellationToken cancellation = default)
        {
            var chosen = db.Set<Activity>().AsNoTracking();
            if (planOnly) chosen = chosen.Where(activity => db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id));
            var keys = await chosen.OrderBy(activity => activity.Key).Select(activity => activity.Id).ToListAsync(cancellation);
            foreach (var some in keys.Chunk(InBatch))
            {
                var whole = await db.Set<Activity>().AsNoTracking().AsSplitQuery().Where(activity => some.Contains(activity.Id))
                    .Include(activity => activity.Identifiers).Include(activity => activity.Organisations).Include(activity => activity.Places)
                    .Include(activity => activity.Locations).Include(activity => activity.Sectors).Include(activity => activity.Money)
                    .Include(activity => activity.Figures).Include(activity => activity.Documents).Include(activity => activity.Others)
                    .ToDictionaryAsync(activity => activity.Id, cancellation);
                foreach (var id in some)
                    if (whole.GetValueOrDefault(id) is { } activity) yield return activity;
            }
        }

        /// <summary>Actions of the plan that the activities serve, by activity.</summary>
        public async Task<ILookup<Id<Activity>, string>> ActionsServedAsync(CancellationToken cancellation = default) =>
            (await db.Set<ActivityAction>().AsNoTracking().OrderBy(link => link.ActionCode).Select(link => new { link.ActivityId, link.ActionCode }).ToListAsync(cancellation))
                .ToLookup(link => link.ActivityId, link => link.ActionCode);
    }
}
