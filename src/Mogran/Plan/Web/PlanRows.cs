using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The plan as it is read on a page: objectives with their actions, in the plan's order.</summary>
public sealed record PlanRows(IReadOnlyList<Domain> Domains, ILookup<int, Objective> Objectives, ILookup<string, PlanAction> Actions, PlanProgress Progress)
{
    public static async Task<PlanRows> LoadAsync(MogranDb db, PlanProgress progress) => new(
        await db.Set<Domain>().AsNoTracking().OrderBy(domain => domain.Number).ToListAsync(),
        (await db.Set<Objective>().AsNoTracking().OrderBy(objective => objective.Order).ThenBy(objective => objective.Code).ToListAsync()).ToLookup(objective => objective.DomainNumber),
        (await db.Set<PlanAction>().AsNoTracking().Where(action => action.WithdrawnAt == null)
            .OrderBy(action => action.Order).ThenBy(action => action.Code).ToListAsync()).ToLookup(action => action.ObjectiveCode),
        progress);

    /// <summary>The domains in the order they are read: what holds the others together comes last.</summary>
    public IEnumerable<Domain> InOrder => Domains.OrderBy(domain => domain.Number == 0).ThenBy(domain => domain.Number);
}
