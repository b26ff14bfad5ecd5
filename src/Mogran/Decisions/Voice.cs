using Mogran.Shared;

namespace Mogran.Decisions;

public enum VoiceKind
{
    /// <summary>Breaks silence if it is received in time.</summary>
    Objection,

    /// <summary>No objection, with words of its own; never breaks silence.</summary>
    Statement,
}

/// <summary>What an entitled state answers in writing. A late one is kept, without effect.</summary>
public sealed class Voice
{
    /// <summary>Given out with the form, so that a form sent twice is one answer.</summary>
    public Id<Voice> Id { get; init; } = Id<Voice>.New();
    public Id<Decision> DecisionId { get; init; }
    public required string PartnerCode { get; init; }
    public required VoiceKind Kind { get; init; }

    /// <summary>The server's clock when the answer was entered in the record, which is one act.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary><see cref="Record.Offices.Signatory"/> or <see cref="Record.Offices.FocalPoint"/>.</summary>
    public required string Office { get; init; }
    public required string Words { get; init; }

    /// <summary>Paragraphs it concerns, as "text#anchor"; empty for the whole.</summary>
    public List<string> Paragraphs { get; set; } = [];

    /// <summary>Index of its entry in the record.</summary>
    public long RecordIndex { get; set; }
}
