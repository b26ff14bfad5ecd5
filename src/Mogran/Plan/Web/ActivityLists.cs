using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>One part of a long list of an activity.</summary>
/// <param name="Count">How many there are in all.</param>
public sealed record Listed<T>(IReadOnlyList<T> Rows, int Count, Part Part)
{
    public static async Task<Listed<T>> OfAsync(IQueryable<T> ordered, int? part, int size)
    {
        var count = await ordered.CountAsync();
        var asked = Part.Of(part, count, size);
        return new(await ordered.Skip((asked.Number - 1) * size).Take(size).ToListAsync(), count, asked);
    }
}

/// <summary>The long lists of an activity, each read in parts: a page stays small however much was published.</summary>
public sealed record ActivityLists(
    Listed<ActivityOrganisation> Organisations, Listed<ActivityPlace> Places, Listed<ActivityLocation> Locations, Listed<ActivitySector> Sectors,
    Listed<ActivityMoney> Money, Listed<ActivityFigure> Figures, Listed<ActivityDocument> Documents, Listed<ActivityOther> Others)
{
    const int Size = 40, OthersSize = 8;

    /// <param name="list">Name of the list of which another part than the first is asked for: "money", "results"...</param>
    public static async Task<ActivityLists> LoadAsync(MogranDb db, Id<Activity> id, string? list, int? part)
    {
        int? Asked(string name) => name == list ? part : null;
        return new(
            await Listed<ActivityOrganisation>.OfAsync(db.Set<ActivityOrganisation>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Role).ThenBy(one => one.Name).ThenBy(one => one.Id), Asked("organisations"), Size),
            await Listed<ActivityPlace>.OfAsync(db.Set<ActivityPlace>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.CountryCode == null).ThenBy(one => one.CountryCode).ThenBy(one => one.RegionCode).ThenBy(one => one.Id), Asked("places"), Size),
            await Listed<ActivityLocation>.OfAsync(db.Set<ActivityLocation>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Name).ThenBy(one => one.Id), Asked("locations"), Size),
            await Listed<ActivitySector>.OfAsync(db.Set<ActivitySector>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Vocabulary).ThenBy(one => one.Code).ThenBy(one => one.Id), Asked("sectors"), Size),
            await Listed<ActivityMoney>.OfAsync(db.Set<ActivityMoney>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Kind).ThenBy(one => one.From).ThenBy(one => one.ValueDate).ThenBy(one => one.Id), Asked("money"), Size),
            await Listed<ActivityFigure>.OfAsync(db.Set<ActivityFigure>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.ResultTitle).ThenBy(one => one.Indicator).ThenBy(one => one.From).ThenBy(one => one.Id), Asked("figures"), Size),
            await Listed<ActivityDocument>.OfAsync(db.Set<ActivityDocument>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Title).ThenBy(one => one.Url).ThenBy(one => one.Id), Asked("documents"), Size),
            await Listed<ActivityOther>.OfAsync(db.Set<ActivityOther>().AsNoTracking().Where(one => one.ActivityId == id)
                .OrderBy(one => one.Name).ThenBy(one => one.Id), Asked("others"), OthersSize));
    }
}
