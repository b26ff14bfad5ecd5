using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>An element that is not understood, kept as its source wrote it.</summary>
public sealed class ActivityOther
{
    public Id<ActivityOther> Id { get; private init; } = Id<ActivityOther>.New();
    public Id<Activity> ActivityId { get; init; }

    /// <summary>Where it stands in the activity, e.g. "crs-add" or "transaction/usg:treasury-account".</summary>
    public required string Name { get; init; }

    /// <summary>The element, cut at 4,000 characters.</summary>
    public required string Xml { get; init; }
    public required Origin Origin { get; init; }
}
