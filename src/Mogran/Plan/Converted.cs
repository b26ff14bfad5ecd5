namespace Mogran.Plan;

/// <summary>
/// The rows of totals in one currency, each by the rate of its own value date. What has no value date, or no known rate,
/// stays apart in its own currency and is added to nothing.
/// </summary>
public sealed record Converted(string Currency, IReadOnlyList<ConvertedRow> Rows, IReadOnlyList<ApartRow> Apart)
{
    public decimal Amount { get; } = Rows.Sum(row => row.Amount);

    public static Converted Of(CountedOnce money, string currency, Rates rates)
    {
        List<ConvertedRow> converted = [];
        List<ApartRow> apart = [];
        foreach (var row in money.Totals.SelectMany(total => total.Rows))
            if (row.Line.Currency == currency) converted.Add(new(row, row.Amount, []));
            else if (row.Line.ValueDate is not { } day) apart.Add(new(row, ApartReason.NoValueDate));
            else if (rates.Path(row.Line.Currency!, currency, day) is not { } path) apart.Add(new(row, ApartReason.NoRate));
            else converted.Add(new(row, InCents(path.Aggregate(row.Amount, (amount, step) => step.Of(amount))), path));
        return new(currency, converted, apart);
    }

    static decimal InCents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
}

/// <param name="Amount">In the currency asked for, to the cent.</param>
/// <param name="Path">The rates used; none where the amount was in that currency already.</param>
public sealed record ConvertedRow(MoneyRow Row, decimal Amount, IReadOnlyList<RateStep> Path);

public enum ApartReason { NoValueDate, NoRate }

/// <summary>An amount that counts in its own currency alone.</summary>
public sealed record ApartRow(MoneyRow Row, ApartReason Reason);
