using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using static Mogran.Tests.Plan.CountedByHand;

namespace Mogran.Tests.Plan;

/// <summary>Currencies are converted by the dated, sourced rate of each amount's own value date, or not at all.</summary>
public sealed class ConvertedTests
{
    static readonly Rates Known = new([
        Rate("EUR", "2020-06-01", "2020-06-30", 0.8m), Rate("GBP", "2020-06-01", "2020-06-30", 0.5m),
        Rate("EUR", "2020-06-12", "2020-06-12", 0.9m), Rate("KES", "2020-05-29", "2020-05-29", 100m)]);

    [Fact]
    public void Each_amount_is_converted_by_the_rate_of_its_value_date_and_names_it()
    {
        var money = CountedOnce.Of([Of("A", Line(MoneyKind.Commitment, 10m, "USD", "2020-06-20"), Line(MoneyKind.Commitment, 5m, "EUR", "2020-06-20"))]);
        var converted = Converted.Of(money, "EUR", Known);

        Assert.Equal(13m, converted.Amount);
        var step = Assert.Single(converted.Rows.Single(row => row.Row.Line.Currency == "USD").Path);
        Assert.Equal((0.8m, new DateOnly(2020, 6, 30), "A bank"), (step.Rate.Units, step.Rate.To, step.Rate.Publisher));
        Assert.Empty(converted.Rows.Single(row => row.Row.Line.Currency == "EUR").Path);
    }

    [Theory]
    [InlineData("USD", "EUR", "2020-06-20", 8)]
    [InlineData("USD", "EUR", "2020-06-12", 9)] // the day's own rate goes before the month's
    [InlineData("EUR", "USD", "2020-06-20", 12.5)]
    [InlineData("EUR", "GBP", "2020-06-20", 6.25)] // over the dollar
    [InlineData("USD", "KES", "2020-05-31", 1000)] // a weekend has the rate of its Friday
    public void A_rate_is_found_directly_back_or_over_its_base(string from, string to, string day, double amount)
    {
        var money = CountedOnce.Of([Of("A", Line(MoneyKind.Commitment, 10m, from, day))]);

        Assert.Equal((decimal)amount, Converted.Of(money, to, Known).Amount);
    }

    [Fact]
    public void What_has_no_value_date_or_no_rate_stays_apart_and_nothing_is_guessed()
    {
        var money = CountedOnce.Of([Of("A",
            Line(MoneyKind.Commitment, 10m, "USD"), Line(MoneyKind.Commitment, 20m, "USD", "2020-07-01"), Line(MoneyKind.Commitment, 30m, "KES", "2020-06-20"),
            Line(MoneyKind.Commitment, -4m, "USD", "2020-06-20"), Line(MoneyKind.Commitment, 7m, "EUR"))]);
        var converted = Converted.Of(money, "EUR", Known);

        Assert.Equal(7m - 3.2m, converted.Amount);
        Assert.Equal([(30m, ApartReason.NoRate), (10m, ApartReason.NoValueDate), (20m, ApartReason.NoRate)], converted.Apart.Select(row => (row.Row.Amount, row.Reason)));
        Assert.Equal((26m, 30m, 7m), (money.Sum("USD"), money.Sum("KES"), money.Sum("EUR")));
    }

    static Rate Rate(string currency, string from, string to, decimal units) => new()
    {
        Base = "USD", Currency = currency, From = DateOnly.Parse(from), To = DateOnly.Parse(to), Units = units, Publisher = "A bank",
        Origin = new(Id<Source>.New(), "line 2"),
    };
}
