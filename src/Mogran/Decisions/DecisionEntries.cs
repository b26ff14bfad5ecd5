using System.Text.Json.Nodes;
using Mogran.Record;
using Mogran.Shared;

namespace Mogran.Decisions;

/// <summary>
/// What a decision enters in the record. The public part of an answer's entry names neither the state nor the kind of
/// answer: who broke a silence is for the states and the Chair alone. The sealed content names both.
/// </summary>
static class DecisionEntries
{
    public static Act Opened(Decision decision) => Of(decision, "decision.opened", Offices.Chair, decision.ChairCode, new()
    {
        ["deadline"] = Print.Iso(decision.Deadline),
        ["zone"] = decision.Zone,
        ["entitled"] = Codes(decision),
        ["seatsAssumed"] = decision.SeatsAssumed,
        ["shorterBecause"] = decision.ShorterBecause,
    });

    public static Act Extended(Decision decision, Extension extension, string chair) => Of(decision, "decision.extended", Offices.Chair, chair, new()
    {
        ["deadline"] = Print.Iso(extension.Deadline),
        ["zone"] = decision.Zone,
        ["reason"] = extension.Reason,
    });

    public static Act Withdrawn(Decision decision, string chair) => Of(decision, "decision.withdrawn", Offices.Chair, chair, new()
    {
        ["reason"] = decision.WithdrawnBecause,
        ["voices"] = Indices(decision),
    });

    public static Act Voiced(Decision decision, Voice voice) => Of(decision, "decision.voice", voice.Office, null, new()
    {
        ["partner"] = voice.PartnerCode,
        ["kind"] = voice.Kind.ToString().ToLowerInvariant(),
        ["received"] = Print.Iso(voice.ReceivedAt),
        ["deadline"] = Print.Iso(decision.Deadline),
        ["inTime"] = decision.InTime(voice),
        ["words"] = voice.Words,
        ["paragraphs"] = new JsonArray([.. voice.Paragraphs.Select(key => JsonValue.Create(key))]),
    });

    /// <summary>How it ended, with every answer received until then: what an outsider with receipts can hold against it.</summary>
    public static Act Closed(Decision decision, DecisionState state) => Of(decision, state is DecisionState.Adopted ? "decision.adopted" : "decision.broken", Offices.Clock, null, new()
    {
        ["deadline"] = Print.Iso(decision.Deadline),
        ["zone"] = decision.Zone,
        ["entitled"] = Codes(decision),
        ["objections"] = decision.Voices.Count(decision.Breaks),
        ["voices"] = Indices(decision),
    });

    static Act Of(Decision decision, string name, string office, string? partner, JsonObject content)
    {
        content["decision"] = decision.Id.ToString();
        content["text"] = decision.TextHash;
        return new(name, office, partner, "decision", decision.Id.ToString(), content);
    }

    static JsonArray Codes(Decision decision) =>
        [.. decision.Entitlements.Select(entitlement => entitlement.PartnerCode).Order(StringComparer.Ordinal).Select(code => JsonValue.Create(code))];

    static JsonArray Indices(Decision decision) => [.. decision.Voices.Select(voice => voice.RecordIndex).Order().Select(index => JsonValue.Create(index))];
}
