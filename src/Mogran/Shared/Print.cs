using System.Globalization;

namespace Mogran.Shared;

/// <summary>How days, instants, numbers and money are printed, the same on every surface, in the language at hand.</summary>
public static class Print
{
    static CultureInfo Culture => Language.Current.Culture;

    /// <summary>"9 April 2025"</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Culture);

    /// <summary>"9 April 2025": which day it was there.</summary>
    public static string Day(DateTimeOffset instant, TimeZoneInfo zone) => Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));

    /// <summary>"2025-04-09", for tables and files.</summary>
    public static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"9 to 12 April 2025", "28 March to 2 April 2025", or one day.</summary>
    public static string Days(DateOnly from, DateOnly? to)
    {
        if (to is not { } end || end == from) return Day(from);
        var start = (from.Year == end.Year, from.Month == end.Month) switch
        {
            (true, true) => from.ToString("%d", Culture),
            (true, false) => from.ToString("d MMMM", Culture),
            _ => Day(from),
        };
        return $"{start} \u2013 {Day(end)}";
    }

    /// <summary>"Friday 4 December 2026, 18:00 in Cairo (16:00 UTC)"</summary>
    public static string Instant(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var utc = instant.ToUniversalTime();
        var utcPart = local.Date == utc.Date ? utc.ToString("HH:mm", Culture) : utc.ToString("d MMMM HH:mm", Culture);
        return Words["Instant", local.ToString("dddd d MMMM yyyy", Culture), local.ToString("HH:mm", Culture), City(zone), utcPart];
    }

    /// <summary>"in 12 days", "in 3 hours", "2 days ago", "just now": beside an instant, never instead of it.</summary>
    public static string Distance(DateTimeOffset instant, DateTimeOffset now)
    {
        var span = (instant - now).Duration();
        if (span.TotalMinutes < 1) return Words["JustNow"];
        var (unit, count) = span.TotalHours switch
        {
            >= 48 => ("Days", (long)span.TotalDays),
            >= 1 => ("Hours", (long)span.TotalHours),
            _ => ("Minutes", (long)span.TotalMinutes),
        };
        return Words.Count((instant >= now ? "In" : "Ago") + unit, count);
    }

    /// <summary>The instant as ISO 8601 in UTC: for files, machines and the record.</summary>
    public static string Iso(DateTimeOffset instant) =>
        instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string Number(decimal number) =>
        number.ToString(number == decimal.Truncate(number) ? "N0" : "#,##0.##", Culture);

    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>"EUR 41,200,000", "EUR 41,200,000.50": the whole figure, with cents where there are any.</summary>
    public static string Money(decimal amount, string currency)
    {
        var rounded = decimal.Round(amount, 2);
        return Words["Money", currency, rounded.ToString(rounded == decimal.Truncate(rounded) ? "N0" : "N2", Culture)];
    }

    /// <summary>"EUR 41.2 million": for running text; the whole figure stands in the sources.</summary>
    public static string MoneyShort(decimal amount, string currency)
    {
        var size = Math.Abs(amount);
        return size switch
        {
            >= 1_000_000_000 => Words["MoneyBillion", currency, (amount / 1_000_000_000).ToString("#,##0.##", Culture)],
            >= 1_000_000 => Words["MoneyMillion", currency, (amount / 1_000_000).ToString("#,##0.#", Culture)],
            _ => Money(decimal.Round(amount), currency),
        };
    }

    /// <summary>Marks that keep a name in one piece in a line of the other direction.</summary>
    public static string Apart(string name) => $"\u2068{name}\u2069";

    /// <summary>The name of a zone's city in the language at hand, or as the zone database writes it.</summary>
    public static string City(TimeZoneInfo zone)
    {
        var name = zone.Id[(zone.Id.LastIndexOf('/') + 1)..];
        return Words.Has("City_" + name) ? Words["City_" + name] : name.Replace('_', ' ');
    }

    static readonly Phrases<Language> Words = new();
}
