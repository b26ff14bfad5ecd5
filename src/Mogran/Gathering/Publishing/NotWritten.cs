namespace Mogran.Gathering;

/// <summary>What an export could not say in the standard's terms, counted by reason; nothing is invented to fill a gap.</summary>
public sealed class NotWritten
{
    readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Reasons and how often, e.g. "activity without a date".</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    public void Add(string reason) => counts[reason] = counts.GetValueOrDefault(reason) + 1;

    public override string ToString() => string.Join("; ", counts.Select(pair => $"{pair.Key}: {pair.Value}"));
}
