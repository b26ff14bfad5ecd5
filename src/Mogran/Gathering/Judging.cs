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
