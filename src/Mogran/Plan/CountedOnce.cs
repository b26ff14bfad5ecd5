namespace Mogran.Plan;

/// <summary>
/// Money of several activities, each amount counted once, in its own currency; what was left out is listed with its
/// reason. The rules are written down in docs/counting.md. Currencies are never converted.
/// </summary>
public sealed record CountedOnce(IReadOnlyList<Total> Totals, IReadOnlyList<LeftOut> LeftOut)
{
    public static readonly CountedOnce Nothing = new([], []);

    public static CountedOnce Of(IEnumerable<CountedActivity> activities)
    {
        var inSum = activities.DistinctBy(activity => activity.Key).ToDictionary(activity => activity.Key);
        var claims = inSum.ToDictionary(pair => pair.Key, pair => Claim.Of(pair.Value));
        var counted = new List<Counted>();
        var leftOut = new List<LeftOut>();
        foreach (var (key, claim) in claims)
        {
            leftOut.AddRange(claim.LeftOut);
            if (CarryingAncestor(inSum[key], inSum, claims) is { } ancestor)
                leftOut.AddRange(claim.Counted.Select(part => part.Instead(LeftOutReason.PartOfAnother, ancestor.Identifier)));
            else
                counted.AddRange(claim.Counted);
        }

        return new([.. TotalsOf(counted)], leftOut);
    }

    static IEnumerable<Total> TotalsOf(List<Counted> counted) =>
        from part in counted
        group part by part.Currency into currency
        orderby currency.Sum(part => part.Amount) descending, currency.Key
        select new Total(currency.Key, currency.Sum(part => part.Amount), [.. currency.OrderByDescending(part => part.Amount)]);

    /// <summary>The nearest activity above, in the same sum, whose money is counted.</summary>
    static CountedActivity? CarryingAncestor(
        CountedActivity activity, Dictionary<string, CountedActivity> inSum, Dictionary<string, Claim> claims)
    {
        // Publishers' files can name a ring of parents: each is visited once.
        var seen = new HashSet<string> { activity.Key };
        for (var above = activity.Parent; above is not null && seen.Add(above); above = inSum[above].Parent)
        {
            if (!inSum.ContainsKey(above)) return null;
            if (claims[above].Counted.Count > 0 && !LeadsBack(above, activity.Key, inSum)) return inSum[above];
        }

        return null;
    }

    /// <summary>In a ring nobody is the parent: the one whose key comes first is counted, the others are its parts.</summary>
    static bool LeadsBack(string from, string to, Dictionary<string, CountedActivity> inSum)
    {
        var seen = new HashSet<string>();
        for (var above = from; above is not null && seen.Add(above) && inSum.TryGetValue(above, out var at); above = at.Parent)
            if (at.Parent == to) return string.CompareOrdinal(to, from) < 0;
        return false;
    }
}

/// <summary>A sum in one currency and everything that made it, largest first.</summary>
public sealed record Total(string Currency, decimal Amount, IReadOnlyList<Counted> Sources);

/// <summary>What one activity adds to a total: the sum of its lines of one kind, and the records they were read from.</summary>
public sealed record Counted(
    CountedActivity Activity, MoneyKind Kind, string Currency, decimal Amount, IReadOnlyList<Library.Origin> Origins)
{
    public LeftOut Instead(LeftOutReason reason, string? because = null) => new(Activity, Kind, Currency, Amount, reason, because);
}

public enum LeftOutReason { PartOfAnother, Revised, BudgetPreferred, Cancelled, NoCurrency }

/// <summary>An amount that was not added, and why. Because: identifier of the activity that carries it, where that is the reason.</summary>
public sealed record LeftOut(
    CountedActivity Activity, MoneyKind Kind, string? Currency, decimal Amount, LeftOutReason Reason, string? Because = null);
