namespace Mogran.Tests.Site;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset At { get; set; } = start;

    public void Forward(TimeSpan span) => At += span;

    public override DateTimeOffset GetUtcNow() => At;
}
