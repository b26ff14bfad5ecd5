using System.Globalization;

namespace Mogran.Partners;

/// <summary>The day a page is asked about; today where none was asked, or none that exists.</summary>
/// <param name="Wrong">What was asked, when it is no day.</param>
public sealed record DayAsked(DateOnly Day, bool IsToday, string? Wrong)
{
    static readonly DateOnly Earliest = new(1900, 1, 1);
    static readonly DateOnly Latest = new(2200, 1, 1);

    public static DayAsked Of(string? asked, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(asked)) return new(today, true, null);
        var exists = DateOnly.TryParseExact(asked.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return exists && day >= Earliest && day <= Latest ? new(day, day == today, null) : new(today, true, asked);
    }
}
