namespace Mogran.Plan;

/// <summary>What was done about something: the activities linked to it, and what follows from them.</summary>
public sealed class Progress(IReadOnlyList<CountedActivity> activities, DateOnly today)
{
    public IReadOnlyList<CountedActivity> Activities => activities;

    public Stage Stage { get; } = Stages.Of(activities.Select(activity => Stages.Of(activity.Status, activity.Start, activity.End, today)));

    /// <summary>Codes of the partners that take part in any of them.</summary>
    public IReadOnlyList<string> Partners { get; } = [.. activities.SelectMany(activity => activity.Partners).Distinct().Order(StringComparer.Ordinal)];

    public IReadOnlyList<string> Countries { get; } = [.. activities.SelectMany(activity => activity.Countries).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Money per currency, counted once; worked out when first asked for.</summary>
    public CountedOnce Money => field ??= CountedOnce.Of(activities);
}
