using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>A place inside a country where the activity happens or whom it reaches.</summary>
public sealed class ActivityLocation
{
    public Id<ActivityLocation> Id { get; private init; } = Id<ActivityLocation>.New();
    public Id<Activity> ActivityId { get; init; }

    /// <summary>The publisher's own name for it, by which results refer to it.</summary>
    public string? Reference { get; init; }
    public string? Name { get; init; }
    public string? Description { get; init; }

    /// <summary>What the activity does there.</summary>
    public string? ActivityDescription { get; init; }

    /// <summary>Degrees, WGS 84; both or neither.</summary>
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>IATI codes: exactness 1 exact, 2 approximate; reach 1 activity, 2 beneficiaries; class 1 administrative, 2 populated, 3 structure, 4 other.</summary>
    public string? Exactness { get; init; }
    public string? Reach { get; init; }
    public string? Class { get; init; }

    /// <summary>GeoNames feature designation, e.g. "ADM1".</summary>
    public string? Feature { get; init; }
    public List<LocationCode> Codes { get; init; } = [];
    public required Origin Origin { get; init; }
}

/// <summary>The location in a gazetteer, or the administrative area it lies in.</summary>
/// <param name="Vocabulary">IATI geographic vocabulary, e.g. G1 GeoNames, A4 ISO 3166-2.</param>
/// <param name="Level">Of an administrative area: 0 country, 1 province... Null for a gazetteer's entry, or when not published.</param>
/// <param name="IsArea">An administrative area that holds the location, not the location itself.</param>
public sealed record LocationCode(string? Vocabulary, string Code, string? Level, bool IsArea);
