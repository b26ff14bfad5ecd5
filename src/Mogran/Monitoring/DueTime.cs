namespace Mogran.Monitoring;

/// <summary>What is wrong with an hour on a day in a zone.</summary>
public enum HourFault { None, UnknownZone, DoesNotExist, OccursTwice }

/// <summary>An hour on a day in a zone as an instant. Hours that clocks skip or repeat are refused: a deadline has one meaning.</summary>
public static class DueTime
{
    public static HourFault Of(DateOnly day, TimeOnly hour, string zone, out DateTimeOffset instant)
    {
        instant = default;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)) return HourFault.UnknownZone;

        var local = day.ToDateTime(hour, DateTimeKind.Unspecified);
        if (found.IsInvalidTime(local)) return HourFault.DoesNotExist;
        if (found.IsAmbiguousTime(local)) return HourFault.OccursTwice;
        instant = new DateTimeOffset(local, found.GetUtcOffset(local)).ToUniversalTime();
        return HourFault.None;
    }
}
