namespace Mogran.Demo;

/// <summary>A clock set by hand, for the days that an example tells of. It never goes back.</summary>
public sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    DateTimeOffset now = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => now;

    /// <exception cref="ArgumentOutOfRangeException">The instant is before the clock's.</exception>
    public void MoveTo(DateTimeOffset instant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(instant, now);
        now = instant.ToUniversalTime();
    }

    public void Pass(TimeSpan span) => MoveTo(now + span);
}
