using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Another identifier of the activity: the publisher's own number, a form's, or the one it had before.</summary>
public sealed class ActivityIdentifier
{
    /// <summary>IATI's type of the identifier that the activity had before it was renamed (B1 is one of the organisation).</summary>
    public const string Former = "A3";

    public Id<ActivityIdentifier> Id { get; private init; } = Id<ActivityIdentifier>.New();
    public Id<Activity> ActivityId { get; init; }

    /// <summary>IATI OtherIdentifierType: A1 the publisher's own number, A3 the former one, B1 the publisher's former identifier...; null when not published.</summary>
    public string? Type { get; init; }
    public required string Reference { get; init; }
    public string? OwnerIdentifier { get; init; }
    public string? OwnerName { get; init; }
    public required Origin Origin { get; init; }
}
