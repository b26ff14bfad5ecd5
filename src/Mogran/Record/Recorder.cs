using System.Text;
using System.Text.Json.Nodes;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.TransparencyLog;

namespace Mogran.Record;

/// <summary>An act with effect, to be entered in the record in the same transaction as the act itself.</summary>
/// <param name="Name">E.g. "return.submitted".</param>
/// <param name="Office">The office that acts: one of <see cref="Offices"/>.</param>
/// <param name="Content">What is committed to; only its salted hash is public.</param>
public sealed record Act(string Name, string Office, string? PartnerCode, string SubjectKind, string SubjectId, JsonObject Content);

/// <summary>Appends acts to the dialogue's record (RFC 6962) and signs its new head. Call it inside a write.</summary>
public sealed class Recorder(RecordKey key, TimeProvider time)
{
    /// <summary>The entry, once the surrounding transaction commits; its index is final.</summary>
    /// <param name="at">The instant of the act, where it decides something; taken inside the same transaction.</param>
    public async Task<RecordEntry> AppendAsync(MogranDb db, Act act, DateTimeOffset? at = null)
    {
        var size = await SizeAsync(db);
        var entry = Entry(act, size, at ?? time.Now);
        await db.InsertAsync(RecordBulk.Entries, entry);
        await db.InsertAsync(RecordBulk.Nodes, Tree.Append(TreeHash.Leaf(Encoding.UTF8.GetBytes(entry.Leaf)), size, Nodes(db))
            .Select(node => new RecordNode { Level = node.Level, Index = node.Index, Hash = node.Hash }));

        var signer = key.Of(await db.DialogueCodeAsync());
        var head = new Checkpoint(signer.Name, size + 1, Tree.Root(size + 1, Nodes(db)));
        await db.InsertAsync(RecordBulk.Heads, new RecordHead { Size = size + 1, Checkpoint = head.Sign(signer).ToString(), At = entry.At });
        return entry;
    }

    /// <summary>Hashes of complete subtrees, those of this transaction included.</summary>
    public static Func<int, long, byte[]> Nodes(MogranDb db) => (level, index) =>
        db.Read("SELECT \"Hash\" FROM \"RecordNodes\" WHERE \"Level\" = @p0 AND \"Index\" = @p1", row => row.Bytes(0), level, index) is [var hash]
            ? hash : throw new InvalidDataException($"The record's node {level}/{index} is missing: the database was damaged.");

    static RecordEntry Entry(Act act, long index, DateTimeOffset now)
    {
        var opening = Opening.Of(CanonicalJson.Write(act.Content));
        var leaf = new JsonObject
        {
            ["act"] = act.Name,
            ["at"] = Print.Iso(now),
            [Opening.Member] = opening.Commitment(),
            ["office"] = act.Office,
        };
        if (act.PartnerCode is not null) leaf["partner"] = act.PartnerCode;
        return new()
        {
            Index = index,
            Act = act.Name,
            At = now,
            Office = act.Office,
            PartnerCode = act.PartnerCode,
            SubjectKind = act.SubjectKind,
            SubjectId = act.SubjectId,
            Leaf = Encoding.UTF8.GetString(CanonicalJson.Write(leaf)),
            Salt = opening.Salt,
            Content = Encoding.UTF8.GetString(opening.Content!),
        };
    }

    static Task<long> SizeAsync(MogranDb db) => db.NumberAsync("SELECT MAX(\"Index\") + 1 FROM \"RecordEntries\"");
}
