using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>A return as the record commits to it: every line with its answer. What is not answered is null, never zero.</summary>
static class ReturnContent
{
    public static async Task<JsonObject> OfAsync(MogranDb db, Return answer) => new()
    {
        ["round"] = await db.Set<Round>().Where(round => round.Id == answer.RoundId).Select(round => round.Number).SingleAsync(),
        ["partner"] = answer.PartnerCode,
        ["entries"] = new JsonArray([.. answer.Entries.OrderBy(entry => entry.Order).Select(Line)]),
    };

    static JsonObject Line(Entry entry) => new()
    {
        ["kind"] = entry.Kind.ToString(),
        ["subject"] = entry.Subject,
        ["answer"] = entry.Answer?.ToString(),
        ["value"] = entry.Value?.ToString("0.####", CultureInfo.InvariantCulture),
        ["currency"] = entry.Currency,
        ["stage"] = entry.Stage?.ToString(),
        ["words"] = entry.Words,
        ["reason"] = entry.Reason,
        ["confirmation"] = entry.Confirmation.ToString(),
    };
}
