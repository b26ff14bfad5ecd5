using System.Globalization;
using Mogran.Partners;

namespace Mogran.Plan;

/// <summary>A table of activities; each row says what the activity adds to the total, or why nothing.</summary>
/// <param name="Money">The sum in which the amounts stand; it may hold more activities than are shown.</param>
public sealed record ActivityRows(
    string Caption, IReadOnlyList<CountedActivity> Activities, CountedOnce Money, IReadOnlyDictionary<string, Partner> Partners, DateOnly Today)
{
    /// <summary>What was found of an activity, by its key; empty outside a search.</summary>
    public IReadOnlyDictionary<string, FoundWords> Found { get; init; } = new Dictionary<string, FoundWords>();

    public ILookup<string, Counted> Counted { get; } =
        Money.Totals.SelectMany(total => total.Sources).ToLookup(source => source.Activity.Key);

    public ILookup<string, LeftOut> LeftOut { get; } = Money.LeftOut.ToLookup(left => left.Activity.Key);

    static readonly Shared.Phrases<Commitment> Words = new();

    public Stage StageOf(CountedActivity activity) => Stages.Of(activity.Status, activity.Start, activity.End, Today);

    /// <summary>Countries by name in the language at hand.</summary>
    public string Countries(CountedActivity activity) => string.Join(
        Words["Comma"], activity.Countries.Select(code => Partners.CountryName(code, Today)).Order());

    /// <summary>First and last year; of one that is not published nothing is said.</summary>
    public static string Years(CountedActivity activity) => (activity.Start?.Year, activity.End?.Year) switch
    {
        ({ } first, { } last) when first == last => Year(first),
        ({ } first, { } last) => Words["YearSpan", Year(first), Year(last)],
        ({ } first, null) => Words["YearFrom", Year(first)],
        (null, { } last) => Words["YearUntil", Year(last)],
        _ => "–",
    };

    static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
