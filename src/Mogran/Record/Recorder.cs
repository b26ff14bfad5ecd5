using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Record;

/// <summary>An act with effect, to be entered in the record in the same transaction as the act itself.</summary>
/// <param name="Name">E.g. "return.submitted".</param>
/// <param name="Office">The office that acts, never a person: "secretariat", "chair", "focal point", "signatory", "clock".</param>
/// <param name="Content">What is committed to; only its salted hash is public.</param>
public sealed record Act(string Name, string Office, string? PartnerCode, string SubjectKind, string SubjectId, JsonObject Content);

/// <summary>Appends acts to the dialogue's record. Call it inside <see cref="Writing"/>.</summary>
public sealed class Recorder(TimeProvider time)
{
    public async Task<RecordEntry> AppendAsync(MogranDb db, Act act)
    {
        var index = await db.Set<RecordEntry>().LongCountAsync() + db.Set<RecordEntry>().Local.LongCount(entry => db.Entry(entry).State is EntityState.Added);
        var salt = RandomNumberGenerator.GetBytes(32);
        var content = act.Content.ToJsonString();
        var now = time.Now;
        var commitment = Convert.ToHexStringLower(SHA256.HashData([.. salt, .. System.Text.Encoding.UTF8.GetBytes(content)]));
        var leaf = new JsonObject
        {
            ["act"] = act.Name,
            ["at"] = Print.Iso(now),
            ["commitment"] = commitment,
            ["office"] = act.Office,
            ["partner"] = act.PartnerCode,
        };
        var entry = new RecordEntry
        {
            Index = index,
            Act = act.Name,
            At = now,
            Office = act.Office,
            PartnerCode = act.PartnerCode,
            SubjectKind = act.SubjectKind,
            SubjectId = act.SubjectId,
            Leaf = leaf.ToJsonString(),
            Salt = salt,
            Content = content,
        };
        db.Add(entry);
        return entry;
    }
}
