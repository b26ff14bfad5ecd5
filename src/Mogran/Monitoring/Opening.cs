using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>What the Secretariat decides when it opens a round.</summary>
/// <param name="From">First day asked about.</param>
/// <param name="To">Last day asked about.</param>
/// <param name="DueAt">Instant by which returns are due.</param>
/// <param name="Zone">IANA zone in which it was set.</param>
public sealed record Opening(int Number, DateOnly From, DateOnly To, DateTimeOffset DueAt, string Zone)
{
    /// <summary>
    /// Opens the round in one transaction: a filled return for every state that takes part on the day. A round of that
    /// number that is there already is left as it is.
    /// </summary>
    /// <returns>Whether this call opened it.</returns>
    public Task<bool> OpenAsync(MogranDb db, Recorder recorder, DateTimeOffset now) => db.WriteAsync(async () =>
    {
        if (await db.Set<Round>().AnyAsync(known => known.Number == Number)) return false;

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var asked = await db.AskedOnAsync(today);
        var prefill = new Prefill(await PrefillMaterial.LoadAsync(db, From, today, asked));
        var round = new Round { Number = Number, From = From, To = To, OpenedAt = now, DueAt = DueAt, Zone = Zone };
        db.Add(round);
        foreach (var partner in asked)
        {
            var answer = new Return { RoundId = round.Id, PartnerCode = partner };
            answer.Entries.AddRange(prefill.EntriesFor(partner));
            db.Add(answer);
        }

        await recorder.AppendAsync(db, new("round.opened", Offices.Secretariat, null, "round", round.Id.ToString(), Content(asked)));
        return true;
    });

    JsonObject Content(IReadOnlyList<string> asked) => new()
    {
        ["round"] = Number, ["from"] = Print.IsoDay(From), ["to"] = Print.IsoDay(To),
        ["dueAt"] = Print.Iso(DueAt), ["zone"] = Zone, ["asked"] = new JsonArray([.. asked.Select(code => JsonValue.Create(code))]),
    };
}
