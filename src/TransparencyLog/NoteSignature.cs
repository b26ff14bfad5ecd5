using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Mogran.TransparencyLog;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Whose signature it says it is.</param>
/// <param name="KeyId">Id of the key it says it was made with.</param>
/// <param name="Bytes">What follows the id: 64 bytes for Ed25519; for a cosignature 8 bytes of time come first.</param>
public sealed record NoteSignature(string Name, uint KeyId, byte[] Bytes)
{
    const int IdLength = sizeof(uint);
    const int TimeLength = sizeof(long);
    const string Dash = "— ";

    /// <summary>For a cosignature, the moment the witness says it saw the text, in UTC; otherwise null.</summary>
    internal DateTimeOffset? Time => Seconds is { } seconds && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : null;

    long? Seconds => Bytes.Length == TimeLength + Ed25519.SignatureLength
        && BinaryPrimitives.ReadInt64BigEndian(Bytes) is >= 0 and var seconds ? seconds : null;

    internal static NoteSignature Make(string text, SigningKey key) =>
        new(key.Name, key.Verifier.Id, key.Sign(Encoding.UTF8.GetBytes(text)));

    internal static NoteSignature Make(string text, SigningKey witness, DateTimeOffset at)
    {
        var seconds = at.ToUnixTimeSeconds();
        var bytes = new byte[TimeLength + Ed25519.SignatureLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, seconds);
        witness.Sign(Cosigned(text, seconds)).CopyTo(bytes, TimeLength);
        return new(witness.Name, witness.Verifier.Id, bytes);
    }

    internal bool IsFrom(VerifierKey key) => Name == key.Name && KeyId == key.Id;

    internal bool IsValid(string text, VerifierKey key) => key.Kind == SignatureKind.Cosignature
        ? Seconds is { } seconds && key.Verify(Cosigned(text, seconds), Bytes.AsSpan(TimeLength))
        : key.Verify(Encoding.UTF8.GetBytes(text), Bytes);

    /// <summary>Two lines before the text keep a witness's signature from being taken for the log's.</summary>
    static byte[] Cosigned(string text, long seconds) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    internal static NoteSignature Parse(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded]
            || !VerifierKey.IsName(name))
            throw new FormatException("A signature line is a dash, a name and a signature.");

        var bytes = Base64.Decode(encoded, $"The signature of {name}");
        if (bytes.Length <= IdLength) throw new FormatException($"The signature of {name} is too short.");
        return new(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[IdLength..]);
    }

    /// <summary>The line without its line feed.</summary>
    public override string ToString()
    {
        var id = new byte[IdLength];
        BinaryPrimitives.WriteUInt32BigEndian(id, KeyId);
        return $"{Dash}{Name} {Base64.Encode([.. id, .. Bytes])}";
    }
}
