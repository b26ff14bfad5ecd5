using Mogran.Gathering.Matching;

namespace Mogran.Gathering;

/// <summary>
/// The guesses for one activity after the other: often the next says the same of itself, as where a contribution is split
/// by sector or year. One thread at a time, one matcher.
/// </summary>
sealed class LastGuess
{
    MatchText? text;
    IReadOnlyList<Match> matches = [];

    public IReadOnlyList<Match> Of(MatchText next, Matcher matcher)
    {
        if (text is { } last && IsSame(last, next)) return matches;
        matches = matcher.Suggest(next, Renewing.Kept);
        text = next;
        return matches;
    }

    static bool IsSame(MatchText one, MatchText other) =>
        one.Title == other.Title && one.Summary == other.Summary && one.Language == other.Language
        && (one.Sectors ?? []).SequenceEqual(other.Sectors ?? []) && (one.Codes ?? []).SequenceEqual(other.Codes ?? []);
}
