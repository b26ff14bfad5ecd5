namespace Mogran.Plan;

/// <summary>What one activity, seen alone, would add to a sum, and what of its own money it leaves out.</summary>
sealed record Claim(IReadOnlyList<Counted> Counted, IReadOnlyList<LeftOut> LeftOut)
{
    const string CancelledStatus = "5";

    public static Claim Of(CountedActivity activity)
    {
        // Payments are the same money on its way out: they neither count nor compete here.
        var promised = activity.Money.Where(money => money.Kind is MoneyKind.Budget or MoneyKind.RevisedBudget or MoneyKind.Commitment).ToList();
        if (activity.Status == CancelledStatus) return new([], Left(activity, promised, LeftOutReason.Cancelled));

        var withCurrency = promised.Where(money => money.Currency is not null).ToList();
        var replaced = withCurrency.Where(money => IsReplaced(money, withCurrency)).ToList();
        var budgets = withCurrency.Except(replaced).Where(money => money.Kind is not MoneyKind.Commitment).ToList();
        var commitments = withCurrency.Where(money => money.Kind is MoneyKind.Commitment).ToList();
        var counted = budgets.Count > 0 ? budgets : commitments;
        return new(
            [.. Sums(activity, counted)],
            [
                .. Left(activity, promised.Except(withCurrency), LeftOutReason.NoCurrency),
                .. Left(activity, replaced, LeftOutReason.Revised),
                .. Left(activity, budgets.Count > 0 ? commitments : [], LeftOutReason.BudgetPreferred),
            ]);
    }

    /// <summary>An original budget gives way to a revised one for a time they share; one without days is for the whole time.</summary>
    static bool IsReplaced(CountedMoney money, IEnumerable<CountedMoney> all) =>
        money.Kind is MoneyKind.Budget && all.Any(other => other.Kind is MoneyKind.RevisedBudget && ShareTime(money, other));

    /// <summary>Budgets that only touch, one ending on the day the next begins, share no time.</summary>
    static bool ShareTime(CountedMoney one, CountedMoney other) =>
        (one.From, one.To) == (other.From, other.To)
        || ((one.From ?? DateOnly.MinValue) < (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) < (one.To ?? DateOnly.MaxValue));

    static IEnumerable<Counted> Sums(CountedActivity activity, IEnumerable<CountedMoney> lines) =>
        from line in lines
        group line by line.Currency into currency
        select new Counted(
            activity, currency.First().Kind, currency.Key!, currency.Sum(line => line.Amount), [.. currency.Select(line => line.Origin).Distinct()]);

    static List<LeftOut> Left(CountedActivity activity, IEnumerable<CountedMoney> lines, LeftOutReason reason) =>
        [.. from line in lines
            group line by (line.Kind, line.Currency) into alike
            select new LeftOut(activity, alike.Key.Kind, alike.Key.Currency, alike.Sum(line => line.Amount), reason)];
}
