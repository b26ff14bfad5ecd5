using System.Globalization;

namespace Mogran.Profiles;

/// <summary>A span of days as ISO 8601 writes it, in days, months or years: "2016", "2024-04/2025-04-09".</summary>
static class Interval
{
    /// <returns>The first and the last day it can mean.</returns>
    /// <exception cref="InvalidDataException">It is no such span.</exception>
    public static (DateOnly? First, DateOnly? Last) Of(string written)
    {
        var parts = written.Split('/');
        return parts.Length <= 2 && First(parts[0]) is { } first && Last(parts[^1]) is { } last && first <= last
            ? (first, last)
            : throw new InvalidDataException($"\"{written}\" is no span of days such as 2016 or 2024-04/2025-04-09.");
    }

    static DateOnly? First(string part) =>
        DateOnly.TryParseExact(part, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static DateOnly? Last(string part) => part.Length switch
    {
        4 => First(part)?.AddYears(1).AddDays(-1),
        7 => First(part)?.AddMonths(1).AddDays(-1),
        _ => First(part),
    };
}
