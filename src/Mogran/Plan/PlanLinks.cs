using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What hangs together in the plan; what was withdrawn is left out.</summary>
sealed record PlanLinks(
    IReadOnlyList<Commitment> AllCommitments,
    IReadOnlyList<ActionCommitment> Commitments,
    IReadOnlyList<(int Domain, string ActionCode)> Domains,
    IReadOnlyList<(Id<Activity> ActivityId, string ActionCode)> Activities)
{
    public static async Task<PlanLinks> LoadAsync(MogranDb db)
    {
        var actions = await (
            from action in db.Set<PlanAction>().IgnoreAutoIncludes()
            join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
            where action.WithdrawnAt == null
            select new { action.Code, objective.DomainNumber }).ToListAsync();
        var standing = actions.Select(action => action.Code).ToHashSet();

        var commitments = await db.Set<Commitment>().AsNoTracking()
            .Where(commitment => commitment.WithdrawnAt == null).OrderBy(commitment => commitment.Order).ThenBy(commitment => commitment.Code).ToListAsync();
        var served = await db.Set<ActionCommitment>().AsNoTracking().ToListAsync();
        var links = await db.Set<ActivityAction>().Select(link => new { link.ActivityId, link.ActionCode }).ToListAsync();
        return new(
            commitments,
            [.. served.Where(one => standing.Contains(one.ActionCode))],
            [.. actions.Select(action => (action.DomainNumber, action.Code))],
            [.. links.Where(link => standing.Contains(link.ActionCode)).Select(link => (link.ActivityId, link.ActionCode))]);
    }
}
