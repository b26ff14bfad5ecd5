using System.Globalization;
using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog;

/// <summary>A proof that can be kept and checked without the server: that one entry is in the record that a signed
/// checkpoint speaks about, and, when opened, what the entry's commitment stands for.
/// Source of the format: c2sp.org/tlog-proof.</summary>
/// <remarks>The line <c>extra</c> holds canonical JSON: <c>entry</c> in base64 and, if any, <c>opening</c> with
/// <c>salt</c> and <c>content</c> in base64. None of it is believed before it has been hashed against the checkpoint.</remarks>
/// <param name="Entry">The entry's bytes.</param>
/// <param name="Index">Its place in the record, from 0.</param>
/// <param name="Proof">Sibling hashes from the entry upwards.</param>
/// <param name="Checkpoint">The signed checkpoint, with any cosignatures.</param>
/// <param name="Opening">What opens the entry's commitment; null for a receipt that may be shown to anyone.</param>
public sealed record Receipt(
    byte[] Entry, long Index, IReadOnlyList<byte[]> Proof, Note Checkpoint, Opening? Opening = null)
{
    /// <summary>Bytes in the longest receipt that is read; a longer content goes into a file of its own.</summary>
    public const int MostBytes = 16 << 20;

    const string Header = "c2sp.org/tlog-proof@v1";
    const string ExtraLabel = "extra ";
    const string IndexLabel = "index ";
    const int MostHashes = 63;

    /// <summary>Checks the receipt against keys that the reader trusts, and against nothing else.</summary>
    /// <param name="trusted">Keys of the log; the checkpoint must be of the log that one of them is named after.</param>
    /// <param name="content">Content that was handed over apart; read once. Null to use the opening's own.</param>
    public Verdict Verify(IEnumerable<VerifierKey> trusted, Stream? content = null)
    {
        var signed = Head.Verify(Checkpoint, trusted, out var head);
        if (signed != Verdict.Verified) return signed;
        if (!TransparencyLog.Proof.Includes(Index, head!.Size, TreeHash.Leaf(Entry), Proof, head.Root)) return Verdict.NotIncluded;
        return content is null && Opening?.Content is null ? Verdict.Verified : VerifyContent(content);
    }

    Verdict VerifyContent(Stream? content)
    {
        if (Opening is null) return Verdict.NoSalt;
        if (Opening.CommitmentIn(Entry) is not { } commitment) return Verdict.NoCommitment;
        var opens = (content is null || commitment == Opening.Commitment(content))
            && (Opening.Content is null || commitment == Opening.Commitment());
        return opens ? Verdict.Verified : Verdict.OtherContent;
    }

    /// <summary>The receipt as it is stored and sent; its file name should end in <c>.tlog-proof</c>.</summary>
    public override string ToString()
    {
        var extra = new JsonObject { ["entry"] = Base64.Encode(Entry) };
        if (Opening is not null) extra["opening"] = Opening.ToJson();
        var hashes = string.Concat(Proof.Select(hash => Base64.Encode(hash) + "\n"));
        var index = Index.ToString(CultureInfo.InvariantCulture);
        return $"{Header}\n{ExtraLabel}{Base64.Encode(CanonicalJson.Write(extra))}\n{IndexLabel}{index}\n{hashes}\n{Checkpoint}";
    }

    /// <summary>Reads a receipt of at most 16 MiB.</summary>
    /// <exception cref="FormatException">The bytes are no receipt; the message says why.</exception>
    public static Receipt Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MostBytes) throw new FormatException($"A receipt has at most {MostBytes} bytes.");
        var text = Note.Decode(bytes);
        var blank = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || text[..blank].Split('\n', MostHashes + 5) is not [Header, var extra, var index, .. var hashes]
            || !extra.StartsWith(ExtraLabel, StringComparison.Ordinal) || !index.StartsWith(IndexLabel, StringComparison.Ordinal))
            throw new FormatException($"A receipt starts with {Header}, a line of extra data and a line with the index.");
        if (hashes.Length > MostHashes) throw new FormatException($"A proof has at most {MostHashes} hashes.");

        var (entry, opening) = ReadExtra(Base64.Decode(extra[ExtraLabel.Length..], "The extra data"));
        return new(
            entry,
            TransparencyLog.Checkpoint.ParseNumber(index[IndexLabel.Length..], "The index"),
            [.. hashes.Select(hash => Base64.DecodeHash(hash, "A hash of the proof"))],
            Note.Parse(text[(blank + 2)..]),
            opening);
    }

    static (byte[] Entry, Opening? Opening) ReadExtra(byte[] bytes)
    {
        if (CanonicalJson.Parse(bytes) is not JsonObject extra || !CanonicalJson.Write(extra).AsSpan().SequenceEqual(bytes))
            throw new FormatException("The extra data is not an object in canonical JSON.");
        Members.RefuseOthers(extra, "entry", "opening");
        var entry = Members.Text(extra, "entry") ?? throw new FormatException("The extra data holds no entry.");
        var opening = extra["opening"] switch
        {
            null => null,
            JsonObject members => Opening.FromJson(members),
            _ => throw new FormatException("The opening is not an object."),
        };
        return (Base64.Decode(entry, "The entry"), opening);
    }
}
