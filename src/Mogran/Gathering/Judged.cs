using Mogran.Gathering.Matching;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>What an activity's own words have to do with the plan.</summary>
/// <param name="ByRule">Rules that hold for it, with the words and codes that satisfy them.</param>
/// <param name="Guesses">The best guesses; null where a rule holds, because none may be needed then.</param>
sealed record Judged(IReadOnlyList<(MatchingRule Rule, IReadOnlyList<string> Because)> ByRule, IReadOnlyList<Match>? Guesses);

/// <summary>
/// Works out, on the thread that reads, what only an activity's own words are needed for: whose it is, how it is found and
/// what it has to do with the plan. So the thread that writes has time to write.
/// </summary>
sealed class Preparing(KnownPartners partners, Linking linking, bool isPostgres)
{
    readonly IndexLines lines = new(isPostgres);

    public async Task PrepareAsync(IEnumerable<ReadActivity> batch)
    {
        foreach (var read in batch)
        {
            partners.Recognise(read.Activity);
            if (read.IsPart) continue;
            read.IndexLine = lines.Of(read.Activity.Id, read.Activity);
            read.Judged = await linking.JudgeAsync(read.Activity);
        }
    }
}
