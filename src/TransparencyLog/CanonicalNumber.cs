using System.Globalization;
using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog;

/// <summary>Numbers as ECMAScript writes them. Source: RFC 8785, section 3.2.2.3; ECMA-262, Number::toString.</summary>
static class CanonicalNumber
{
    /// <exception cref="FormatException">The number is not finite, or is an integer that a double would change.</exception>
    internal static string Write(JsonValue value)
    {
        if (value.TryGetValue(out long whole) && (Int128)(double)whole != whole
            || value.TryGetValue(out ulong large) && (Int128)(double)large != large)
            throw new FormatException("An integer beyond 2^53 is not exact in JSON; write it as a text.");

        return Write(double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <exception cref="FormatException">The number is not finite.</exception>
    internal static string Write(double number)
    {
        if (!double.IsFinite(number)) throw new FormatException("JSON has no number that is not finite.");
        if (number == 0) return "0";
        if (number < 0) return "-" + Write(-number);

        // .NET and ECMAScript agree on the shortest digits; they differ in where the point and the exponent go.
        var parts = number.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var mantissa = parts[0].Split('.');
        var padded = string.Concat(mantissa);
        var digits = padded.TrimStart('0');
        return Place(digits.TrimEnd('0'), mantissa[0].Length - (padded.Length - digits.Length) + exponent);
    }

    /// <summary>Writes 0.<paramref name="digits"/> times ten to the power of <paramref name="point"/>.</summary>
    static string Place(string digits, int point) => point switch
    {
        > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
        > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
        > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
        _ => string.Create(CultureInfo.InvariantCulture,
            $"{digits[0]}{(digits.Length > 1 ? "." : "")}{digits[1..]}e{(point > 0 ? "+" : "")}{point - 1}"),
    };
}
