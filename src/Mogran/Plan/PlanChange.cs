using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Changes of the plan by the Secretariat. Nothing is deleted: it is withdrawn and can be put back; each change is in the record.</summary>
public sealed class PlanChange(MogranDb db, Recorder recorder, DateTimeOffset now)
{
    /// <summary>Adds a commitment or changes the one of its code.</summary>
    /// <returns>Whether anything changed; a form sent twice changes nothing the second time.</returns>
    public Task<bool> SaveAsync(Commitment wanted) => db.WriteAsync(async () =>
    {
        var stored = await db.Set<Commitment>().FindAsync(wanted.Code);
        if (stored is not null && Same(Content(stored), Content(wanted))) return false;

        if (stored is null)
        {
            wanted.Order = (await db.Set<Commitment>().MaxAsync(one => (int?)one.Order) ?? 0) + 1;
            db.Add(wanted);
        }
        else (stored.Title, stored.Who, stored.By, stored.Domains) = (wanted.Title, wanted.Who, wanted.By, wanted.Domains);
        await RecordAsync("commitment", wanted.Code, Content(stored ?? wanted));
        return true;
    });

    /// <param name="commitments">Codes of the commitments it serves.</param>
    /// <returns>Whether anything changed.</returns>
    public Task<bool> SaveAsync(PlanAction wanted, IReadOnlyList<string> commitments) => db.WriteAsync(async () =>
    {
        var stored = await db.Set<PlanAction>().Include(action => action.Commitments).SingleOrDefaultAsync(action => action.Code == wanted.Code);
        var before = stored is null ? null : Content(stored);
        var action = stored ?? wanted;
        if (stored is null)
        {
            wanted.Order = (await db.Set<PlanAction>().MaxAsync(one => (int?)one.Order) ?? 0) + 1;
            db.Add(wanted);
        }
        else (stored.Title, stored.Description) = (wanted.Title, wanted.Description);

        Serve(action, commitments);
        if (before is not null && Same(before, Content(action))) return false;
        await RecordAsync("action", action.Code, Content(action));
        return true;
    });

    public Task WithdrawAsync(string kind, string code, bool withdrawn) => db.WriteAsync(async () =>
    {
        var at = withdrawn ? now : (DateTimeOffset?)null;
        if (kind == "commitment" && await db.Set<Commitment>().FindAsync(code) is { } commitment && (commitment.WithdrawnAt is null) == withdrawn)
            commitment.WithdrawnAt = at;
        else if (kind == "action" && await db.Set<PlanAction>().FindAsync(code) is { } action && (action.WithdrawnAt is null) == withdrawn)
            action.WithdrawnAt = at;
        else return;
        await RecordAsync(kind, code, new() { ["code"] = code, ["withdrawn"] = withdrawn });
    });

    void Serve(PlanAction action, IReadOnlyList<string> commitments)
    {
        foreach (var served in action.Commitments.Where(served => !commitments.Contains(served.CommitmentCode)).ToList())
        {
            action.Leave(served.CommitmentCode);
            db.Remove(served);
        }

        foreach (var code in commitments.Where(code => action.Commitments.All(served => served.CommitmentCode != code)).ToList()) action.Serve(code);
    }

    Task RecordAsync(string kind, string code, JsonObject content) =>
        recorder.AppendAsync(db, new("plan.changed", Offices.Secretariat, null, kind, code, content));

    static bool Same(JsonObject one, JsonObject other) => JsonNode.DeepEquals(one, other);

    static JsonObject Content(Commitment commitment) => new()
    {
        ["code"] = commitment.Code, ["text"] = commitment.TextSlug, ["paragraph"] = commitment.Anchor, ["title"] = commitment.Title.ToJson(),
        ["who"] = commitment.Who.ToJson(), ["by"] = commitment.By is { } day ? Print.IsoDay(day) : null,
        ["domains"] = new JsonArray([.. commitment.Domains.Order().Select(number => JsonValue.Create(number))]),
    };

    static JsonObject Content(PlanAction action) => new()
    {
        ["code"] = action.Code, ["objective"] = action.ObjectiveCode, ["title"] = action.Title.ToJson(), ["description"] = action.Description.ToJson(),
        ["commitments"] = new JsonArray([.. action.Commitments.Select(served => served.CommitmentCode).Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))]),
    };
}
