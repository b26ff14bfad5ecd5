namespace Mogran.Shared;

public static class Clock
{
    extension(TimeProvider time)
    {
        /// <summary>Now, in UTC, to the millisecond: what is stored is what was hashed.</summary>
        public DateTimeOffset Now
        {
            get
            {
                var now = time.GetUtcNow();
                return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
            }
        }

        /// <summary>Today, in UTC.</summary>
        public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
    }
}
