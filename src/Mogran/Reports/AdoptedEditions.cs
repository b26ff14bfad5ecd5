using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Reports;

/// <summary>
/// Which editions are adopted at an instant, and since when. Decisions answers it from the clock and the facts;
/// Reports stands below and only asks.
/// </summary>
public delegate Task<IReadOnlyDictionary<Id<Edition>, DateTimeOffset>> AdoptedEditions(MogranDb db, DateTimeOffset now);

public static class Adoption
{
    /// <summary>Where nothing can have been adopted: on a first start, and until Decisions answers.</summary>
    public static readonly AdoptedEditions None = (_, _) =>
        Task.FromResult<IReadOnlyDictionary<Id<Edition>, DateTimeOffset>>(new Dictionary<Id<Edition>, DateTimeOffset>());
}
