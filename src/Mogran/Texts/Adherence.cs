using Mogran.Shared;

namespace Mogran.Texts;

public enum AdherenceKind { Adopted, Present }

/// <summary>A partner that stands behind a text, or was present; per text, never derived from today's membership.</summary>
public sealed class Adherence
{
    public Id<Adherence> Id { get; private init; } = Id<Adherence>.New();
    public required string TextSlug { get; init; }
    public required string PartnerCode { get; init; }
    public required AdherenceKind Kind { get; init; }

    /// <summary>The name as the text writes it, where it differs.</summary>
    public string? NameUsed { get; set; }
}

/// <summary>What one partner, or all of them, excepted, and on which paragraph.</summary>
public sealed class Reservation
{
    public Id<Reservation> Id { get; private init; } = Id<Reservation>.New();
    public required string TextSlug { get; init; }

    /// <summary>Anchor of the paragraph; null when it is on the whole text.</summary>
    public string? Anchor { get; init; }

    /// <summary>Codes of the partners; empty means every partner behind the text.</summary>
    public List<string> PartnerCodes { get; set; } = [];
    public required string Kind { get; init; }
    public required Multilingual Gist { get; set; }
}
