using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>IATI organisation roles, in the standard's order.</summary>
public enum OrganisationRole { Funding = 1, Accountable, Extending, Implementing }

public sealed class ActivityOrganisation
{
    public Id<ActivityOrganisation> Id { get; private init; } = Id<ActivityOrganisation>.New();
    public Id<Activity> ActivityId { get; init; }
    public required OrganisationRole Role { get; init; }
    public required string Name { get; init; }
    public string? Identifier { get; init; }

    /// <summary>IATI organisation type, e.g. 10 government.</summary>
    public string? Type { get; init; }

    /// <summary>Identifier under which that organisation publishes the same activity, or its side of it.</summary>
    public string? ActivityIdentifier { get; init; }

    /// <summary>OECD-DAC channel of delivery.</summary>
    public string? Channel { get; init; }
    public string? PartnerCode { get; set; }
    public required Origin Origin { get; init; }
}
