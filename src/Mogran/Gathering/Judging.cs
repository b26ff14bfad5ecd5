using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>A person's verdict on suggestions. Accepting makes the link; what was rejected is not suggested again.</summary>
public static class Judging
{
    /// <summary>Links the activities to the actions. Run inside a write.</summary>
    /// <returns>How many were open and are accepted now.</returns>
    public static async Task<int> AcceptAsync(MogranDb db, Recorder recorder, IReadOnlyCollection<Id<Suggestion>> ids, string by, DateTimeOffset now)
    {
        var open = await OpenAsync(db, ids);
        foreach (var suggestion in open)
        {
            Decide(suggestion, Verdict.Accepted, by, now);
            if (!await db.Set<ActivityAction>().AnyAsync(link => link.ActivityId == suggestion.ActivityId && link.ActionCode == suggestion.ActionCode))
                db.Add(new ActivityAction
                {
                    ActivityId = suggestion.ActivityId, ActionCode = suggestion.ActionCode, Basis = LinkBasis.Person, By = by, At = now, Because = [.. suggestion.Because],
                });
        }

        await RecordAsync(db, recorder, "activities.linked", open, by);
        return open.Count;
    }

    /// <summary>Run inside a write.</summary>
    /// <returns>How many were open and are rejected now.</returns>
    public static async Task<int> RejectAsync(MogranDb db, IReadOnlyCollection<Id<Suggestion>> ids, string by, DateTimeOffset now)
    {
        var open = await OpenAsync(db, ids);
        foreach (var suggestion in open) Decide(suggestion, Verdict.Rejected, by, now);
        return open.Count;
    }

    /// <summary>
    /// Links the activity to an action that was not among the guesses, and remembers it as a suggestion that a person
    /// made: of no confidence, accepted. The open guesses are thereby rejected. Run inside a write.
    /// </summary>
    /// <returns>1, or 0 when it is linked to the action already.</returns>
    public static async Task<int> ChooseAsync(MogranDb db, Recorder recorder, Id<Activity> activity, string action, string by, DateTimeOffset now)
    {
        if (await db.Set<ActivityAction>().AnyAsync(link => link.ActivityId == activity && link.ActionCode == action)) return 0;
        var guesses = await db.Set<Suggestion>().Where(suggestion => suggestion.ActivityId == activity).ToListAsync();
        if (guesses.Find(suggestion => suggestion.ActionCode == action) is not { } chosen)
            db.Add(chosen = new() { ActivityId = activity, ActionCode = action, Confidence = 0 });
        foreach (var other in guesses.Where(suggestion => suggestion != chosen && suggestion.Verdict == Verdict.Open)) Decide(other, Verdict.Rejected, by, now);
        Decide(chosen, Verdict.Accepted, by, now);
        db.Add(new ActivityAction { ActivityId = activity, ActionCode = action, Basis = LinkBasis.Person, By = by, At = now, Because = [.. chosen.Because] });
        await RecordAsync(db, recorder, "activities.linked", [chosen], by);
        return 1;
    }

    /// <summary>Puts an activity behind all others that wait. Run inside a write.</summary>
    /// <returns>How many suggestions were put off.</returns>
    public static async Task<int> SkipAsync(MogranDb db, Id<Activity> activity, DateTimeOffset now)
    {
        var open = await db.Set<Suggestion>().Where(suggestion => suggestion.ActivityId == activity && suggestion.Verdict == Verdict.Open).ToListAsync();
        foreach (var suggestion in open) suggestion.SkippedAt = now;
        return open.Count;
    }

    /// <summary>Takes back what a person last did with the activity: a verdict with its link, or putting it off. Run inside a write.</summary>
    public static async Task UndoLastAsync(MogranDb db, Recorder recorder, Id<Activity> activity, string by)
    {
        var guesses = await db.Set<Suggestion>().Where(suggestion => suggestion.ActivityId == activity).ToListAsync();
        var last = guesses.Max(suggestion => suggestion.DecidedAt);
        foreach (var suggestion in guesses) suggestion.SkippedAt = null;
        await UndoAsync(db, recorder, [.. guesses.Where(suggestion => suggestion.DecidedAt is not null && suggestion.DecidedAt == last).Select(suggestion => suggestion.Id)], by);
        // One that a person made goes altogether: it was no guess.
        db.RemoveRange(guesses.Where(suggestion => suggestion is { Verdict: Verdict.Open, Confidence: 0 }));
    }

    /// <summary>Takes verdicts back, and the links that came of them. Run inside a write.</summary>
    public static async Task UndoAsync(MogranDb db, Recorder recorder, IReadOnlyCollection<Id<Suggestion>> ids, string by)
    {
        var judged = await db.Set<Suggestion>().Where(suggestion => ids.Contains(suggestion.Id) && suggestion.Verdict != Verdict.Open).ToListAsync();
        var accepted = judged.Where(suggestion => suggestion.Verdict == Verdict.Accepted).ToList();
        foreach (var suggestion in accepted)
            db.RemoveRange(await db.Set<ActivityAction>().Where(link =>
                link.ActivityId == suggestion.ActivityId && link.ActionCode == suggestion.ActionCode && link.Basis == LinkBasis.Person).ToListAsync());
        foreach (var suggestion in judged) (suggestion.Verdict, suggestion.DecidedAt, suggestion.DecidedBy) = (Verdict.Open, null, null);
        await RecordAsync(db, recorder, "activities.unlinked", accepted, by);
    }

    static Task<List<Suggestion>> OpenAsync(MogranDb db, IReadOnlyCollection<Id<Suggestion>> ids) =>
        db.Set<Suggestion>().Where(suggestion => ids.Contains(suggestion.Id) && suggestion.Verdict == Verdict.Open).ToListAsync();

    static void Decide(Suggestion suggestion, Verdict verdict, string by, DateTimeOffset now) =>
        (suggestion.Verdict, suggestion.DecidedAt, suggestion.DecidedBy) = (verdict, now, by);

    static async Task RecordAsync(MogranDb db, Recorder recorder, string act, List<Suggestion> suggestions, string by)
    {
        if (suggestions.Count == 0) return;
        var pairs = suggestions.Select(suggestion => (JsonNode)new JsonObject
        {
            ["activity"] = suggestion.ActivityId.ToString(), ["action"] = suggestion.ActionCode,
        });
        await recorder.AppendAsync(db, new(act, by, null, "activities", suggestions[0].ActivityId.ToString(), new JsonObject { ["links"] = new JsonArray([.. pairs]) }));
    }
}
