using Mogran.Shared;

namespace Mogran.Plan;

public enum LinkBasis { Rule, Person }

/// <summary>An activity serves an action: by an explicit rule, or because a person said so. Nothing else makes one.</summary>
public sealed class ActivityAction
{
    public Id<ActivityAction> Id { get; private init; } = Id<ActivityAction>.New();
    public required Id<Activity> ActivityId { get; init; }
    public required string ActionCode { get; init; }
    public required LinkBasis Basis { get; init; }

    /// <summary>The rule's code, or the office that said so; never a person's name.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Words and codes that led to it.</summary>
    public List<string> Because { get; set; } = [];
}
