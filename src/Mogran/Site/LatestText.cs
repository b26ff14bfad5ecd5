using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Site;

/// <summary>The text adopted last from which commitments were drawn, and how many of them have seen work.</summary>
/// <param name="Adopters">How many partners stand behind it.</param>
/// <param name="WithActivities">Commitments with at least one activity linked to an action that serves them.</param>
public sealed record LatestText(Text Text, int Adopters, int Commitments, int WithActivities)
{
    public static async Task<LatestText?> FindAsync(MogranDb db, PlanProgress progress)
    {
        var text = await db.Set<Text>().AsNoTracking()
            .Where(text => text.AdoptedOn != null && db.Set<Commitment>().Any(commitment => commitment.TextSlug == text.Slug && commitment.WithdrawnAt == null))
            .OrderByDescending(text => text.AdoptedOn).FirstOrDefaultAsync();
        if (text is null) return null;

        var codes = await db.Set<Commitment>().Where(commitment => commitment.TextSlug == text.Slug && commitment.WithdrawnAt == null)
            .Select(commitment => commitment.Code).ToListAsync();
        var adopters = await db.Set<Adherence>().CountAsync(adherence => adherence.TextSlug == text.Slug && adherence.Kind == AdherenceKind.Adopted);
        return new(text, adopters, codes.Count, codes.Count(code => progress.OfCommitment(code).Activities.Count > 0));
    }
}

/// <summary>A domain of the plan in one line.</summary>
/// <param name="ActionsWithActivities">Actions with at least one activity linked to them.</param>
public sealed record DomainLine(Domain Domain, Progress Progress, int Actions, int ActionsWithActivities)
{
    public static IReadOnlyList<DomainLine> Of(PlanRows plan) => [.. plan.InOrder.Select(domain =>
    {
        var actions = plan.Objectives[domain.Number].SelectMany(objective => plan.Actions[objective.Code]).ToList();
        return new DomainLine(domain, plan.Progress.OfDomain(domain.Number), actions.Count, actions.Count(action => plan.Progress.OfAction(action.Code).Activities.Count > 0));
    })];
}
