using Mogran.Storage;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>What a visitor looks for among the activities: words of the title or identifier, a country, a domain or action of the plan.</summary>
public sealed record ActivitySearch(string? Words, string? Country, int? Domain, string? Action = null, string? Partner = null)
{
    const int MostWords = 8;

    public IQueryable<Activity> In(MogranDb db)
    {
        var found = db.Set<Activity>().AsNoTracking();
        foreach (var word in (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostWords))
            found = Holding(found, word);
        if (Country is { Length: > 0 } country) found = found.Where(activity => activity.Places.Any(place => place.CountryCode == country));
        if (Partner is { Length: > 0 } partner)
            found = found.Where(activity => activity.PartnerCode == partner || activity.Organisations.Any(part => part.PartnerCode == partner));
        if (Action is { Length: > 0 } action)
            found = found.Where(activity => db.Set<ActivityAction>().Any(link => link.ActivityId == activity.Id && link.ActionCode == action));
        if (Domain is { } domain) found = found.Where(activity => ServesDomain(db, domain).Contains(activity.Id));
        return found;
    }

    /// <summary>Titles are stored as JSON in all their languages: the word may stand in any of them.</summary>
    static IQueryable<Activity> Holding(IQueryable<Activity> activities, string word)
    {
        var lower = word.ToLowerInvariant();
        var upper = word.ToUpperInvariant();
#pragma warning disable CA1304, CA1311 // The database lowers the title, not this machine's culture.
        return activities.Where(activity => ((string)(object)activity.Title).ToLower().Contains(lower) || activity.Key.ToUpper().Contains(upper));
#pragma warning restore CA1304, CA1311
    }

    static IQueryable<Id<Activity>> ServesDomain(MogranDb db, int domain) =>
        from link in db.Set<ActivityAction>()
        join action in db.Set<PlanAction>() on link.ActionCode equals action.Code
        join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
        where objective.DomainNumber == domain && action.WithdrawnAt == null
        select link.ActivityId;
}
