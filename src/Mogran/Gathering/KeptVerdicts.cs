using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What persons decided about activities outlives the activities.</summary>
static class KeptVerdicts
{
    const int Together = 500;

    /// <summary>Puts aside what persons decided about activities that are about to be let go.</summary>
    public static async Task KeepAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        foreach (var some in ids.Chunk(Together)) await KeepAsync(db, some);
    }

    static async Task KeepAsync(MogranDb db, Id<Activity>[] ids)
    {
        object?[] keys = [.. ids.Select(id => id.Value)];
        var links = (await db.ReadAsync($"""
            SELECT a."Key", l."ActionCode", l."Because", l."At", l."By" FROM "ActivityActions" l JOIN "Activities" a ON a."Id" = l."ActivityId"
            WHERE l."ActivityId" IN ({Sql.Names(0, keys.Length)}) AND l."Basis" = '{nameof(LinkBasis.Person)}'
            """,
            row => new KeptVerdict
            {
                ActivityKey = row.Text(0), ActionCode = row.Text(1), IsLinked = true, Because = row.List(2), At = row.Instant(3)!.Value, By = row.Text(4),
            }, keys)).ToDictionary(link => (link.ActivityKey, link.ActionCode));
        var verdicts = await db.ReadAsync($"""
            SELECT a."Key", s."ActionCode", s."Verdict", s."Confidence", s."Because", s."DecidedAt", s."DecidedBy"
            FROM "Suggestions" s JOIN "Activities" a ON a."Id" = s."ActivityId"
            WHERE s."ActivityId" IN ({Sql.Names(0, keys.Length)}) AND s."Verdict" <> '{nameof(Verdict.Open)}'
            """,
            row => new KeptVerdict
            {
                ActivityKey = row.Text(0), ActionCode = row.Text(1), Verdict = Enum.Parse<Verdict>(row.Text(2)), Confidence = row.Exact(3)!.Value,
                IsLinked = links.Remove((row.Text(0), row.Text(1))), Because = row.List(4), At = row.Instant(5) ?? default, By = row.TextOrNull(6) ?? "",
            }, keys);
        await db.InsertAsync(GatheringBulk.Kept, [.. verdicts, .. links.Values]);
    }

    /// <summary>Gives back what persons decided about activities that are there again.</summary>
    /// <param name="activities">Ids by key.</param>
    /// <returns>Those that anything was given back to.</returns>
    public static async Task<IReadOnlyList<Id<Activity>>> ReviveAsync(MogranDb db, IReadOnlyDictionary<string, Id<Activity>> activities)
    {
        if (activities.Count == 0 || await db.NumberAsync("SELECT COUNT(*) FROM (SELECT 1 FROM \"KeptVerdicts\" LIMIT 1) AS one") == 0) return [];
        List<KeptVerdict> kept = [];
        foreach (var keys in activities.Keys.Chunk(Together)) kept.AddRange(await TakeAsync(db, keys));
        if (kept.Count == 0) return [];

        var actions = (await db.ReadAsync("SELECT \"Code\" FROM \"Actions\"", row => row.Text(0))).ToHashSet();
        await db.InsertAsync(GatheringBulk.Suggestions, from one in kept where one.Verdict is not null select SuggestionOf(one, activities[one.ActivityKey]));
        await db.InsertAsync(ActivityBulk.Links, from one in kept where one.IsLinked && actions.Contains(one.ActionCode) select LinkOf(one, activities[one.ActivityKey]));
        return [.. kept.Select(one => activities[one.ActivityKey]).Distinct()];
    }

    // What is given back is no longer put aside.
    static async Task<List<KeptVerdict>> TakeAsync(MogranDb db, string[] keys)
    {
        var ofThese = $"FROM \"KeptVerdicts\" WHERE \"ActivityKey\" IN ({Sql.Names(0, keys.Length)})";
        var kept = await db.ReadAsync($"""SELECT "ActivityKey", "ActionCode", "Verdict", "Confidence", "IsLinked", "Because", "At", "By" {ofThese}""",
            row => new KeptVerdict
            {
                ActivityKey = row.Text(0), ActionCode = row.Text(1), Verdict = row.TextOrNull(2) is { } verdict ? Enum.Parse<Verdict>(verdict) : null,
                Confidence = row.Exact(3)!.Value, IsLinked = row.Truth(4), Because = row.List(5), At = row.Instant(6)!.Value, By = row.Text(7),
            }, keys);
        if (kept.Count > 0) await db.ExecuteAsync(nameof(Gathering), $"DELETE {ofThese}", keys);
        return kept;
    }

    static Suggestion SuggestionOf(KeptVerdict kept, Id<Activity> activity) => new()
    {
        ActivityId = activity, ActionCode = kept.ActionCode, Confidence = kept.Confidence, Because = kept.Because,
        Verdict = kept.Verdict!.Value, DecidedAt = kept.At, DecidedBy = kept.By,
    };

    static ActivityAction LinkOf(KeptVerdict kept, Id<Activity> activity) => new()
    {
        ActivityId = activity, ActionCode = kept.ActionCode, Basis = LinkBasis.Person, By = kept.By, At = kept.At, Because = kept.Because,
    };
}
