using Mogran.Shared;

namespace Mogran.Monitoring;

/// <summary>One monitoring cycle: a period that is asked about, and an instant by which returns are due.</summary>
public sealed class Round
{
    public Id<Round> Id { get; private init; } = Id<Round>.New();
    public required int Number { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>IANA zone in which the deadline was set and is printed.</summary>
    public required string Zone { get; init; }
    public DateTimeOffset? ClosedAt { get; set; }

    public bool IsOpen => ClosedAt is null;
    public bool IsOverdueAt(DateTimeOffset now) => IsOpen && now >= DueAt;
}
