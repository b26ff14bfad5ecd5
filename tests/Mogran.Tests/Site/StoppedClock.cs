namespace Mogran.Tests.Site;

/// <summary>A clock that stands still until a test moves it.</summary>
public sealed class StoppedClock(DateTimeOffset start) : TimeProvider
{
    DateTimeOffset now = start;

    public void Forward(TimeSpan span) => now += span;

    public override DateTimeOffset GetUtcNow() => now;
}
