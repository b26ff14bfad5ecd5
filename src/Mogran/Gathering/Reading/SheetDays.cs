using System.Globalization;
using System.Text;

namespace Mogran.Gathering;

/// <summary>Days as people type them into sheets, with figures of any script.</summary>
static class SheetDays
{
    static readonly string[] DayFirst = ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "d-MMM-yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d"];
    static readonly string[] MonthFirst = ["M/d/yyyy", "M.d.yyyy", "M-d-yyyy", "MMMM d, yyyy", "MMM d, yyyy"];
    static readonly CultureInfo[] Cultures = [CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("fr-FR")];

    /// <summary>A day in any order that makes one.</summary>
    public static DateOnly? Any(string text) => Read(text, monthFirst: false) ?? Read(text, monthFirst: true);

    /// <param name="text">The cell.</param>
    /// <param name="monthFirst">"4/9/2025" is 9 April, not 4 September.</param>
    /// <returns>Null: not a day that exists.</returns>
    public static DateOnly? Read(string text, bool monthFirst)
    {
        text = WesternDigits(text.Trim());
        if (text.Length is < 8 or > 30) return null;
        if (Days.Iso(text) is { } iso) return iso;
        var space = text.IndexOf(' ');
        if (space >= 8 && text.IndexOf(':') > space) text = text[..space];
        foreach (var culture in Cultures)
            if (DateOnly.TryParseExact(text, monthFirst ? MonthFirst : DayFirst, culture, DateTimeStyles.None, out var day))
                return day;
        return null;
    }

    /// <summary>The order of a column: month first only if some cell is a day that way alone, and none the other way alone.</summary>
    public static bool IsMonthFirst(IEnumerable<string> cells)
    {
        var known = cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        return known.Any(cell => Read(cell, true) is not null && Read(cell, false) is null)
            && !known.Any(cell => Read(cell, false) is not null && Read(cell, true) is null && Days.Iso(cell) is null);
    }

    /// <summary>Arabic-Indic and Persian figures as 0 to 9.</summary>
    public static string WesternDigits(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0660', '\u06F9')) return text;
        StringBuilder plain = new(text.Length);
        foreach (var letter in text)
            plain.Append(letter switch
            {
                >= '\u0660' and <= '\u0669' => (char)(letter - '\u0660' + '0'),
                >= '\u06F0' and <= '\u06F9' => (char)(letter - '\u06F0' + '0'),
                '\u066B' => '.',
                '\u066C' => ',',
                _ => letter,
            });
        return plain.ToString();
    }
}
