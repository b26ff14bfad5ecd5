namespace Mogran.Plan;

/// <summary>Totals that open their sources.</summary>
/// <param name="Scope">What the totals are of; its page lists every amount.</param>
/// <param name="Most">How many sources are shown here.</param>
public sealed record MoneyShown(CountedOnce Money, MoneyScope Scope, int Most = 5);

/// <summary>How far something has come, in one line.</summary>
/// <param name="Scope">What it is of; the page of its money lists every amount.</param>
public sealed record ProgressShown(Progress Progress, MoneyScope Scope);

/// <summary>The actions of a domain as a table.</summary>
public sealed record ActionRows(PlanRows Plan, Domain Domain, string Caption);
