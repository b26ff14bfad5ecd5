using Mogran.Gathering.Matching;

namespace Mogran.Gathering;

/// <summary>What an activity's own words have to do with the plan.</summary>
/// <param name="ByRule">Rules that hold for it, with the words and codes that satisfy them.</param>
/// <param name="Guesses">The best guesses; null where a rule holds, because none may be needed then.</param>
sealed record Judged(IReadOnlyList<(MatchingRule Rule, IReadOnlyList<string> Because)> ByRule, IReadOnlyList<Match>? Guesses);
