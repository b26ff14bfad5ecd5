using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Everything the returns of a round are filled with, read once for all of them.</summary>
public sealed record PrefillMaterial(DateOnly From, DateOnly Today)
{
    public required IReadOnlyList<Domain> Domains { get; init; }
    public required IReadOnlyList<(Indicator Indicator, int? Domain)> Indicators { get; init; }
    public required IReadOnlyList<CountedActivity> Activities { get; init; }

    /// <summary>The first action of the plan that an activity serves, with its domain.</summary>
    public required IReadOnlyDictionary<Id<Activity>, (string? Code, int? Domain)> ActionOf { get; init; }
    public required IReadOnlyDictionary<Id<Source>, (string Code, DateOnly On)> Sources { get; init; }

    /// <summary>By partner: what was accepted last, by kind and subject.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<(EntryKind Kind, string Subject), Known>> LastAccepted { get; init; }

    public (string Code, DateOnly On) SourceOf(Id<Source> source) => Sources.TryGetValue(source, out var found) ? found : ("", Today);

    /// <param name="asked">Partners that get a return.</param>
    public static async Task<PrefillMaterial> LoadAsync(MogranDb db, DateOnly from, DateOnly today, IReadOnlyList<string> asked)
    {
        var actions = await ActionsAsync(db);
        var links = await db.Set<ActivityAction>().AsNoTracking().Select(link => new { link.ActivityId, link.ActionCode }).ToListAsync();
        var involved = db.Set<Activity>().Where(activity =>
            asked.Contains(activity.PartnerCode!)
            || activity.Organisations.Any(part => asked.Contains(part.PartnerCode!))
            || activity.Places.Any(place => asked.Contains(place.CountryCode!)));
        return new(from, today)
        {
            Domains = await db.Set<Domain>().AsNoTracking().OrderBy(domain => domain.Number).ToListAsync(),
            Indicators = [.. (await db.Set<Indicator>().AsNoTracking().OrderBy(indicator => indicator.Code).ToListAsync())
                .Where(indicator => actions.ContainsKey(indicator.ActionCode)).Select(indicator => (indicator, (int?)actions[indicator.ActionCode].Domain))],
            Activities = [.. (await CountedActivities.LoadAsync(db, involved)).Values],
            ActionOf = links.Where(link => actions.ContainsKey(link.ActionCode)).GroupBy(link => link.ActivityId).ToDictionary(
                group => group.Key, group => group.Select(link => ((string?)link.ActionCode, (int?)actions[link.ActionCode].Domain, actions[link.ActionCode].Order))
                    .OrderBy(link => link.Order).Select(link => (link.Item1, link.Item2)).First()),
            Sources = await db.Set<Source>().AsNoTracking().ToDictionaryAsync(
                source => source.Id, source => (source.Code, source.CompiledOn ?? DateOnly.FromDateTime(source.ReadAt.UtcDateTime))),
            LastAccepted = await LastAcceptedAsync(db),
        };
    }

    static async Task<Dictionary<string, (int Domain, int Order)>> ActionsAsync(MogranDb db) => (await (
        from action in db.Set<PlanAction>().IgnoreAutoIncludes()
        join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
        where action.WithdrawnAt == null
        select new { action.Code, objective.DomainNumber, action.Order }).ToListAsync())
        .ToDictionary(action => action.Code, action => (action.DomainNumber, action.Order));

    static async Task<Dictionary<string, IReadOnlyDictionary<(EntryKind, string), Known>>> LastAcceptedAsync(MogranDb db)
    {
        var known = new Dictionary<string, Dictionary<(EntryKind, string), Known>>();
        foreach (var round in await db.Set<Round>().AsNoTracking().OrderBy(round => round.Number).ToListAsync())
            foreach (var answer in await db.AcceptedReturnsAsync(round.Id))
                foreach (var entry in answer.Entries.Where(entry => entry.Answer is not null and not Answer.NotAsked))
                {
                    if (!known.TryGetValue(answer.PartnerCode, out var lines)) known[answer.PartnerCode] = lines = [];
                    lines[(entry.Kind, entry.Subject)] = Known.FromRound(entry, round.Number, DateOnly.FromDateTime(answer.Since!.Value.UtcDateTime));
                }
        return known.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<(EntryKind, string), Known>)pair.Value);
    }
}
