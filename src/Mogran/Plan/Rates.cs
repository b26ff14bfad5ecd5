namespace Mogran.Plan;

/// <summary>Rates of exchange to convert by. Where none is known for a day nothing is converted: no rate is guessed.</summary>
public sealed class Rates(IEnumerable<Rate> known)
{
    /// <summary>Days without a market: the last rate of a day stands for at most this many days after it.</summary>
    public const int Weekend = 4;

    readonly ILookup<(string Base, string Currency), Rate> rates = known.ToLookup(rate => (rate.Base, rate.Currency));

    /// <summary>Currencies that amounts can be shown in.</summary>
    public IReadOnlyList<string> Currencies { get; } =
        [.. known.SelectMany(rate => new[] { rate.Base, rate.Currency }).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The rate of a day: that of the day itself, else that of the month or year it lies in, else the last one before a weekend.</summary>
    public Rate? Find(string from, string currency, DateOnly day) =>
        rates[(from, currency)].Where(rate => rate.From <= day && day <= rate.To).MinBy(rate => rate.To.DayNumber - rate.From.DayNumber)
        ?? rates[(from, currency)].Where(rate => rate.From == rate.To && rate.To < day && day.DayNumber - rate.To.DayNumber <= Weekend).MaxBy(rate => rate.To);

    /// <summary>The steps from one currency to another on a day, over one base where there is no direct rate; null where a rate is missing.</summary>
    public IReadOnlyList<RateStep>? Path(string from, string to, DateOnly day)
    {
        if (from == to) return [];
        if (Find(from, to, day) is { } direct) return [new(direct, Inverse: false)];
        if (Find(to, from, day) is { } back) return [new(back, Inverse: true)];
        foreach (var over in rates.Where(one => one.Key.Currency == from).Select(one => one.Key.Base).Order(StringComparer.Ordinal))
            if (Find(over, from, day) is { } there && Find(over, to, day) is { } onwards) return [new(there, Inverse: true), new(onwards, Inverse: false)];
        return null;
    }
}

/// <summary>One use of a rate. Inverse: an amount in its currency becomes one in its base, by division.</summary>
public sealed record RateStep(Rate Rate, bool Inverse)
{
    public decimal Of(decimal amount) => Inverse ? amount / Rate.Units : amount * Rate.Units;
}
