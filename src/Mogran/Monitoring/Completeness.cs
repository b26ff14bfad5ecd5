namespace Mogran.Monitoring;

/// <summary>What keeps a line from being submitted; None when nothing does.</summary>
public enum Lack { None, NoAnswer, NoValue, NoWords, NoReason, NoCurrency, Negative, OverHundred }

/// <summary>The rules by which a line can be submitted.</summary>
public static class Completeness
{
    const int LongestCurrency = 3;

    /// <param name="isPercentage">The indicator is measured in per cent.</param>
    public static Lack LackOf(Entry entry, bool isPercentage = false) => entry switch
    {
        { Answer: null } => Lack.NoAnswer,
        { Answer: Answer.NotDisclosed, Reason: null or "" } => Lack.NoReason,
        { Answer: not Answer.Value } => Lack.None,
        { Kind: EntryKind.Narrative, Words: null or "" } => Lack.NoWords,
        { Kind: EntryKind.Narrative } => Lack.None,
        { Value: null } => Lack.NoValue,
        { Value: < 0 } => Lack.Negative,
        { Kind: EntryKind.Indicator, Value: > 100 } when isPercentage => Lack.OverHundred,
        { Kind: EntryKind.Activity, Currency.Length: not LongestCurrency } or { Kind: EntryKind.Activity, Currency: null } => Lack.NoCurrency,
        _ => Lack.None,
    };

    /// <summary>Everything that keeps the return from being submitted, line by line; empty when it can be.</summary>
    public static IReadOnlyList<(Entry Entry, Lack Lack)> LacksOf(Return answer, IReadOnlySet<string> percentages) =>
        [.. from entry in answer.Entries
            orderby entry.Order
            let lack = LackOf(entry, percentages.Contains(entry.Subject))
            where lack is not Lack.None
            select (entry, lack)];
}
