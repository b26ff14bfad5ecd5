using System.Globalization;
using System.Numerics;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What people said of one activity: actions it serves and actions it does not.</summary>
/// <param name="Key">Equal where the same was said of the same activity.</param>
sealed record Judgement(Id<Activity> ActivityId, IReadOnlyList<string> Right, IReadOnlyList<string> Wrong, string Key);

/// <summary>The verdicts kept in the database, in the order in which they were given, as the matcher learns from them.</summary>
/// <param name="All">By activity, the one last judged last.</param>
sealed record Judgements(IReadOnlyList<Judgement> All)
{
    /// <summary>
    /// Those that the classifiers are trained on; the rest, at most a sixteenth, is added at once. It goes by their
    /// number alone: the same verdicts give the same matcher, whatever happened between.
    /// </summary>
    public IReadOnlyList<Judgement> Settled { get; } = [.. All.Take(All.Count - All.Count % Step(All.Count))];

    /// <summary>Changes with every verdict; cheap to ask for before anything is loaded.</summary>
    public static async Task<string> MarkAsync(MogranDb db)
    {
        var counts = await db.Set<Suggestion>().Where(suggestion => suggestion.Verdict != Verdict.Open)
            .GroupBy(suggestion => new { suggestion.ActionCode, suggestion.Verdict })
            .Select(group => new { group.Key.ActionCode, group.Key.Verdict, Count = group.Count(), Last = group.Max(suggestion => suggestion.DecidedAt) })
            .ToListAsync();
        return string.Join('|', counts.OrderBy(count => count.ActionCode, StringComparer.Ordinal).ThenBy(count => count.Verdict)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.ActionCode} {count.Verdict} {count.Count} {count.Last?.UtcTicks}")));
    }

    /// <param name="known">Codes of the actions in the plan: what was said of others teaches nothing any more.</param>
    public static async Task<Judgements> LoadAsync(MogranDb db, IReadOnlySet<string> known)
    {
        var rows = await db.Set<Suggestion>().Where(suggestion => suggestion.Verdict != Verdict.Open)
            .Select(suggestion => new { suggestion.ActivityId, suggestion.ActionCode, suggestion.Verdict, suggestion.DecidedAt }).ToListAsync();
        return new([.. rows.Where(row => known.Contains(row.ActionCode)).GroupBy(row => row.ActivityId)
            .OrderBy(group => group.Max(row => row.DecidedAt)).ThenBy(group => group.Key.Value)
            .Select(group => Of(group.Key,
                [.. group.Where(row => row.Verdict == Verdict.Accepted).Select(row => row.ActionCode).Order(StringComparer.Ordinal)],
                [.. group.Where(row => row.Verdict == Verdict.Rejected).Select(row => row.ActionCode).Order(StringComparer.Ordinal)]))]);
    }

    public static async Task<IReadOnlyList<Example>> ExamplesAsync(MogranDb db, IReadOnlyList<Judgement> judgements)
    {
        List<Example> examples = [];
        foreach (var some in judgements.Chunk(500))
        {
            var activities = await db.ToldAsync([.. some.Select(judgement => judgement.ActivityId)]);
            examples.AddRange(some.Where(judgement => activities.ContainsKey(judgement.ActivityId))
                .Select(judgement => new Example(PlanPrototypes.Of(activities[judgement.ActivityId]), judgement.Right, judgement.Wrong)));
        }
        return examples;
    }

    static Judgement Of(Id<Activity> activity, string[] right, string[] wrong) =>
        new(activity, right, wrong, $"{activity} {string.Join(',', right)} {string.Join(',', wrong)}");

    static int Step(int count) => count < 16 ? 1 : 1 << BitOperations.Log2((uint)count / 16);
}
