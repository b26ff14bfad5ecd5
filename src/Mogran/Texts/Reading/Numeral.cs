using System.Globalization;

namespace Mogran.Texts;

/// <summary>List numbers as they are printed: 12, iv, IV, c, C.</summary>
static class Numeral
{
    static readonly (int Value, string Sign)[] Roman =
        [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <param name="format">Word's name of the format, e.g. "lowerRoman"; an unknown one prints as decimal.</param>
    public static string Print(int number, string format) => format switch
    {
        "lowerRoman" => InRoman(number),
        "upperRoman" => InRoman(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    static string InRoman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var printed = "";
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value) printed += sign;
        return printed;
    }

    // Word repeats the letter behind z: 27 is "aa", 28 is "bb".
    static string Letter(int number) => number < 1 ? "" : new((char)('a' + ((number - 1) % 26)), Math.Min(20, ((number - 1) / 26) + 1));
}
