namespace Mogran.Record;

/// <summary>
/// One act in the dialogue's record. The leaf's bytes are public; the salt and the content they commit to are not,
/// except in receipts.
/// </summary>
public sealed class RecordEntry
{
    /// <summary>Place in the log, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>The act, e.g. "text.imported", "return.submitted", "decision.opened".</summary>
    public required string Act { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The office that acted: one of <see cref="Offices"/>.</summary>
    public required string Office { get; init; }
    public string? PartnerCode { get; init; }

    /// <summary>What it concerns, e.g. "edition" and its id; kept here for the site's own links, not in the leaf.</summary>
    public required string SubjectKind { get; init; }
    public required string SubjectId { get; init; }

    /// <summary>The leaf: canonical JSON (RFC 8785) of act, instant, office, partner and commitment.</summary>
    public required string Leaf { get; init; }

    /// <summary>32 random bytes; the commitment is SHA-256 of salt and content.</summary>
    public required byte[] Salt { get; init; }

    /// <summary>What was committed to: canonical JSON.</summary>
    public required string Content { get; init; }
}

/// <summary>Hash of a complete subtree (RFC 6962), kept so that appends and proofs read few rows.</summary>
public sealed class RecordNode
{
    public required int Level { get; init; }
    public required long Index { get; init; }
    public required byte[] Hash { get; init; }
}

/// <summary>A signed head of the record (C2SP checkpoint).</summary>
public sealed class RecordHead
{
    public required long Size { get; init; }
    public required string Checkpoint { get; init; }
    public required DateTimeOffset At { get; init; }
}
