namespace Mogran.Plan;

/// <summary>Totals that open their sources.</summary>
/// <param name="AllAddress">Path, without the language, of the page that lists every source; null when this place lists them.</param>
/// <param name="Most">How many sources are shown here.</param>
public sealed record MoneyShown(CountedOnce Money, string? AllAddress, int Most = 5);

/// <summary>How far something has come, in one line.</summary>
/// <param name="Address">Path, without the language, of the page that lists every source of its money.</param>
public sealed record ProgressShown(Progress Progress, string? Address);

/// <summary>The actions of a domain as a table.</summary>
public sealed record ActionRows(PlanRows Plan, Domain Domain, string Caption);
