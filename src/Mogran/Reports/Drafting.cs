using Microsoft.EntityFrameworkCore;
using Mogran.Monitoring;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Reports;

/// <summary>Makes the next draft of the periodic report from the facts of the moment.</summary>
public static class Drafting
{
    /// <summary>
    /// Computes a draft that is not yet kept. An adopted edition is never touched: the draft then has the next number.
    /// Changes are marked against the last adopted edition or, before there is one, against the last draft.
    /// </summary>
    /// <param name="round">The round whose accepted returns are reported; null before any was held.</param>
    /// <param name="adopted">Editions adopted by now; null for none.</param>
    public static async Task<Edition> ComputeAsync(
        MogranDb db, Round? round, DateTimeOffset now, IReadOnlyDictionary<Id<Edition>, DateTimeOffset>? adopted = null)
    {
        var editions = await db.Set<Edition>().AsNoTracking()
            .Select(edition => new { edition.Id, edition.Number, edition.Draft }).ToListAsync();
        var ordered = editions.OrderBy(edition => edition.Number).ThenBy(edition => edition.Draft).ToList();
        var last = ordered.LastOrDefault();
        var isNext = last is not null && ordered.Any(edition => edition.Number == last.Number && adopted?.ContainsKey(edition.Id) is true);
        var (number, draft) = last is null ? (1, 1) : isNext ? (last.Number + 1, 1) : (last.Number, last.Draft + 1);
        var previous = ordered.LastOrDefault(edition => adopted?.ContainsKey(edition.Id) is true)?.Id ?? last?.Id;

        var material = await MaterialReading.ReadAsync(db, round, now);
        var before = previous is { } id ? ContentJson.Read(await db.Set<Edition>().Where(edition => edition.Id == id).Select(edition => edition.Content).SingleAsync()) : null;
        var content = ContentJson.Write(Composition.Of(material, number, draft, before));
        return new()
        {
            Number = number,
            Draft = draft,
            RoundId = round?.Id,
            ComputedAt = now,
            Content = content,
            Hash = ContentJson.HashOf(content),
            Previous = previous,
        };
    }

    /// <summary>Keeps the draft; where one of its number is already kept, that one stays and is returned.</summary>
    public static Task<Edition> SaveAsync(MogranDb db, Edition edition) => db.WriteAsync(() => KeepAsync(db, edition));

    /// <summary>As <see cref="SaveAsync"/>, inside a write of the caller's.</summary>
    public static async Task<Edition> KeepAsync(MogranDb db, Edition edition)
    {
        var kept = await db.Set<Edition>().SingleOrDefaultAsync(one => one.Number == edition.Number && one.Draft == edition.Draft);
        if (kept is null) db.Add(edition);
        return kept ?? edition;
    }
}
