using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

static class ToldActivities
{
    extension(MogranDb db)
    {
        /// <summary>Activities with what the matcher goes by: their words and codes, without money and results.</summary>
        public Task<Dictionary<Id<Activity>, Activity>> ToldAsync(IReadOnlyCollection<Id<Activity>> ids) => ids.Count == 0
            ? Task.FromResult(new Dictionary<Id<Activity>, Activity>())
            : db.Set<Activity>().AsNoTracking().AsSplitQuery()
                .Include(activity => activity.Sectors).Include(activity => activity.Places).Include(activity => activity.Organisations)
                .Where(activity => ids.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id);
    }
}
