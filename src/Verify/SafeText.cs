using System.Globalization;
using System.Text;

namespace Mogran.Verify;

/// <summary>Foreign bytes as text that cannot act on the terminal it is shown on.</summary>
static class SafeText
{
    const int Most = 4_000;

    /// <summary>At most some thousand characters; what controls or reorders the display is written as its code.</summary>
    internal static string Of(ReadOnlySpan<byte> bytes) =>
        Of(Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Most)])) + (bytes.Length > Most ? " ..." : "");

    internal static string Of(string text) =>
        string.Concat(text.Select(c => IsHarmless(c) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}")));

    static bool IsHarmless(char c) =>
        !char.IsControl(c) && c is not (>= '\u200e' and <= '\u200f' or >= '\u2028' and <= '\u202e' or >= '\u2066' and <= '\u2069' or '\u061c' or '\ufeff');
}
