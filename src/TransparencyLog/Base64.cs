namespace Mogran.TransparencyLog;

/// <summary>Base64 with exactly one spelling for each value: no white space, no stray bits in the padding.
/// Source: RFC 4648, section 4.</summary>
/// <remarks>A lenient reader would let a byte of a signed file change unnoticed.</remarks>
static class Base64
{
    internal static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes);

    /// <exception cref="FormatException">The text is no base64, or not the only spelling of its value.</exception>
    internal static byte[] Decode(string text, string what)
    {
        var buffer = new byte[text.Length / 4 * 3];
        if (!Convert.TryFromBase64String(text, buffer, out var length) || Encode(buffer.AsSpan(0, length)) != text)
            throw new FormatException($"{what} is not written in base64.");
        return buffer[..length];
    }

    /// <exception cref="FormatException">The text is no base64, or not of a 32-byte hash.</exception>
    internal static byte[] DecodeHash(string text, string what)
    {
        var hash = Decode(text, what);
        return hash.Length == TreeHash.Length
            ? hash
            : throw new FormatException($"{what} has {hash.Length} bytes instead of {TreeHash.Length}.");
    }
}
