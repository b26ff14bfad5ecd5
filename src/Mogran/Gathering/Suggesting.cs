using Microsoft.EntityFrameworkCore;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The matcher of the plan as it stands: built once, and again only when the plan says something else. One for a whole program.</summary>
public sealed class Suggesting
{
    volatile Built? built;

    public async Task<Matcher> MatcherAsync(MogranDb db)
    {
        var actions = await db.Set<PlanAction>().AsNoTracking().OrderBy(action => action.Order).ThenBy(action => action.Code).ToListAsync();
        Prototype[] prototypes = [.. PlanPrototypes.Of(actions)];
        if (built is not { } there || !there.Prototypes.SequenceEqual(prototypes)) built = there = new(prototypes, Matcher.Build(prototypes));
        return there.Matcher;
    }

    sealed record Built(Prototype[] Prototypes, Matcher Matcher);
}
