using Mogran.Plan;

namespace Mogran.Profiles;

/// <summary>A profile's plan, read without making a dialogue of it.</summary>
public sealed record ProfilePlan(IReadOnlyList<PlanAction> Actions, IReadOnlyList<Commitment> Commitments)
{
    public static ProfilePlan Of(ProfileFolder profile) => profile.Read<PlanFile>("plan.json") is { } plan
        ? new([.. plan.Actions.Select(ProfileLoading.ActionOf)], [.. plan.Commitments.Select(ProfileLoading.CommitmentOf)])
        : new([], []);
}
