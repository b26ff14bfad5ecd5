using Mogran.Reports;
using Mogran.Shared;

namespace Mogran.Decisions;

/// <summary>What the Chair is about to put to the states.</summary>
/// <param name="Decision">Id of the decision to be; the same proposal twice opens one.</param>
/// <param name="ShorterBecause">Reason for a period below <see cref="Decision.LeastPeriod"/>; null otherwise.</param>
public sealed record Proposal(Id<Decision> Decision, Id<Edition> Edition, DateTimeOffset Deadline, string Zone, string? ShorterBecause)
{
    /// <summary>What speaks against the deadline at an instant; null when nothing does.</summary>
    public Refusal? DeadlineRefusedAt(DateTimeOffset now)
    {
        if (Deadline <= now) return Refusal.InThePast;
        if (Deadline - now > Mogran.Decisions.Decision.LongestPeriod) return Refusal.PeriodTooLong;
        var isShort = Deadline - now < Mogran.Decisions.Decision.LeastPeriod;
        return isShort && string.IsNullOrWhiteSpace(ShorterBecause) ? Refusal.PeriodTooShort : null;
    }
}
