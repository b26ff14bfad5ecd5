using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

public sealed class ActivitySector
{
    public Id<ActivitySector> Id { get; private init; } = Id<ActivitySector>.New();
    public Id<Activity> ActivityId { get; init; }

    /// <summary>IATI sector vocabulary: 1 is OECD-DAC five digits, 2 three digits, 99 and 98 the publisher's own.</summary>
    public required string Vocabulary { get; init; }
    public required string Code { get; init; }

    /// <summary>Name of a sector of the publisher's own.</summary>
    public string? Name { get; init; }
    public decimal? Percentage { get; init; }
    public required Origin Origin { get; init; }
}
