using System.Globalization;

namespace Mogran.Gathering;

/// <summary>Days as published files write them.</summary>
static class Days
{
    /// <summary>"2025-04-09", also with a time or a zone behind it (then the day as written). Null: not a day that exists.</summary>
    public static DateOnly? Iso(string text)
    {
        var span = text.AsSpan().Trim();
        if (span.Length > 10 && span[10] is 'T' or 'Z' or '+' or '-' or ' ') span = span[..10];
        return DateOnly.TryParseExact(span, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }
}
