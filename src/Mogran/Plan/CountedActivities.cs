using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Reads what counting needs of many activities in a fixed number of queries.</summary>
/// <param name="Measure">Which money is read.</param>
/// <param name="Places">Whether the shares of countries and regions are read too; only dividing needs them.</param>
public sealed record CountedActivities(Measure Measure = Measure.Promised, bool Places = false)
{
    public static Task<IReadOnlyDictionary<Id<Activity>, CountedActivity>> LoadAsync(MogranDb db, IQueryable<Activity> wanted) =>
        new CountedActivities().ReadAsync(db, wanted);

    public async Task<IReadOnlyDictionary<Id<Activity>, CountedActivity>> ReadAsync(MogranDb db, IQueryable<Activity> wanted)
    {
        var ids = wanted.Select(activity => activity.Id);
        var money = await MoneyAsync(db, ids);
        var flows = await FlowsAsync(db, ids);
        var identifiers = await IdentifiersAsync(db, ids);
        var places = await PlacesAsync(db, ids);
        var partners = (await db.Set<ActivityOrganisation>()
            .Where(organisation => organisation.PartnerCode != null && ids.Contains(organisation.ActivityId))
            .Select(organisation => new { organisation.ActivityId, organisation.PartnerCode }).Distinct().ToListAsync())
            .ToLookup(organisation => organisation.ActivityId);
        var heads = await wanted.AsNoTracking().Select(activity => new Head(
            activity.Id, activity.Identifier, activity.Title, activity.Status, activity.Start, activity.End, activity.ParentIdentifier, activity.Origin,
            activity.PartnerCode, activity.Related, activity.SecondaryReporter)).ToListAsync();
        var families = await Families.LoadAsync(db, heads.Select(head => (Activity.KeyOf(head.Identifier), head.Parent, (IReadOnlyList<RelatedActivity>)head.Related)));
        return heads.ToDictionary(head => head.Id, head =>
        {
            var key = Activity.KeyOf(head.Identifier);
            var own = Places ? [.. places[head.Id]] : Array.Empty<PublishedShare>();
            return new CountedActivity(
                head.Id, head.Identifier, head.Title, head.Status, head.Start, head.End, head.Parent is { } parent ? Activity.KeyOf(parent) : null, head.Origin)
            {
                Money = [.. money[head.Id]],
                Flows = [.. flows[head.Id].Select(flow => flow(key)).Where(flow => flow.From != flow.To)],
                Relations = [.. families.Of(key), .. identifiers[head.Id]],
                Secondary = head.Secondary,
                Places = own,
                Countries = [.. places[head.Id].Where(place => place.Kind is ShareKind.Country).Select(place => place.Code).Distinct()],
                Partners = [.. partners[head.Id].Select(partner => partner.PartnerCode).Append(head.PartnerCode).OfType<string>().Distinct()],
            };
        });
    }

    async Task<ILookup<Id<Activity>, CountedMoney>> MoneyAsync(MogranDb db, IQueryable<Id<Activity>> ids)
    {
        var kinds = Enum.GetValues<MoneyKind>().Where(kind => Claim.BelongsTo(kind, Measure)).ToList();
        var wanted = db.Set<ActivityMoney>().AsNoTracking().Where(money => kinds.Contains(money.Kind) && ids.Contains(money.ActivityId));
        var splits = Places ? await wanted.Select(money => new { money.Id, money.Splits }).ToDictionaryAsync(money => money.Id, money => money.Splits) : [];
        var lines = await wanted
            .Select(money => new { money.Id, money.ActivityId, money.Kind, money.Amount, money.Currency, money.From, money.To, money.ValueDate, money.Origin })
            .ToListAsync();
        return lines.ToLookup(line => line.ActivityId, line => new CountedMoney(line.Kind, line.Amount, line.Currency, line.From, line.To, line.Origin)
        {
            ValueDate = line.ValueDate,
            Places = [.. splits.GetValueOrDefault(line.Id, []).Where(split => split.Kind is not SplitKind.Sector).Select(ShareOf)],
        });
    }

    static PublishedShare ShareOf(MoneySplit split) =>
        new(split.Kind is SplitKind.Country ? ShareKind.Country : ShareKind.Region, split.Code, split.Percentage, split.Vocabulary);

    /// <summary>What the activities say of money between activities; of those that receive their incoming funds, of those that give what they commit and pay.</summary>
    static async Task<ILookup<Id<Activity>, Func<string, Flow>>> FlowsAsync(MogranDb db, IQueryable<Id<Activity>> ids)
    {
        const int incomingFunds = 1;
        var rows = await db.Set<ActivityMoney>().AsNoTracking()
            .Where(money => ids.Contains(money.ActivityId) && money.Currency != null && (
                (money.ProviderActivity != null && money.Kind == MoneyKind.Incoming)
                || (money.ReceiverActivity != null && (money.Kind == MoneyKind.Commitment || money.Kind == MoneyKind.Disbursement || money.Kind == MoneyKind.Expenditure))))
            .Select(money => new { money.ActivityId, money.Kind, money.TransactionType, money.ProviderActivity, money.ReceiverActivity, money.Amount, money.Currency })
            .ToListAsync();
        return rows.ToLookup(row => row.ActivityId, row => row.Kind is MoneyKind.Incoming
            ? new Func<string, Flow>(own => new(Activity.KeyOf(row.ProviderActivity!), own, row.TransactionType is incomingFunds or null, true, row.Amount, row.Currency!))
            : own => new(own, Activity.KeyOf(row.ReceiverActivity!), row.Kind is not MoneyKind.Commitment, false, row.Amount, row.Currency!));
    }

    static async Task<ILookup<Id<Activity>, Relation>> IdentifiersAsync(MogranDb db, IQueryable<Id<Activity>> ids)
    {
        const string another = "A9";
        var rows = await db.Set<ActivityIdentifier>().AsNoTracking()
            .Where(other => (other.Type == ActivityIdentifier.Former || other.Type == another) && ids.Contains(other.ActivityId))
            .Select(other => new { other.ActivityId, other.Type, other.Reference }).ToListAsync();
        return rows.ToLookup(row => row.ActivityId, row => new Relation(
            row.Type == ActivityIdentifier.Former ? RelationKind.Former : RelationKind.Same, Activity.KeyOf(row.Reference)));
    }

    static async Task<ILookup<Id<Activity>, PublishedShare>> PlacesAsync(MogranDb db, IQueryable<Id<Activity>> ids) =>
        (await db.Set<ActivityPlace>().AsNoTracking().Where(place => ids.Contains(place.ActivityId) && (place.CountryCode != null || place.RegionCode != null))
            .Select(place => new { place.ActivityId, place.CountryCode, place.RegionCode, place.Vocabulary, place.Percentage }).ToListAsync())
        .ToLookup(place => place.ActivityId, place => place.CountryCode is { } country
            ? new PublishedShare(ShareKind.Country, country, place.Percentage)
            : new PublishedShare(ShareKind.Region, place.RegionCode!, place.Percentage, place.Vocabulary));

    sealed record Head(
        Id<Activity> Id, string Identifier, Multilingual Title, string? Status, DateOnly? Start, DateOnly? End, string? Parent, Origin Origin,
        string? PartnerCode, List<RelatedActivity> Related, bool Secondary);
}
