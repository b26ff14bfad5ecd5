using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

public static class Publishers
{
    extension(MogranDb db)
    {
        /// <summary>
        /// Who published the sources last read that do not say so themselves: the reporting organisation of the first activity
        /// that such a source was the first to describe; null where it names none. One look into an index for each source.
        /// </summary>
        public Task<Dictionary<Id<Source>, string?>> PublishersAsync(int most) =>
            db.Set<Source>().Where(source => source.Publisher == null).OrderByDescending(source => source.ReadAt).Take(most)
                .Select(source => new
                {
                    source.Id,
                    Name = db.Set<GatheredRecord>().Where(record => record.SourceId == source.Id).OrderBy(record => record.Key).Take(1)
                        .Join(db.Set<Activity>(), record => record.ActivityId, activity => activity.Id, (_, activity) => activity.Origin.Source == source.Id ? activity.ReporterName : null)
                        .FirstOrDefault(),
                })
                .ToDictionaryAsync(source => source.Id, source => source.Name);
    }
}
