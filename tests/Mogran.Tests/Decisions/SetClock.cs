namespace Mogran.Tests.Decisions;

/// <summary>A clock that stands where it is put.</summary>
sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset At { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => At;
}
