using Microsoft.EntityFrameworkCore;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Ranks open suggestions anew with what was judged since. One that stays keeps its id, so that a page that is open
/// somewhere can still be answered; verdicts are left alone.
/// </summary>
public static class Renewing
{
    /// <summary>Guesses kept for one activity.</summary>
    public const int Kept = 3;

    const int Together = 500, Next = 20;

    /// <summary>Those that wait, all of them. Run inside a write.</summary>
    /// <returns>How many activities were looked at.</returns>
    public static async Task<int> AllAsync(MogranDb db, Suggesting suggesting)
    {
        var waiting = await db.Waiting().OrderBy(activity => activity.Key).Select(activity => activity.Id).ToListAsync();
        var matcher = await suggesting.MatcherAsync(db);
        foreach (var some in waiting.Chunk(Together)) await SomeAsync(db, matcher, some);
        return waiting.Count;
    }

    /// <summary>A few activities, those that a person sees next. Run inside a write.</summary>
    public static async Task SomeAsync(MogranDb db, Suggesting suggesting, IReadOnlyCollection<Id<Activity>> ids) =>
        await SomeAsync(db, await suggesting.MatcherAsync(db, settled: false), ids);

    /// <summary>Those that a person sees next. Run inside a write, after the verdict's own.</summary>
    public static async Task NextAsync(MogranDb db, Suggesting suggesting) =>
        await SomeAsync(db, suggesting, await new SuggestionQueue(db).FirstAsync(Next));

    static async Task SomeAsync(MogranDb db, Matcher matcher, IReadOnlyCollection<Id<Activity>> ids)
    {
        var activities = await db.ToldAsync(ids);
        var there = (await db.Set<Suggestion>().Where(suggestion => ids.Contains(suggestion.ActivityId)).ToListAsync()).ToLookup(suggestion => suggestion.ActivityId);
        foreach (var (id, activity) in activities) Renew(db, matcher, id, activity, [.. there[id]]);
        await db.SaveChangesAsync();
    }

    static void Renew(MogranDb db, Matcher matcher, Id<Activity> id, Activity activity, List<Suggestion> there)
    {
        var judged = there.Where(suggestion => suggestion.Verdict != Verdict.Open).Select(suggestion => suggestion.ActionCode).ToHashSet();
        var open = there.Where(suggestion => suggestion.Verdict == Verdict.Open).ToDictionary(suggestion => suggestion.ActionCode);
        foreach (var match in matcher.Suggest(PlanPrototypes.Of(activity), Kept + judged.Count).Where(match => !judged.Contains(match.Code)).Take(Kept))
        {
            var guess = match.For(id);
            if (!open.Remove(match.Code, out var kept)) db.Add(guess);
            else if (kept.Confidence != guess.Confidence || !kept.Because.SequenceEqual(guess.Because)) (kept.Confidence, kept.Because) = (guess.Confidence, guess.Because);
        }
        db.RemoveRange(open.Values);
    }
}
