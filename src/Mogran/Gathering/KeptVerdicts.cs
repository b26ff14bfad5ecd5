using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What persons decided about activities outlives the activities.</summary>
static class KeptVerdicts
{
    /// <summary>Puts aside what persons decided about activities that are about to be let go.</summary>
    public static async Task KeepAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        var verdicts = await db.Set<Suggestion>().AsNoTracking().Where(one => ids.Contains(one.ActivityId) && one.Verdict != Verdict.Open).ToListAsync();
        var links = await db.Set<ActivityAction>().AsNoTracking().Where(link => ids.Contains(link.ActivityId) && link.Basis == LinkBasis.Person).ToListAsync();
        if (verdicts.Count + links.Count == 0) return;

        var keys = await db.Set<Activity>().Where(activity => ids.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id, activity => activity.Key);
        var linked = links.ToDictionary(link => (link.ActivityId, link.ActionCode));
        foreach (var verdict in verdicts)
            db.Add(new KeptVerdict
            {
                ActivityKey = keys[verdict.ActivityId], ActionCode = verdict.ActionCode, Verdict = verdict.Verdict, Confidence = verdict.Confidence,
                IsLinked = linked.Remove((verdict.ActivityId, verdict.ActionCode)), Because = verdict.Because,
                At = verdict.DecidedAt ?? default, By = verdict.DecidedBy ?? "",
            });
        foreach (var link in linked.Values)
            db.Add(new KeptVerdict
            {
                ActivityKey = keys[link.ActivityId], ActionCode = link.ActionCode, IsLinked = true, Because = link.Because, At = link.At, By = link.By,
            });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    /// <summary>Gives back what persons decided about activities that are there again.</summary>
    /// <param name="activities">Ids by key.</param>
    /// <returns>Those that anything was given back to.</returns>
    public static async Task<IReadOnlyList<Id<Activity>>> ReviveAsync(MogranDb db, IReadOnlyDictionary<string, Id<Activity>> activities)
    {
        if (activities.Count == 0 || await db.NumberAsync("SELECT COUNT(*) FROM (SELECT 1 FROM \"KeptVerdicts\" LIMIT 1) AS one") == 0) return [];
        List<KeptVerdict> kept = [];
        foreach (var keys in activities.Keys.Chunk(500))
            kept.AddRange(await db.Set<KeptVerdict>().Where(one => keys.Contains(one.ActivityKey)).ToListAsync());
        if (kept.Count == 0) return [];

        var actions = (await db.Set<PlanAction>().Select(one => one.Code).ToListAsync()).ToHashSet();
        foreach (var one in kept) Revive(db, one, activities[one.ActivityKey], canLink: actions.Contains(one.ActionCode));
        db.RemoveRange(kept);
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return [.. kept.Select(one => activities[one.ActivityKey]).Distinct()];
    }

    static void Revive(MogranDb db, KeptVerdict kept, Id<Activity> activity, bool canLink)
    {
        if (kept.Verdict is { } verdict)
            db.Add(new Suggestion
            {
                ActivityId = activity, ActionCode = kept.ActionCode, Confidence = kept.Confidence, Because = kept.Because,
                Verdict = verdict, DecidedAt = kept.At, DecidedBy = kept.By,
            });
        if (kept.IsLinked && canLink)
            db.Add(new ActivityAction
            {
                ActivityId = activity, ActionCode = kept.ActionCode, Basis = LinkBasis.Person, By = kept.By, At = kept.At, Because = kept.Because,
            });
    }
}
