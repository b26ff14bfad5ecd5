using System.Text;

namespace Mogran.TransparencyLog;

/// <summary>A text with signatures below it. Source: c2sp.org/signed-note.</summary>
/// <param name="Text">Ends in a line feed; holds no other control character. Not to be believed until
/// <see cref="SignedBy"/> has been asked.</param>
/// <param name="Signatures">In their order; those of unknown keys are kept and mean nothing.</param>
public sealed record Note(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>Bytes in the longest note that is read.</summary>
    public const int MostBytes = 1_000_000;

    const int MostSignatures = 100;
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A note signed by each key in turn.</summary>
    /// <exception cref="FormatException">The text does not end in a line feed or holds another control character.</exception>
    public static Note Sign(string text, params IEnumerable<SigningKey> keys)
    {
        CheckText(text);
        return new(text, [.. keys.Select(key => NoteSignature.Make(text, key))]);
    }

    /// <summary>The same note with a witness's signature below the others. Source: c2sp.org/tlog-cosignature.</summary>
    /// <param name="witness">A key for cosignatures.</param>
    /// <param name="at">When the witness saw the text; kept to the second, in UTC.</param>
    public Note Cosign(SigningKey witness, DateTimeOffset at) =>
        this with { Signatures = [.. Signatures, NoteSignature.Make(Text, witness, at)] };

    /// <summary>Reads a note of at most <see cref="MostBytes"/> bytes and 100 signatures.</summary>
    /// <exception cref="FormatException">The bytes are no signed note; the message says why.</exception>
    public static Note Parse(ReadOnlySpan<byte> bytes) => bytes.Length <= MostBytes
        ? Parse(Decode(bytes))
        : throw new FormatException($"A signed note has at most {MostBytes} bytes.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{byte})"/>
    public static Note Parse(string note)
    {
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (blank < 0 || !note.EndsWith('\n') || note.Length > MostBytes)
            throw new FormatException("A signed note is a text, a blank line and signature lines.");

        var text = note[..(blank + 1)];
        CheckText(text);
        var lines = note[(blank + 2)..].Split('\n', MostSignatures + 2)[..^1];
        if (lines.Length is 0 or > MostSignatures)
            throw new FormatException($"A signed note has between 1 and {MostSignatures} signatures.");
        return new(text, [.. lines.Select(NoteSignature.Parse)]);
    }

    /// <summary>Whether this key signed the text. One bad signature in its name outweighs good ones.</summary>
    public Signing SignedBy(VerifierKey key)
    {
        var own = Signatures.Where(signature => signature.IsFrom(key)).ToList();
        return own.Count == 0 ? Signing.Absent
            : own.TrueForAll(signature => signature.IsValid(Text, key)) ? Signing.Valid
            : Signing.Forged;
    }

    /// <summary>When this witness says it saw the text, in UTC; null when it did not validly sign it.</summary>
    public DateTimeOffset? SeenBy(VerifierKey witness) =>
        witness.Kind == SignatureKind.Cosignature && SignedBy(witness) == Signing.Valid
            ? Signatures.First(signature => signature.IsFrom(witness)).Time
            : null;

    /// <summary>The note as it is stored and sent.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";

    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new FormatException("The text is not valid UTF-8.");
        }
    }

    static void CheckText(string text)
    {
        if (!text.EndsWith('\n') || text.Any(c => c < ' ' && c != '\n'))
            throw new FormatException("A note's text ends in a line feed and holds no other control character.");
    }
}
