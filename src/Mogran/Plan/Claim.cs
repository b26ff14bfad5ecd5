namespace Mogran.Plan;

/// <summary>What one activity, seen alone, would add to a sum, and what of its own money it leaves out.</summary>
sealed record Claim(IReadOnlyList<MoneyRow> Counted, IReadOnlyList<LeftOut> LeftOut)
{
    const string CancelledStatus = "5";

    /// <summary>An activity that published nothing but zero carries nothing that its parts could repeat.</summary>
    public bool CarriesMoney { get; } = Counted.Any(row => row.Amount != 0);

    public static Claim Of(CountedActivity activity, Measure measure)
    {
        // Promises and payments are the same money on its way: they are never in one sum.
        var rows = activity.Money.Where(line => BelongsTo(line.Kind, measure)).Select(line => new MoneyRow(activity, line)).ToList();
        if (activity.Status == CancelledStatus) return new([], [.. Plan.LeftOut.Of(rows, LeftOutReason.Cancelled)]);

        var withCurrency = rows.Where(row => row.Line.Currency is not null).ToList();
        var revised = withCurrency.Where(row => row.Line.Kind is MoneyKind.RevisedBudget).ToList();
        var replaced = withCurrency.ToLookup(row => IsReplaced(row.Line, revised));
        var budgets = replaced[false].Where(row => row.Line.Kind is MoneyKind.Budget or MoneyKind.RevisedBudget).ToList();
        var others = replaced[false].Where(row => row.Line.Kind is not (MoneyKind.Budget or MoneyKind.RevisedBudget)).ToList();
        return new(
            budgets.Count > 0 ? budgets : others,
            [
                .. Plan.LeftOut.Of(rows.Where(row => row.Line.Currency is null), LeftOutReason.NoCurrency),
                .. Plan.LeftOut.Of(replaced[true], LeftOutReason.Revised),
                .. Plan.LeftOut.Of(budgets.Count > 0 ? others : [], LeftOutReason.BudgetPreferred),
            ]);
    }

    public static bool BelongsTo(MoneyKind kind, Measure measure) => measure switch
    {
        Measure.Promised => kind is MoneyKind.Budget or MoneyKind.RevisedBudget or MoneyKind.Commitment,
        _ => kind is MoneyKind.Disbursement or MoneyKind.Expenditure,
    };

    /// <summary>An original budget gives way to a revised one for a time they share; one without days is for the whole time.</summary>
    static bool IsReplaced(CountedMoney money, List<MoneyRow> revised) =>
        money.Kind is MoneyKind.Budget && revised.Exists(row => ShareTime(money, row.Line));

    /// <summary>Budgets that only touch, one ending on the day the next begins, share no time.</summary>
    static bool ShareTime(CountedMoney one, CountedMoney other) =>
        (one.From, one.To) == (other.From, other.To)
        || ((one.From ?? DateOnly.MinValue) < (other.To ?? DateOnly.MaxValue) && (other.From ?? DateOnly.MinValue) < (one.To ?? DateOnly.MaxValue));
}
