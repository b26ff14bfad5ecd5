using System.Globalization;

namespace Mogran.Gathering;

/// <summary>Numbers as published files write them: exact decimals, within what the database can hold.</summary>
static class Numbers
{
    /// <summary>Largest amount that can be kept exactly to a ten-thousandth.</summary>
    public const decimal Largest = 900_000_000_000_000m;

    const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent
        | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite;

    /// <summary>"41200000.50", "4e+07", and with commas between thousands "41,200,000". Null: no number, or out of bounds.</summary>
    public static decimal? Read(string text)
    {
        if (!decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number)
            && !(CommasBetweenThousands(text.AsSpan().Trim())
                && decimal.TryParse(text, Plain | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number)))
            return null;
        return Math.Abs(number) <= Largest ? number : null;
    }

    // "1,234" is a thousand and more; "1,23" is somebody's decimal comma and not ours to guess here.
    static bool CommasBetweenThousands(ReadOnlySpan<char> text)
    {
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var comma = whole.IndexOf(',');
        if (comma is < 1 or > 4) return false;
        for (; comma >= 0 && comma < whole.Length; comma += 4)
            if (whole[comma] != ',' || whole.Length < comma + 4 || !DigitsOnly(whole.Slice(comma + 1, 3))) return false;
        return true;
    }

    static bool DigitsOnly(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
