using System.Globalization;
using System.Numerics;
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

    const string Judged = $"FROM \"Suggestions\" WHERE \"Verdict\" IN ('{nameof(Verdict.Accepted)}', '{nameof(Verdict.Rejected)}')";

    /// <summary>Changes with every verdict; cheap to ask for before anything is loaded.</summary>
    public static async Task<string> MarkAsync(MogranDb db)
    {
        var counts = await db.ReadAsync(
            $"SELECT \"ActionCode\", \"Verdict\", COUNT(*), MAX(\"DecidedAt\") {Judged} GROUP BY \"ActionCode\", \"Verdict\"",
            row => (Code: row.Text(0), Verdict: row.Text(1), Count: row.Number(2), Last: row.Instant(3)));
        return string.Join('|', counts.OrderBy(count => count.Code, StringComparer.Ordinal).ThenBy(count => count.Verdict, StringComparer.Ordinal)
            .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Code} {count.Verdict} {count.Count} {count.Last?.UtcTicks}")));
    }

    /// <param name="known">Codes of the actions in the plan: what was said of others teaches nothing any more.</param>
    public static async Task<Judgements> LoadAsync(MogranDb db, IReadOnlySet<string> known)
    {
        var rows = await db.ReadAsync(
            $"SELECT \"ActivityId\", \"ActionCode\", \"Verdict\", \"DecidedAt\" {Judged}",
            row => (ActivityId: row.Key<Activity>(0), ActionCode: row.Text(1), Verdict: Enum.Parse<Verdict>(row.Text(2)), DecidedAt: row.Instant(3)));
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
