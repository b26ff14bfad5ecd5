using System.Globalization;
using System.Text;

namespace Mogran.Monitoring;

/// <summary>Reads a figure as people write it: 1234.5, 1 234,5, 1,234.5, ١٢٣٤. What could be read in two ways is refused.</summary>
public static class FigureReading
{
    /// <summary>Bound of what the database keeps exactly.</summary>
    const decimal Largest = 900_000_000_000_000m;

    public enum Outcome { Empty, Read, NotANumber, TwoReadings, TooLarge }

    public static Outcome Read(string? written, out decimal value)
    {
        value = 0;
        var text = Plain(written);
        if (text.Length == 0) return Outcome.Empty;
        if (!text.All(sign => char.IsAsciiDigit(sign) || sign is '.' or ',' or '-') || text.LastIndexOf('-') > 0) return Outcome.NotANumber;
        if (DecimalSign(text, out var sign) is false) return Outcome.TwoReadings;

        var digits = new string([.. text.Where(one => one == sign || one is not ('.' or ','))]).Replace(',', '.');
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value))
            return Outcome.NotANumber;
        return Math.Abs(value) > Largest ? Outcome.TooLarge : Outcome.Read;
    }

    /// <summary>Western digits and signs, without spaces: Arabic-Indic digits and their signs are the same figures.</summary>
    static string Plain(string? written)
    {
        var plain = new StringBuilder();
        foreach (var sign in written ?? "")
            if (char.IsWhiteSpace(sign) || sign is '\u202f' or '\u200e' or '\u200f' or '\'' or '\u066c') continue;
            else if (char.IsDigit(sign)) plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign)));
            else plain.Append(sign switch { '\u066b' => '.', '\u060c' => ',', '\u2212' => '-', _ => sign });
        return plain.ToString();
    }

    /// <summary>Which sign begins the decimals; false when "1,234" could be a thousand or one and some.</summary>
    static bool? DecimalSign(string text, out char? sign)
    {
        var (points, commas) = (text.Count(one => one == '.'), text.Count(one => one == ','));
        sign = (points, commas) switch
        {
            (0, 0) => null,
            ( > 1, 0) or (0, > 1) => null,
            (1, 0) => '.',
            (0, 1) => ',',
            _ => text.LastIndexOf('.') > text.LastIndexOf(',') ? '.' : ',',
        };
        if (points + commas != 1) return true;

        var parts = text.TrimStart('-').Split('.', ',');
        return !(parts[1].Length == 3 && parts[0].Length is >= 1 and <= 3 && parts[0] is not "0");
    }
}
