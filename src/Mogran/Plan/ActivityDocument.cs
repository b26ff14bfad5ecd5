using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>A document or page that the publisher points to.</summary>
public sealed class ActivityDocument
{
    public Id<ActivityDocument> Id { get; private init; } = Id<ActivityDocument>.New();
    public Id<Activity> ActivityId { get; init; }
    public required string Url { get; init; }

    /// <summary>Media type.</summary>
    public string? Format { get; init; }
    public string? Title { get; init; }
    public string? Description { get; init; }

    /// <summary>IATI document categories, e.g. A02 objectives.</summary>
    public List<string> Categories { get; init; } = [];

    /// <summary>Languages it is written in, ISO 639-1.</summary>
    public List<string> Languages { get; init; } = [];
    public DateOnly? Date { get; init; }

    /// <summary>Title of the result or indicator it proves; null: it is about the activity.</summary>
    public string? Proves { get; init; }
    public required Origin Origin { get; init; }
}
