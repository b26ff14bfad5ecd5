using System.Text;

namespace Mogran.Texts;

/// <summary>Bytes to characters: UTF-8, UTF-16 with its mark, or the old single-byte code pages, which is said.</summary>
static class Decoding
{
    static readonly (byte[] Start, string Form)[] OtherForms =
    [
        ([0x50, 0x4b, 0x03, 0x04], "ZIP"), ([0x50, 0x4b, 0x05, 0x06], "ZIP"), ([0x25, 0x50, 0x44, 0x46], "PDF"),
        ([0xd0, 0xcf, 0x11, 0xe0], "Microsoft Office"), ([0x7b, 0x5c, 0x72, 0x74, 0x66], "RTF"), ([0x1f, 0x8b], "gzip"),
        ([0x37, 0x7a, 0xbc, 0xaf], "7z"), ([0x89, 0x50, 0x4e, 0x47], "PNG"), ([0xff, 0xd8, 0xff], "JPEG"),
    ];

    /// <exception cref="Shared.RefusedException">The bytes are not text.</exception>
    public static string Decode(byte[] bytes, Findings findings)
    {
        foreach (var (start, form) in OtherForms)
            if (bytes.AsSpan().StartsWith(start)) throw findings.Refused("NotText", null, form);

        var text = Marked(bytes) ?? Utf8(bytes) ?? OldCodePage(bytes, findings);
        RefuseControls(text, findings);
        return text;
    }

    static string? Marked(byte[] bytes) => bytes switch
    {
        [0xef, 0xbb, 0xbf, ..] => Utf8(bytes[3..]),
        [0xff, 0xfe, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        _ => null,
    };

    static string? Utf8(byte[] bytes)
    {
        try { return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes); }
        catch (DecoderFallbackException) { return null; }
    }

    // Windows-1256 where most letters lie in the upper half (Arabic), Windows-1252 where few do (French).
    static string OldCodePage(byte[] bytes, Findings findings)
    {
        if (bytes.Contains((byte)0)) throw findings.Refused("Binary", null);
        var upper = bytes.Count(value => value >= 0x80);
        var lower = bytes.Count(value => value is (>= 0x41 and <= 0x5a) or (>= 0x61 and <= 0x7a));
        var page = upper > lower ? 1256 : 1252;
        findings.Unsure("OldEncoding", null, $"Windows-{page}");
        return CodePagesEncodingProvider.Instance.GetEncoding(page)!.GetString(bytes);
    }

    static void RefuseControls(string text, Findings findings)
    {
        var line = 1;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character == '\n') line++;
            var paired = char.IsHighSurrogate(character) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
            if (paired) at++;
            else if (char.IsSurrogate(character) || character is '\ufffe' or '\uffff' || IsControl(character))
                throw findings.Refused("Binary", $"line {line}");
        }
    }

    // The C1 range holds a real line end, U+0085; an end-of-file mark of old systems is not text either way.
    static bool IsControl(char character) =>
        char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u0085');
}
