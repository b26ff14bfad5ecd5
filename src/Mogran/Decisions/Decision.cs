using Mogran.Reports;
using Mogran.Shared;

namespace Mogran.Decisions;

/// <summary>Where a decision stands; computed from the clock and the facts, never set by a job.</summary>
public enum DecisionState { Open, Broken, Adopted, Withdrawn }

/// <summary>A text put under the silence procedure: frozen by its hash, with the states that may break it and a deadline.</summary>
public sealed class Decision
{
    /// <summary>Shortest period of silence, unless the Chair gives a reason. Comes from the rules of a body once they are data.</summary>
    public static readonly TimeSpan LeastPeriod = TimeSpan.FromHours(72);

    /// <summary>A deadline further away than this is taken for a slip of the pen.</summary>
    public static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(366);

    readonly List<Entitlement> entitlements = [];
    readonly List<Voice> voices = [];
    readonly List<Extension> extensions = [];

    /// <summary>Given out with the form, so that a form sent twice opens one silence.</summary>
    public Id<Decision> Id { get; init; } = Id<Decision>.New();
    public required Id<Edition> EditionId { get; init; }

    /// <summary>SHA-256 of the frozen text, hexadecimal.</summary>
    public required string TextHash { get; init; }

    /// <summary>Code of the partner in the chair when it was opened. A round binds to the office, not the person.</summary>
    public required string ChairCode { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset FirstDeadline { get; init; }

    /// <summary>IANA zone in which the deadline was set and is printed.</summary>
    public required string Zone { get; init; }

    /// <summary>Why the period is shorter than <see cref="LeastPeriod"/>; null when it is not.</summary>
    public string? ShorterBecause { get; init; }

    /// <summary>True when nobody's seat was recorded for the day, and seats not known to have ended were taken instead.</summary>
    public bool SeatsAssumed { get; init; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Whether the closing entry is already in the record; the state itself never depends on it.</summary>
    public bool Recorded { get; set; }

    public IReadOnlyList<Entitlement> Entitlements => entitlements;
    public IReadOnlyList<Voice> Voices => voices;
    public IReadOnlyList<Extension> Extensions => extensions;

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
    public DateTimeOffset Deadline => extensions.Count == 0 ? FirstDeadline : extensions.Max(extension => extension.Deadline);

    /// <summary>State at an instant. An objection received exactly at the deadline is late.</summary>
    public DecisionState StateAt(DateTimeOffset now)
    {
        if (voices.Any(voice => voice.ReceivedAt <= now && Breaks(voice))) return DecisionState.Broken;
        if (WithdrawnAt <= now) return DecisionState.Withdrawn;
        return now >= Deadline ? DecisionState.Adopted : DecisionState.Open;
    }

    public bool InTime(Voice voice) => voice.ReceivedAt < Deadline && !(WithdrawnAt <= voice.ReceivedAt);

    public bool Breaks(Voice voice) => voice.Kind is VoiceKind.Objection && InTime(voice);

    public bool IsEntitled(string partnerCode) => entitlements.Any(entitlement => entitlement.PartnerCode == partnerCode);

    public void Entitle(string partnerCode) => entitlements.Add(new() { DecisionId = Id, PartnerCode = partnerCode });

    /// <exception cref="InvalidOperationException">The partner is not entitled, or the text was withdrawn.</exception>
    public void Receive(Voice voice)
    {
        if (!IsEntitled(voice.PartnerCode) || WithdrawnAt <= voice.ReceivedAt)
            throw new InvalidOperationException("Only an entitled state answers, and only to a text that is still put to it.");
        voices.Add(voice);
    }

    /// <summary>When an answer that comes in now counts as received. Silence that is recorded as over does not come back if the clock is set back.</summary>
    public DateTimeOffset Receipt(DateTimeOffset now) => Recorded && now < Deadline && StateAt(Deadline) is DecisionState.Adopted ? Deadline : now;

    /// <exception cref="InvalidOperationException">The new deadline is not later than the present one, or silence is over.</exception>
    public void Extend(Extension extension)
    {
        if (StateAt(extension.At) is not DecisionState.Open || extension.Deadline <= Deadline)
            throw new InvalidOperationException("A deadline is only moved later, while silence runs.");
        extensions.Add(extension);
    }

    /// <exception cref="InvalidOperationException">Silence is over.</exception>
    public void Withdraw(DateTimeOffset at, string because)
    {
        if (StateAt(at) is not DecisionState.Open) throw new InvalidOperationException("A text is only withdrawn while silence runs.");
        (WithdrawnAt, WithdrawnBecause) = (at, because);
    }
}

/// <summary>A partner entitled to break this silence, fixed when it was opened.</summary>
public sealed class Entitlement
{
    public required Id<Decision> DecisionId { get; init; }
    public required string PartnerCode { get; init; }
}

/// <summary>A later deadline, given by the Chair while silence ran.</summary>
public sealed class Extension
{
    public Id<Extension> Id { get; init; } = Id<Extension>.New();
    public Id<Decision> DecisionId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Deadline { get; init; }
    public required string Reason { get; init; }
}
