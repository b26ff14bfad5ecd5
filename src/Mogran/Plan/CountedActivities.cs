using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Reads what counting needs of many activities in four queries.</summary>
public static class CountedActivities
{
    static readonly MoneyKind[] Promised = [MoneyKind.Budget, MoneyKind.RevisedBudget, MoneyKind.Commitment];

    public static async Task<IReadOnlyDictionary<Id<Activity>, CountedActivity>> LoadAsync(MogranDb db, IQueryable<Activity> wanted)
    {
        var ids = wanted.Select(activity => activity.Id);
        var money = (await db.Set<ActivityMoney>().AsNoTracking()
            .Where(money => Promised.Contains(money.Kind) && ids.Contains(money.ActivityId))
            .ToListAsync()).ToLookup(money => money.ActivityId);
        var places = (await db.Set<ActivityPlace>()
            .Where(place => place.CountryCode != null && ids.Contains(place.ActivityId))
            .Select(place => new { place.ActivityId, place.CountryCode }).Distinct().ToListAsync()).ToLookup(place => place.ActivityId);
        var partners = (await db.Set<ActivityOrganisation>()
            .Where(organisation => organisation.PartnerCode != null && ids.Contains(organisation.ActivityId))
            .Select(organisation => new { organisation.ActivityId, organisation.PartnerCode }).Distinct().ToListAsync())
            .ToLookup(organisation => organisation.ActivityId);
        var activities = await wanted.AsNoTracking().ToListAsync();
        return activities.ToDictionary(activity => activity.Id, activity => Counted(activity) with
        {
            Money = [.. money[activity.Id].Select(Counted)],
            Countries = [.. places[activity.Id].Select(place => place.CountryCode!)],
            Partners = [.. partners[activity.Id].Select(partner => partner.PartnerCode).Append(activity.PartnerCode).OfType<string>().Distinct()],
        });
    }

    static CountedActivity Counted(Activity activity) => new(
        activity.Id, activity.Identifier, activity.Title, activity.Status, activity.Start, activity.End,
        activity.ParentIdentifier is { } parent ? Activity.KeyOf(parent) : null, activity.Origin);

    static CountedMoney Counted(ActivityMoney money) => new(money.Kind, money.Amount, money.Currency, money.From, money.To, money.Origin);
}
