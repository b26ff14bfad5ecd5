using Mogran.Plan;
using static Mogran.Tests.Plan.CountedByHand;

namespace Mogran.Tests.Plan;

/// <summary>Countries and regions of an amount, as docs/counting.md reads them.</summary>
public sealed class SharesTests
{
    [Theory]
    [InlineData("KE 50, R289 50", ShareRule.AsPublished, "KE 50, R289 50")]
    [InlineData("KE 100, SO 0", ShareRule.AsPublished, "KE 100")]
    [InlineData("KE 40, SO 60, R289 100", ShareRule.CountriesAlone, "KE 40, SO 60")]
    [InlineData("KE 30, R289 100", ShareRule.RegionsAlone, "R289 100")]
    [InlineData("KE 60, SO 30", ShareRule.Remainder, "KE 60, SO 30, - 10")]
    [InlineData("KE 40, SO", ShareRule.Remainder, "KE 40, - 60")]
    [InlineData("KE 50, R289 80", ShareRule.Remainder, "KE 50, - 50")]
    [InlineData("KE 100, SO 100", ShareRule.Contradiction, "- 100")]
    [InlineData("KE, SO", ShareRule.NotPublished, "- 100")]
    [InlineData("KE", ShareRule.Whole, "KE 100")]
    [InlineData("R289", ShareRule.Whole, "R289 100")]
    [InlineData("", ShareRule.NoPlace, "- 100")]
    [InlineData("KE 33.3, SO 33.3, ET 33.3", ShareRule.AsPublished, "KE 33.33, SO 33.33, ET 33.34")]
    [InlineData("KE 34, SO 34, ET 33", ShareRule.AsPublished, "KE 33.67, SO 33.66, ET 32.67")]
    [InlineData("KE -10, SO 100", ShareRule.AsPublished, "SO 100")]
    [InlineData("KE 25, R289/1 75, R145/2 75", ShareRule.AsPublished, "KE 25, R289 75")]
    [InlineData("KE 25, R289/1 40, R145/2 75", ShareRule.AsPublished, "KE 25, R145 75")]
    public void Shares_are_read_as_published_and_never_stretched(string published, ShareRule rule, string parts)
    {
        var shares = Shares.Of(Read(published));

        Assert.Equal(rule, shares.Rule);
        Assert.Equal(parts, string.Join(", ", shares.Divide(100m).Select(part => FormattableString.Invariant($"{Said(part.Place)} {part.Amount:0.##}"))));
    }

    [Theory]
    [InlineData("KE 33, SO 33, ET 34", 0.01)]
    [InlineData("KE 33.33, SO 33.33, ET 33.33", 100)]
    [InlineData("KE 12.5, SO 12.5, R289 50", -77.77)]
    [InlineData("KE 60, SO 30", 1234567.89)]
    public void The_parts_of_an_amount_are_the_amount(string published, double amount) =>
        Assert.Equal((decimal)amount, Shares.Of(Read(published)).Divide((decimal)amount).Sum(part => part.Amount));

    [Fact]
    public void An_amounts_own_country_stands_before_the_activitys()
    {
        var activity = Of("A", Budget(100m) with { Places = Read("SO 100") }, Budget(50m)) with { Places = Read("KE 60, ET 40") };
        var total = CountedOnce.Of([activity]).Totals[0];

        Assert.Equal([("SO", 100m), ("KE", 30m), ("ET", 20m)], MoneyByPlace.Places(total).Select(part => (part.Place!.Code, part.Amount)));
    }

    [Fact]
    public void A_budget_without_places_has_the_shares_of_its_commitments()
    {
        var activity = Of("A", Budget(90m), Line(MoneyKind.Commitment, 100m) with { Places = Read("SO") }, Line(MoneyKind.Commitment, 50m) with { Places = Read("KE") });
        Assert.Equal([("SO", 60m), ("KE", 30m)], MoneyByPlace.Places(CountedOnce.Of([activity]).Totals[0]).Select(part => (part.Place!.Code, part.Amount)));

        var partly = Of("A", Budget(90m), Line(MoneyKind.Commitment, 100m) with { Places = Read("SO") }, Line(MoneyKind.Commitment, 50m));
        Assert.Equal([("SO", 60m), (null, 30m)], MoneyByPlace.Places(CountedOnce.Of([partly]).Totals[0]).Select(part => (part.Place?.Code, part.Amount)));

        var reversed = Of("A", Budget(90m), Line(MoneyKind.Commitment, 100m) with { Places = Read("SO") }, Line(MoneyKind.Commitment, -50m) with { Places = Read("KE") });
        Assert.Equal([(null, 90m)], MoneyByPlace.Places(CountedOnce.Of([reversed]).Totals[0]).Select(part => (part.Place?.Code, part.Amount)));
    }

    [Fact]
    public void A_countrys_part_of_a_sum_leaves_the_others_out_and_loses_nothing()
    {
        CountedActivity[] activities = [
            Of("A", Budget(150m)) with { Places = Read("KE 50, R289 50") }, Of("B", Budget(10m)) with { Places = Read("KE, SO") }, Of("C", Budget(20m)) with { Places = Read("SO 100") }, Of("D", Budget(5m)) with { Places = Read("ET, UG") }];
        var money = CountedOnce.Of(activities).In(new(ShareKind.Country, "KE", null));

        Assert.Equal(75m, money.Sum());
        Assert.Equal([("A", 75m, LeftOutReason.OtherPlace), ("C", 20m, LeftOutReason.OtherPlace), ("B", 10m, LeftOutReason.NoShare), ("D", 5m, LeftOutReason.OtherPlace)],
            money.LeftOut.OrderByDescending(left => left.Amount).Select(left => (left.Activity.Key, left.Amount, left.Reason)));
        money.HoldsEveryLine(activities);
        Assert.Equal(75m, CountedOnce.Of(activities).In(new(ShareKind.Region, "289", null)).Sum());
    }

    [Fact]
    public void The_same_code_in_two_lists_is_not_the_same_region()
    {
        CountedActivity[] activities = [Of("A", Budget(100m)) with { Places = Read("R15") }, Of("B", Budget(30m)) with { Places = Read("R15/1") }, Of("C", Budget(7m)) with { Places = Read("R15/2") }];
        var money = CountedOnce.Of(activities);

        Assert.Equal([("15", null, 130m), ("15", "2", 7m)], MoneyByPlace.Places(money.Totals[0]).Select(part => (part.Place!.Code, part.Place.Vocabulary, part.Amount)));
        Assert.Equal(130m, money.In(new(ShareKind.Region, "15", null)).Sum());
        Assert.Equal(7m, money.In(new(ShareKind.Region, "15", null, "2")).Sum());
        money.In(new(ShareKind.Region, "15", null, "2")).HoldsEveryLine(activities);
    }

    static string Said(PublishedShare? place) => place is null ? "-" : place.Kind is ShareKind.Country ? place.Code : "R" + place.Code;

    internal static List<PublishedShare> Read(string published) =>
    [
        .. from share in published.Split(", ", StringSplitOptions.RemoveEmptyEntries)
           let words = share.Split(' ')
           let percentage = words.Length > 1 ? decimal.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture) : (decimal?)null
           select words[0] is ['R', .. var region]
               ? new PublishedShare(ShareKind.Region, region.Split('/')[0], percentage, region.Contains('/') ? region.Split('/')[1] : null)
               : new PublishedShare(ShareKind.Country, words[0], percentage),
    ];
}
