namespace Mogran.Plan;

/// <summary>
/// Money of several activities, each amount counted once, in its own currency; what was left out is listed with its
/// reason. The rules are written down in docs/counting.md. Nothing is converted here: see <see cref="Converted"/>.
/// </summary>
public sealed record CountedOnce(IReadOnlyList<Total> Totals, IReadOnlyList<LeftOut> LeftOut)
{
    public static readonly CountedOnce Nothing = new([], []);

    public static CountedOnce Of(IEnumerable<CountedActivity> activities, Measure measure = Measure.Promised)
    {
        var sum = new Sum(activities, measure);
        var leftOut = new List<LeftOut>();
        var standing = new Dictionary<string, List<MoneyRow>>();
        foreach (var (key, claim) in sum.Claims)
        {
            leftOut.AddRange(claim.LeftOut);
            if (sum.SameAs(key) is { } same)
                leftOut.AddRange(Plan.LeftOut.Of(claim.Counted, LeftOutReason.SameActivity, sum[same].Identifier));
            else if (sum.CarrierAbove(key) is { } above)
                leftOut.AddRange(Plan.LeftOut.Of(claim.Counted, LeftOutReason.PartOfAnother, sum[above].Identifier));
            else
                standing.Add(key, [.. claim.Counted]);
        }

        leftOut.AddRange(new PassedOn(sum, standing).TakeOut());
        return Of(standing.Values.SelectMany(rows => rows), leftOut);
    }

    /// <summary>The totals of rows that count, one a currency, the largest first.</summary>
    public static CountedOnce Of(IEnumerable<MoneyRow> rows, IReadOnlyList<LeftOut> leftOut) => new(
        [.. from part in Counted.Of(rows)
            group part by part.Currency into currency
            orderby currency.Sum(part => part.Amount) descending, currency.Key
            select new Total(currency.Key, currency.Sum(part => part.Amount), [.. currency.OrderByDescending(part => part.Amount)])],
        leftOut);
}

/// <summary>A sum in one currency and everything that made it, largest first.</summary>
public sealed record Total(string Currency, decimal Amount, IReadOnlyList<Counted> Sources)
{
    public IEnumerable<MoneyRow> Rows => Sources.SelectMany(source => source.Rows);
}
