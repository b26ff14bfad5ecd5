using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>A source that told of an activity before and does so no longer, since the import that did not find it.</summary>
public sealed record GoneFrom(Multilingual Source, DateTimeOffset Since)
{
    public static async Task<IReadOnlyList<GoneFrom>> OfAsync(MogranDb db, Id<Activity> activity) =>
    [
        .. (await (from record in db.Set<GatheredRecord>()
                   where record.ActivityId == activity && record.GoneIn != null
                   join source in db.Set<Source>() on record.SourceId equals source.Id
                   join import in db.Set<Import>() on record.GoneIn equals import.Id
                   select new { source.Title, import.At, import.UndoneAt }).ToListAsync())
            .GroupBy(gone => gone.Title).Select(source => new GoneFrom(source.Key, source.Max(gone => gone.UndoneAt ?? gone.At))),
    ];
}
