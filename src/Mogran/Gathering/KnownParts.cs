using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What other sources say already of the activities at hand: the same organisation, place, sector, amount or figure
/// told again by a second file is not a second one.
/// </summary>
sealed class KnownParts
{
    readonly HashSet<(Id<Activity>, object)> known = [];

    public static async Task<KnownParts> LoadAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids, Id<Source> except)
    {
        var parts = new KnownParts();
        if (ids.Count == 0) return parts;
        foreach (var part in await db.Set<ActivityIdentifier>().AsNoTracking()
            .Where(part => ids.Contains(part.ActivityId) && (part.Origin.Source != except || part.Type == ActivityIdentifier.Former)).ToListAsync())
            parts.Add(part.ActivityId, part);
        foreach (var part in await db.Set<ActivityOrganisation>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part.ActivityId, part);
        foreach (var part in await db.Set<ActivityPlace>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part);
        foreach (var part in await db.Set<ActivityLocation>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part.ActivityId, part);
        foreach (var part in await db.Set<ActivitySector>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part);
        foreach (var part in await db.Set<ActivityMoney>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part);
        foreach (var part in await db.Set<ActivityFigure>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part.ActivityId, part);
        foreach (var part in await db.Set<ActivityDocument>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part.ActivityId, part);
        foreach (var part in await db.Set<ActivityOther>().AsNoTracking().Where(part => ids.Contains(part.ActivityId) && part.Origin.Source != except).ToListAsync())
            parts.Add(part.ActivityId, part);
        return parts;
    }

    public bool Has(Id<Activity> activity, object part) => known.Contains((activity, Essence(part)));

    void Add(Id<Activity> activity, object part) => known.Add((activity, Essence(part)));

    // A place or sector without a share, or an amount without a currency, is told by one that has it.
    void Add(ActivityPlace part)
    {
        Add(part.ActivityId, part);
        known.Add((part.ActivityId, (part.CountryCode, part.RegionCode, (decimal?)null)));
    }

    void Add(ActivitySector part)
    {
        Add(part.ActivityId, part);
        known.Add((part.ActivityId, (part.Vocabulary, part.Code, (decimal?)null)));
    }

    void Add(ActivityMoney part)
    {
        Add(part.ActivityId, part);
        known.Add((part.ActivityId, (part.Kind, part.Amount, (string?)null, part.From, part.To)));
    }

    static object Essence(object part) => part switch
    {
        ActivityIdentifier identifier => (identifier.Type, identifier.Reference),
        ActivityOrganisation organisation => (organisation.Role, organisation.Identifier ?? Header.PlainForm(organisation.Name)),
        ActivityPlace place => (place.CountryCode, place.RegionCode, place.Percentage),
        ActivityLocation location => (location.Reference, location.Name, location.Latitude, location.Longitude, location.Codes.FirstOrDefault()),
        ActivitySector sector => (sector.Vocabulary, sector.Code, sector.Percentage),
        ActivityMoney money => (money.Kind, money.Amount, money.Currency, money.From, money.To),
        ActivityFigure figure => (
            figure.Indicator, figure.From, figure.To, figure.Baseline, figure.Target, figure.Actual, figure.Words,
            string.Join('\n', figure.Dimensions.Select(dimension => $"{dimension.Name}={dimension.Value}"))),
        ActivityDocument document => (document.Url, document.Proves),
        ActivityOther other => (other.Name, other.Xml),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
