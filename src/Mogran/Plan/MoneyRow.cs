namespace Mogran.Plan;

/// <summary>Which money is added: what was promised (budgets, or commitments where there are none), or what was paid out.</summary>
public enum Measure { Promised, Paid }

/// <summary>A published amount, or a part of one, as it stands in a sum or beside it. The parts of a line add up to the line.</summary>
/// <param name="Amount">In the line's currency; less than the line's where the rest stands elsewhere.</param>
public sealed record MoneyRow(CountedActivity Activity, CountedMoney Line, decimal Amount)
{
    public MoneyRow(CountedActivity activity, CountedMoney line) : this(activity, line, line.Amount) { }

    /// <summary>The published share of a country or region by which a part was taken; null where the whole was.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>How the shares of the line were read; null where it was not divided.</summary>
    public ShareRule? Shares { get; init; }
}

/// <summary>What one activity adds to a total: the rows of one currency.</summary>
public sealed record Counted(CountedActivity Activity, MoneyKind Kind, string Currency, IReadOnlyList<MoneyRow> Rows)
{
    public decimal Amount { get; } = Rows.Sum(row => row.Amount);

    /// <summary>The records they were read from.</summary>
    public IReadOnlyList<Library.Origin> Origins => [.. Rows.Select(row => row.Line.Origin).Distinct()];

    public static IEnumerable<Counted> Of(IEnumerable<MoneyRow> rows) =>
        from row in rows
        group row by (row.Activity.Key, row.Line.Currency) into alike
        select new Counted(alike.First().Activity, alike.First().Line.Kind, alike.Key.Currency!, [.. alike]);
}

public enum LeftOutReason
{
    PartOfAnother, Revised, BudgetPreferred, Cancelled, NoCurrency,

    /// <summary>The same work under another identifier, or reported by somebody else.</summary>
    SameActivity,

    /// <summary>Received from an activity of the sum that counts it.</summary>
    ReceivedFromAnother,

    /// <summary>The share of other countries and regions.</summary>
    OtherPlace,

    /// <summary>No share is published by which it could be divided.</summary>
    NoShare,
}

/// <summary>An amount that was not added, and why. Because: identifier of the activity that carries it, where that is the reason.</summary>
public sealed record LeftOut(LeftOutReason Reason, string? Because, IReadOnlyList<MoneyRow> Rows)
{
    public CountedActivity Activity => Rows[0].Activity;
    public MoneyKind Kind => Rows[0].Line.Kind;
    public string? Currency => Rows[0].Line.Currency;
    public decimal Amount { get; } = Rows.Sum(row => row.Amount);

    /// <summary>Rows of one activity, kind and currency stand together.</summary>
    public static IEnumerable<LeftOut> Of(IEnumerable<MoneyRow> rows, LeftOutReason reason, string? because = null) =>
        from row in rows
        group row by (row.Activity.Key, row.Line.Kind, row.Line.Currency) into alike
        select new LeftOut(reason, because, [.. alike]);
}
