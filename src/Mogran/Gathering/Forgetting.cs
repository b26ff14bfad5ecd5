using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Takes away values that one source gave, and no others.</summary>
static class Forgetting
{
    public static async Task OfActivitiesAsync(MogranDb db, Id<Source> source, IReadOnlyCollection<Id<Activity>> ids)
    {
        await db.Set<ActivityOrganisation>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivityPlace>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivitySector>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivityMoney>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivityFigure>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        // A name that an activity once had stays known, so that those who still use it find it.
        await db.Set<ActivityIdentifier>()
            .Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source && part.Type != ActivityIdentifier.Former).ExecuteDeleteAsync();
        await db.Set<ActivityLocation>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivityDocument>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
        await db.Set<ActivityOther>().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source == source).ExecuteDeleteAsync();
    }

    /// <summary>Figures or places of these activities that a row of a sheet became.</summary>
    public static async Task OfPartsAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids, IReadOnlyCollection<Guid> parts)
    {
        var places = parts.Select(id => new Id<ActivityPlace>(id)).ToList();
        var figures = parts.Select(id => new Id<ActivityFigure>(id)).ToList();
        await db.Set<ActivityPlace>().Where(part => ids.Contains(part.ActivityId) && places.Contains(part.Id)).ExecuteDeleteAsync();
        await db.Set<ActivityFigure>().Where(part => ids.Contains(part.ActivityId) && figures.Contains(part.Id)).ExecuteDeleteAsync();
    }
}
