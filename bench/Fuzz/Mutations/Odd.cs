namespace Mogran.Fuzz;

/// <summary>Values that break assumptions.</summary>
static class Odd
{
    static readonly string[] Values =
    [
        "", " ", "0", "-0", "-1", "00", "1e5", "1E400", "-1e-400", "NaN", "Infinity", "∞", "79228162514264337593543950335", "79228162514264337593543950336",
        "9223372036854775808", "-9223372036854775809", "0.0000000000000000000000000000000000001", "1,234,567.89", "1.234.567,89", "1 234,5", "1'000", "١٢٣٤", "１２３", "12%", "½", "IV", "$5", "(5)", "--5", "5-", "+", "-", ".", ",",
        "0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2024-02-30", "2025-02-29", "2020-13-01", "2020-01-01T00:00:00+99:99", "31/12/9999", "99/99/99", "1/1/1", "Z", "12:00", "2020-W01-1",
        "=1+1", "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "'", "\"", "\"\"", "\\", "/", "../../etc/passwd", "C:\\", "%00", "%s%n", "{0}", "{{", "${x}", "';--", "<", ">", "&", "]]>", "<!--", "-->",
        "\0", "\u0001", "\u0085", "\u200B", "\u200F", "\u202E", "\u2028", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD800", "\uDC00", "e\u0301", "İ", "ı", "ß", "ﬁ", "ﷺ", "ـ", "𝟘", "👨‍👩‍👧‍👦", "\U0010FFFF", "कि", "Ǆ", "ŉ", "ſ", "K",
        "true", "null", "undefined", "nil", "None", "N/A", "#REF!", "KE", "ke", "XX", "Kenya", "السودان", "Soudan;Kenya", "SO|KE", "50%KE;50%SO", "en", "zz-ZZ-x-y", "EUR", "eur", "XXX", "£",
        "A;B,C|D\tE", "a,b,c", "a\nb", "a\rb", "a\r\nb", "\t", "passport number", "1. ", "(a)", "1.1.1.1.1.1.1.1", "99999999999999999999.", "i.", "MMMMMMMMMMMM.", "•", "–", "*", "[1]", "¹", "1)", "Article 1", "المادة ١",
    ];

    public static string Value(Random random) => random.Next(60) switch
    {
        0 => new(Letter(random), 1 << random.Next(8, 20)),
        1 => string.Concat(Enumerable.Range(0, random.Next(1, 200)).Select(_ => Letter(random))),
        2 => string.Concat(Enumerable.Repeat(Values[random.Next(Values.Length)], random.Next(2, 5_000))),
        3 => random.NextInt64(long.MinValue, long.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture),
        4 => new('9', random.Next(1, 400)),
        _ => Values[random.Next(Values.Length)],
    };

    static char Letter(Random random) => random.Next(4) switch
    {
        0 => (char)random.Next(32, 127),
        1 => (char)random.Next(0x600, 0x700),
        2 => (char)random.Next(0x1, 0x10000),
        _ => " .,;-1aA\"'"[random.Next(10)],
    };
}
