using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Plan;

/// <summary>The rules of docs/counting.md, each on a case made by hand.</summary>
public sealed class CountedOnceTests
{
    static readonly Origin Somewhere = new(Id<Source>.New(), "row 2");

    [Fact]
    public void Amounts_add_up_per_currency_and_are_never_converted()
    {
        var money = CountedOnce.Of([Of("A", Budget(100m)), Of("B", Budget(50.25m)), Of("C", Budget(10m, "USD"))]);

        Assert.Equal([("EUR", 150.25m), ("USD", 10m)], money.Totals.Select(total => (total.Currency, total.Amount)));
        Assert.Equal(["A", "B"], money.Totals[0].Sources.Select(source => source.Activity.Identifier));
        Assert.Empty(money.LeftOut);
    }

    [Fact]
    public void The_same_activity_twice_counts_once() =>
        Assert.Equal(100m, CountedOnce.Of([Of("x-1", Budget(100m)), Of("x-1", Budget(100m))]).Totals.Single().Amount);

    [Fact]
    public void A_child_is_left_out_where_its_parent_carries_the_budget()
    {
        var money = CountedOnce.Of([Of("P", Budget(100m)), Of("P-1", Budget(60m)) with { Parent = "P" }]);

        Assert.Equal(100m, money.Totals.Single().Amount);
        var left = Assert.Single(money.LeftOut);
        Assert.Equal((60m, LeftOutReason.PartOfAnother, "P"), (left.Amount, left.Reason, left.Because));
    }

    [Fact]
    public void Children_count_where_the_parent_carries_no_budget_or_is_not_in_the_sum()
    {
        Assert.Equal(60m, CountedOnce.Of([Of("P"), Of("P-1", Budget(60m)) with { Parent = "P" }]).Totals.Single().Amount);
        Assert.Equal(60m, CountedOnce.Of([Of("P-1", Budget(60m)) with { Parent = "P" }]).Totals.Single().Amount);
        Assert.Equal(60m, CountedOnce.Of([Of("P", Budget(9m)) with { Status = "5" }, Of("P-1", Budget(60m)) with { Parent = "P" }]).Totals.Single().Amount);
    }

    [Fact]
    public void A_grandchild_is_left_out_where_only_the_grandparent_carries_a_budget()
    {
        var money = CountedOnce.Of([Of("G", Budget(100m)), Of("P") with { Parent = "G" }, Of("C", Budget(5m)) with { Parent = "P" }]);

        Assert.Equal(100m, money.Totals.Single().Amount);
        Assert.Equal("G", Assert.Single(money.LeftOut).Because);
    }

    [Fact]
    public void A_ring_of_parents_ends_and_counts_one_of_them()
    {
        var money = CountedOnce.Of([
            Of("A", Budget(1m)) with { Parent = "B" }, Of("B", Budget(2m)) with { Parent = "C" }, Of("C", Budget(4m)) with { Parent = "A" },
            Of("S", Budget(8m)) with { Parent = "S" }]);

        Assert.Equal(1m + 8m, money.Totals.Single().Amount);
        Assert.Equal(["B", "C"], money.LeftOut.Select(left => left.Activity.Identifier).Order());
    }

    [Fact]
    public void A_revised_budget_replaces_the_original_of_its_time_alone()
    {
        var money = CountedOnce.Of([Of("A",
            Budget(100m, from: "2024-01-01", to: "2024-12-31"), Budget(40m, from: "2025-01-01", to: "2025-12-31"),
            Budget(130m, from: "2024-01-01", to: "2024-12-31") with { Kind = MoneyKind.RevisedBudget })]);

        Assert.Equal(170m, money.Totals.Single().Amount);
        Assert.Equal((100m, LeftOutReason.Revised), (money.LeftOut.Single().Amount, money.LeftOut.Single().Reason));
    }

    [Fact]
    public void Budgets_go_before_commitments_and_payments_are_never_added()
    {
        var commitment = Budget(80m) with { Kind = MoneyKind.Commitment };
        var payment = Budget(30m) with { Kind = MoneyKind.Disbursement };

        var both = CountedOnce.Of([Of("A", Budget(100m), commitment, payment)]);
        Assert.Equal(100m, both.Totals.Single().Amount);
        Assert.Equal((80m, LeftOutReason.BudgetPreferred), (both.LeftOut.Single().Amount, both.LeftOut.Single().Reason));
        Assert.Equal(80m, CountedOnce.Of([Of("A", commitment, payment)]).Totals.Single().Amount);
        Assert.Empty(CountedOnce.Of([Of("A", payment)]).Totals);
    }

    [Fact]
    public void Cancelled_work_and_amounts_without_a_currency_are_listed_apart()
    {
        var money = CountedOnce.Of([Of("A", Budget(100m)) with { Status = "5" }, Of("B", Budget(7m, null))]);

        Assert.Empty(money.Totals);
        Assert.Equal([LeftOutReason.Cancelled, LeftOutReason.NoCurrency], money.LeftOut.Select(left => left.Reason));
        Assert.Null(money.LeftOut[1].Currency);
    }

    [Fact]
    public void Zero_is_an_amount_and_nothing_is_not()
    {
        Assert.Equal(0m, CountedOnce.Of([Of("A", Budget(0m))]).Totals.Single().Amount);
        Assert.Empty(CountedOnce.Of([Of("A")]).Totals);
    }

    static CountedActivity Of(string identifier, params CountedMoney[] money) =>
        new(Id<Activity>.New(), identifier, new() { En = identifier }, null, null, null, null, Somewhere) { Money = money };

    static CountedMoney Budget(decimal amount, string? currency = "EUR", string? from = null, string? to = null) =>
        new(MoneyKind.Budget, amount, currency, from is null ? null : DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to), Somewhere);
}
