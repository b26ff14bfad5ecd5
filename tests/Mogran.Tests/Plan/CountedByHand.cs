using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Tests.Plan;

/// <summary>Activities and amounts made by hand, for the rules of docs/counting.md.</summary>
static class CountedByHand
{
    static readonly Origin Somewhere = new(Id<Source>.New(), "row 2");

    public static CountedActivity Of(string identifier, params CountedMoney[] money) =>
        new(Id<Activity>.New(), identifier, new() { En = identifier }, null, null, null, null, Somewhere) { Money = money };

    public static CountedMoney Line(MoneyKind kind, decimal amount, string? currency = "EUR", string? day = null) =>
        new(kind, amount, currency, day is null ? null : DateOnly.Parse(day), null, Somewhere) { ValueDate = day is null ? null : DateOnly.Parse(day) };

    public static CountedMoney Budget(decimal amount, string? currency = "EUR") => Line(MoneyKind.Budget, amount, currency);

    public static Flow Received(string from, string to, decimal amount, string currency = "EUR", bool paid = false) => new(from, to, paid, true, amount, currency);

    public static Flow Gave(string from, string to, decimal amount, string currency = "EUR", bool paid = false) => new(from, to, paid, false, amount, currency);

    public static CountedActivity With(this CountedActivity activity, params Flow[] flows) => activity with { Flows = flows };

    public static CountedActivity With(this CountedActivity activity, params Relation[] relations) => activity with { Relations = relations };

    public static decimal Sum(this CountedOnce money, string currency = "EUR") =>
        money.Totals.SingleOrDefault(total => total.Currency == currency)?.Amount ?? 0;

    /// <summary>What every sum must hold: the counted and the left-out parts of all published lines add up to the lines.</summary>
    public static void HoldsEveryLine(this CountedOnce money, IEnumerable<CountedActivity> activities, Measure measure = Measure.Promised)
    {
        var told = money.Totals.SelectMany(total => total.Rows).Concat(money.LeftOut.SelectMany(left => left.Rows)).Sum(row => row.Amount);
        var published = activities.DistinctBy(activity => activity.Key).SelectMany(activity => activity.Money)
            .Where(line => Claim.BelongsTo(line.Kind, measure)).Sum(line => line.Amount);
        Assert.Equal(published, told);
    }
}
