using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Recipient country (ISO alpha-2) or region, with its share in percent when published.</summary>
public sealed class ActivityPlace
{
    public Id<ActivityPlace> Id { get; private init; } = Id<ActivityPlace>.New();
    public Id<Activity> ActivityId { get; init; }
    public string? CountryCode { get; init; }
    public string? RegionCode { get; init; }

    /// <summary>IATI region vocabulary: 1 is OECD-DAC, 2 the United Nations; null for a country, or when not published.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>Name of a region of the publisher's own.</summary>
    public string? Name { get; init; }
    public decimal? Percentage { get; init; }
    public required Origin Origin { get; init; }
}
