namespace Mogran.Decisions;

/// <summary>A day and an hour on the clocks of a zone, as the Chair writes a deadline.</summary>
public sealed record WallTime(DateOnly Day, TimeOnly Hour, string Zone)
{
    /// <summary>The one instant it stands for; refused where the zone's clocks skip that hour, or show it twice.</summary>
    public Refusal? Resolve(out DateTimeOffset instant)
    {
        instant = default;
        if (Find(Zone) is not { } zone) return Refusal.NoSuchZone;
        var local = Day.ToDateTime(Hour, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local)) return Refusal.HourSkipped;
        if (zone.IsAmbiguousTime(local)) return Refusal.HourTwice;
        instant = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return null;
    }

    /// <summary>A zone by its name in the zone database, as every other program knows it; null when there is none.</summary>
    static TimeZoneInfo? Find(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && (zone.HasIanaId || name == "UTC") ? zone : null;
}
