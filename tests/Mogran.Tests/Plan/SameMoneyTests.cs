using Mogran.Plan;
using static Mogran.Tests.Plan.CountedByHand;

namespace Mogran.Tests.Plan;

/// <summary>The same money told by several activities counts once: funder and implementer, renamed and repeated reports, families.</summary>
public sealed class SameMoneyTests
{
    [Fact]
    public void What_an_implementer_received_from_an_activity_of_the_sum_is_taken_out()
    {
        CountedActivity[] pair = [Of("F", Budget(1_000m)), Of("I", Budget(400m)).With(Received("F", "I", 300m))];
        var money = CountedOnce.Of(pair);

        Assert.Equal(1_100m, money.Sum());
        var left = Assert.Single(money.LeftOut);
        Assert.Equal((300m, LeftOutReason.ReceivedFromAnother, "F"), (left.Amount, left.Reason, left.Because));
        Assert.Equal(100m, money.Totals[0].Rows.Single(row => row.Activity.Key == "I").Amount);
        money.HoldsEveryLine(pair);
    }

    [Fact]
    public void An_implementer_alone_in_the_sum_counts_whole() =>
        Assert.Equal(400m, CountedOnce.Of([Of("I", Budget(400m)).With(Received("F", "I", 300m))]).Sum());

    [Fact]
    public void Commitments_and_payments_of_either_side_are_the_same_money_and_the_larger_word_stands()
    {
        var money = CountedOnce.Of([
            Of("F", Budget(1_000m)).With(Gave("F", "I", 250m), Gave("F", "I", 120m, paid: true)),
            Of("I", Budget(400m)).With(Received("F", "I", 200m, paid: true), Received("F", "I", 90m, paid: true))]);

        Assert.Equal(1_000m + 400m - 290m, money.Sum());
    }

    [Fact]
    public void No_more_is_taken_out_than_the_funder_carries_and_the_implementer_adds()
    {
        Assert.Equal(50m + 350m, CountedOnce.Of([Of("F", Budget(50m)), Of("I", Budget(400m)).With(Received("F", "I", 300m))]).Sum());
        Assert.Equal(1_000m, CountedOnce.Of([Of("F", Budget(1_000m)), Of("I", Budget(400m)).With(Received("F", "I", 500m))]).Sum());
        Assert.Equal(400m, CountedOnce.Of([Of("F"), Of("I", Budget(400m)).With(Received("F", "I", 300m))]).Sum());
        Assert.Equal(400m, CountedOnce.Of([Of("F", Budget(9m)) with { Status = "5" }, Of("I", Budget(400m)).With(Received("F", "I", 300m))]).Sum());
    }

    [Fact]
    public void A_chain_of_funder_agency_and_field_office_counts_once()
    {
        CountedActivity[] chain = [
            Of("A", Budget(100m)), Of("B", Budget(100m)).With(Received("A", "B", 100m)), Of("C", Budget(80m)).With(Received("B", "C", 80m))];

        Assert.Equal(100m, CountedOnce.Of(chain).Sum());
        Assert.Equal(100m, CountedOnce.Of(chain.Reverse()).Sum());
        CountedOnce.Of(chain).HoldsEveryLine(chain);
    }

    [Fact]
    public void Two_funders_of_one_activity_leave_what_neither_gave()
    {
        var money = CountedOnce.Of([
            Of("F", Budget(100m)), Of("G", Budget(100m)), Of("I", Budget(250m)).With(Received("F", "I", 100m), Received("G", "I", 60m))]);

        Assert.Equal(290m, money.Sum());
    }

    [Fact]
    public void Money_in_a_ring_is_kept_by_one()
    {
        var money = CountedOnce.Of([Of("A", Budget(10m)).With(Received("B", "A", 10m)), Of("B", Budget(10m)).With(Received("A", "B", 10m))]);

        Assert.Equal(10m, money.Sum());
        Assert.Equal("B", Assert.Single(money.LeftOut).Activity.Key);
    }

    [Fact]
    public void A_gift_told_in_another_currency_alone_leaves_the_receiver_out()
    {
        var money = CountedOnce.Of([Of("F", Budget(100m)).With(Gave("F", "I", 100m)), Of("I", Budget(110m, "USD"))]);

        Assert.Equal((100m, 0m), (money.Sum(), money.Sum("USD")));
        Assert.Equal(15m, CountedOnce.Of([
            Of("F", Budget(100m)).With(Gave("F", "I", 100m)), Of("I", Budget(110m, "USD")).With(Received("F", "I", 95m, "USD"))]).Sum("USD"));
    }

    [Fact]
    public void A_gift_within_a_family_changes_nothing_and_one_to_a_part_is_found_at_the_whole()
    {
        CountedActivity[] family = [Of("P", Budget(100m)), Of("P-1", Budget(60m)).With(Received("P", "P-1", 60m)) with { Parent = "P" }];
        Assert.Equal(100m, CountedOnce.Of(family).Sum());

        var money = CountedOnce.Of([Of("F", Budget(60m)), Of("P", Budget(100m)), Of("P-1", Budget(60m)).With(Received("F", "P-1", 60m)) with { Parent = "P" }]);
        Assert.Equal(100m, money.Sum());

        var parts = CountedOnce.Of([Of("F"), Of("F-1", Budget(60m)) with { Parent = "F" }, Of("I", Budget(60m)).With(Received("F", "I", 60m))]);
        Assert.Equal(60m, parts.Sum());
    }

    [Fact]
    public void Paid_is_another_measure_and_never_added_to_promised()
    {
        CountedActivity[] pair = [
            Of("F", Budget(100m), Line(MoneyKind.Disbursement, 70m)).With(Gave("F", "I", 70m, paid: true)),
            Of("I", Line(MoneyKind.Expenditure, 50m), Line(MoneyKind.Incoming, 70m))];

        Assert.Equal(100m, CountedOnce.Of(pair).Sum());
        Assert.Equal(70m, CountedOnce.Of(pair, Measure.Paid).Sum());
        CountedOnce.Of(pair, Measure.Paid).HoldsEveryLine(pair, Measure.Paid);
    }

    [Fact]
    public void A_renamed_activity_counts_once_under_its_new_identifier()
    {
        CountedActivity[] renamed = [
            Of("OLD-1", Budget(100m)), Of("NEW-1", Budget(120m)).With(new Relation(RelationKind.Former, "OLD-1")), Of("PART", Budget(30m)) with { Parent = "OLD-1" }];
        var money = CountedOnce.Of(renamed);

        Assert.Equal(120m, money.Sum());
        Assert.Equal([(LeftOutReason.SameActivity, "NEW-1"), (LeftOutReason.PartOfAnother, "NEW-1")], money.LeftOut.Select(left => (left.Reason, left.Because)));
        Assert.Equal(120m, CountedOnce.Of(renamed.Skip(1)).Sum());
        money.HoldsEveryLine(renamed);
    }

    [Fact]
    public void Somebody_elses_report_of_the_same_work_gives_way_to_the_one_who_does_it()
    {
        CountedActivity[] twice = [
            Of("A-COPY", Budget(90m)).With(new Relation(RelationKind.Same, "B-OWN")) with { Secondary = true }, Of("B-OWN", Budget(100m))];

        Assert.Equal(100m, CountedOnce.Of(twice).Sum());
        Assert.Equal(90m, CountedOnce.Of(twice.Take(1)).Sum());
        Assert.Equal(90m, CountedOnce.Of([twice[0], Of("B-OWN")]).Sum());
    }

    [Fact]
    public void A_parent_that_names_its_children_holds_them_as_children_that_name_it_do()
    {
        Assert.Equal(100m, CountedOnce.Of([Of("P", Budget(100m)).With(new Relation(RelationKind.Child, "C")), Of("C", Budget(60m))]).Sum());
        Assert.Equal(100m, CountedOnce.Of([Of("G", Budget(100m)), Of("C", Budget(60m)).With(new Relation(RelationKind.Parent, "G")) with { Parent = "P" }]).Sum());
    }

    [Fact]
    public void A_parent_that_publishes_nothing_but_zero_does_not_hide_its_children() =>
        Assert.Equal(60m, CountedOnce.Of([Of("P", Budget(0m)), Of("C", Budget(60m)) with { Parent = "P" }]).Sum());

    [Fact]
    public void Reversed_amounts_are_added_as_published()
    {
        var activity = Of("A", Line(MoneyKind.Commitment, 100m), Line(MoneyKind.Commitment, -100m), Line(MoneyKind.Commitment, 40m), Line(MoneyKind.Commitment, 40m));

        Assert.Equal(80m, CountedOnce.Of([activity]).Sum());
        Assert.Equal(4, CountedOnce.Of([activity]).Totals[0].Rows.Count());
        Assert.Equal(-25m, CountedOnce.Of([Of("A", Line(MoneyKind.Commitment, -25m))]).Sum());
    }

    [Fact]
    public void The_oldest_amounts_are_the_ones_that_were_passed_on()
    {
        var money = CountedOnce.Of([
            Of("F", Budget(150m)),
            Of("I", Line(MoneyKind.Commitment, 100m, day: "2024-06-01"), Line(MoneyKind.Commitment, 100m, day: "2023-06-01"), Line(MoneyKind.Commitment, -20m, day: "2025-06-01"))
                .With(Received("F", "I", 150m))]);

        Assert.Equal([50m, -20m], money.Totals[0].Rows.Where(row => row.Activity.Key == "I").Select(row => row.Amount));
        Assert.Equal([100m, 50m], Assert.Single(money.LeftOut).Rows.Select(row => row.Amount));
    }
}
