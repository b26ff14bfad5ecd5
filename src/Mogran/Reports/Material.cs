using Mogran.Library;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Reports;

/// <summary>The facts that an edition is computed from, as they stand at one instant.</summary>
sealed class Material
{
    public required Dialogue Dialogue { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>In the plan's order, what cuts across the domains (number 0) last.</summary>
    public required IReadOnlyList<Domain> Domains { get; init; }
    public required IReadOnlyDictionary<string, Objective> Objectives { get; init; }
    public required IReadOnlyList<PlanAction> Actions { get; init; }
    public required IReadOnlyList<Commitment> Commitments { get; init; }
    public required IReadOnlyList<Indicator> Indicators { get; init; }
    public required IReadOnlyDictionary<string, Text> Texts { get; init; }

    /// <summary>Operative paragraphs of every text from which a commitment is drawn, and whatever else carries one; in order.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }
    public required IReadOnlyDictionary<string, Partner> Partners { get; init; }

    /// <summary>Codes of those who take part in the dialogue on the day, and of whoever was asked for a return.</summary>
    public required IReadOnlyList<string> Participants { get; init; }
    public required IReadOnlyDictionary<Id<Source>, Source> Sources { get; init; }

    /// <summary>What was done about each part of the plan.</summary>
    public required PlanProgress Progress { get; init; }

    /// <summary>Activities gathered in all, linked to the plan or not, by the source that describes them.</summary>
    public required IReadOnlyDictionary<Id<Source>, int> Gathered { get; init; }
    public Round? Round { get; init; }

    /// <summary>Returns of the round, in whatever state.</summary>
    public required IReadOnlyList<Return> Returns { get; init; }

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public IEnumerable<Return> Accepted => Returns.Where(answer => answer.State is ReturnState.Accepted);

    public IEnumerable<PlanAction> ActionsIn(Domain domain) =>
        Actions.Where(action => Objectives[action.ObjectiveCode].DomainNumber == domain.Number);

    public IEnumerable<PlanAction> ActionsFor(Commitment commitment) =>
        Actions.Where(action => action.Commitments.Any(served => served.CommitmentCode == commitment.Code));

    public IEnumerable<Commitment> CommitmentsOf(Paragraph paragraph) =>
        Commitments.Where(commitment => commitment.TextSlug == paragraph.TextSlug && commitment.Anchor == paragraph.Anchor);

    public bool HasActivities(Commitment commitment) => Progress.OfCommitment(commitment.Code).Activities.Count > 0;
}
