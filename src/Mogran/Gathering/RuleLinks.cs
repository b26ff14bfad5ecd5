using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Links activities to actions by the profile's explicit rules. Nothing else links without a person.</summary>
public static class RuleLinks
{
    /// <summary>Adds the links that the rules give and that are not there yet. Runs inside a write, with the activities loaded.</summary>
    public static async Task<int> ApplyAsync(MogranDb db, IEnumerable<Activity> activities, DateTimeOffset now)
    {
        var rules = await db.Set<MatchingRule>().AsNoTracking().ToListAsync();
        var there = (await db.Set<ActivityAction>().Select(link => new { link.ActivityId, link.ActionCode }).ToListAsync())
            .Select(link => (link.ActivityId, link.ActionCode)).ToHashSet();
        // A person's "no" stands above a rule.
        var refused = (await db.Set<Suggestion>().Where(suggestion => suggestion.Verdict == Verdict.Rejected)
            .Select(suggestion => new { suggestion.ActivityId, suggestion.ActionCode }).ToListAsync())
            .Select(suggestion => (suggestion.ActivityId, suggestion.ActionCode)).ToHashSet();

        var added = 0;
        foreach (var activity in activities)
        foreach (var rule in rules)
        {
            var pair = (activity.Id, rule.ActionCode);
            if (there.Contains(pair) || refused.Contains(pair) || rule.Because(activity) is not { } because) continue;
            there.Add(pair);
            db.Add(new ActivityAction
            {
                ActivityId = activity.Id, ActionCode = rule.ActionCode, Basis = LinkBasis.Rule, By = rule.Code, At = now, Because = [.. because],
            });
            added++;
        }

        return added;
    }
}
