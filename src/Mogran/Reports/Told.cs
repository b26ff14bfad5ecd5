using System.Globalization;
using Mogran.Monitoring;
using Mogran.Plan;

namespace Mogran.Reports;

/// <summary>
/// What partners said of single activities in accepted returns. It stands before what was published, then and later:
/// gathering anew never overwrites what was accepted.
/// </summary>
sealed class Told
{
    /// <summary>Locator of an amount that a partner gave in the round; its source is the round.</summary>
    public const string Locator = "return:";

    readonly ILookup<string, (Return Answer, Entry Entry)> lines;

    public Told(IEnumerable<Return> accepted) => lines = (
        from answer in accepted
        from entry in answer.Entries
        where entry is { Kind: EntryKind.Activity, Answer: not (null or Answer.NotAsked), Confirmation: not Confirmation.Added }
        select (answer, entry)).ToLookup(line => line.entry.Subject);

    public CountedActivity Of(CountedActivity published)
    {
        // Several partners may be asked of one activity: who takes part in it knows best, then who corrected, then who spoke last.
        var told = lines[published.Identifier]
            .OrderByDescending(line => published.Partners.Contains(line.Answer.PartnerCode))
            .ThenByDescending(line => line.Entry.Confirmation is Confirmation.Corrected)
            .ThenByDescending(line => line.Answer.Since).ThenBy(line => line.Answer.PartnerCode, StringComparer.Ordinal).ToList();
        return told is [var (answer, entry), ..] ? Of(published, answer, entry) : published;
    }

    static CountedActivity Of(CountedActivity published, Return answer, Entry entry)
    {
        var corrected = published with { Money = MoneyOf(answer, entry) };
        return entry.Stage is { } stage and not Stage.None ? corrected with { Status = StatusOf(stage), Start = null, End = null } : corrected;
    }

    static IReadOnlyList<CountedMoney> MoneyOf(Return answer, Entry entry) => entry is { Answer: Answer.Value, Value: { } amount }
        ? [new(MoneyKind.Budget, amount, entry.Currency, null, null, new(default, Locator + answer.PartnerCode))]
        : [];

    /// <summary>IATI activity status that says the same.</summary>
    static string StatusOf(Stage stage) => stage switch
    {
        Stage.Planned => "1",
        Stage.Ended => "4",
        _ => "2",
    };

    public static string SourceOf(Round round) => string.Create(CultureInfo.InvariantCulture, $"round-{round.Number}");
}
