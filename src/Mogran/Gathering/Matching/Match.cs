using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>A guess that a text serves an action.</summary>
/// <param name="Confidence">Between 0 and 1; see docs/matching.md for what it was fitted on.</param>
/// <param name="Because">Words of the text, as they stand in it, and codes that led to the guess; the strongest first.</param>
public sealed record Match(string Code, double Confidence, IReadOnlyList<string> Because)
{
    internal Suggestion For(Id<Activity> activity) => new()
    {
        ActivityId = activity, ActionCode = Code, Confidence = decimal.Round((decimal)Confidence, 4), Because = [.. Because],
    };
}
