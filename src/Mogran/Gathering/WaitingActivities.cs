using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

public static class WaitingActivities
{
    extension(MogranDb db)
    {
        /// <summary>Activities with an open suggestion that neither a rule nor a person has linked to an action.</summary>
        public IQueryable<Activity> Waiting() => db.Set<Activity>().AsNoTracking().Where(activity =>
            db.Set<Suggestion>().Any(suggestion => suggestion.ActivityId == activity.Id && suggestion.Verdict == Verdict.Open)
            && !db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id));
    }
}
