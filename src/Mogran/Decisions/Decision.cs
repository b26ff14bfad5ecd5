using Mogran.Reports;
using Mogran.Shared;

namespace Mogran.Decisions;

/// <summary>Where a decision stands; computed from the clock and the facts, never set by a job.</summary>
public enum DecisionState { Open, Broken, Adopted, Withdrawn }

/// <summary>A text put under the silence procedure: frozen by its hash, with the states that may break it and a deadline.</summary>
public sealed class Decision
{
    readonly List<Entitlement> entitlements = [];
    readonly List<Objection> objections = [];
    readonly List<Extension> extensions = [];

    public Id<Decision> Id { get; private init; } = Id<Decision>.New();
    public required Id<Edition> EditionId { get; init; }

    /// <summary>SHA-256 of the frozen text, hexadecimal.</summary>
    public required string TextHash { get; init; }

    /// <summary>Code of the partner in the chair when it was opened. A round binds to the office, not the person.</summary>
    public required string ChairCode { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset FirstDeadline { get; init; }

    /// <summary>IANA zone in which the deadline was set and is printed.</summary>
    public required string Zone { get; init; }
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Whether the closing entry is already in the record; the state itself never depends on it.</summary>
    public bool Recorded { get; set; }

    public IReadOnlyList<Entitlement> Entitlements => entitlements;
    public IReadOnlyList<Objection> Objections => objections;
    public IReadOnlyList<Extension> Extensions => extensions;

    public DateTimeOffset Deadline => extensions.Count == 0 ? FirstDeadline : extensions.Max(extension => extension.Deadline);

    /// <summary>State at an instant. An objection received exactly at the deadline is late.</summary>
    public DecisionState StateAt(DateTimeOffset now)
    {
        if (objections.Any(objection => objection.ReceivedAt <= now && InTime(objection))) return DecisionState.Broken;
        if (WithdrawnAt <= now) return DecisionState.Withdrawn;
        return now >= Deadline ? DecisionState.Adopted : DecisionState.Open;
    }

    public bool InTime(Objection objection) => objection.BreaksSilence && objection.ReceivedAt < Deadline;

    public void Entitle(string partnerCode) => entitlements.Add(new() { DecisionId = Id, PartnerCode = partnerCode });

    public void Receive(Objection objection) => objections.Add(objection);

    /// <exception cref="InvalidOperationException">The new deadline is not later than the present one, or silence is over.</exception>
    public void Extend(Extension extension)
    {
        if (StateAt(extension.At) is not DecisionState.Open || extension.Deadline <= Deadline)
            throw new InvalidOperationException("A deadline is only moved later, while silence runs.");
        extensions.Add(extension);
    }
}

/// <summary>A partner entitled to break this silence, fixed when it was opened.</summary>
public sealed class Entitlement
{
    public required Id<Decision> DecisionId { get; init; }
    public required string PartnerCode { get; init; }
}

/// <summary>A partner's written voice: an objection breaks silence; a statement does not. Late ones are kept, without effect.</summary>
public sealed class Objection
{
    public Id<Objection> Id { get; private init; } = Id<Objection>.New();
    public Id<Decision> DecisionId { get; init; }
    public required string PartnerCode { get; init; }
    public required bool BreaksSilence { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }
    public required string Words { get; init; }

    /// <summary>Keys of the report's paragraphs it concerns; empty for the whole.</summary>
    public List<string> Paragraphs { get; set; } = [];

    /// <summary>Index of its entry in the record.</summary>
    public long RecordIndex { get; set; }
}

public sealed class Extension
{
    public Id<Extension> Id { get; private init; } = Id<Extension>.New();
    public Id<Decision> DecisionId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Deadline { get; init; }
    public required string Reason { get; init; }
}
