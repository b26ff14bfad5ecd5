namespace Mogran.Plan;

/// <summary>A table of commitments: who, by when, which actions serve it, what was done; a gap is shown as one.</summary>
public sealed record CommitmentRows(string Caption, IReadOnlyList<Commitment> Commitments, PlanProgress Progress, ParagraphNames Texts);
