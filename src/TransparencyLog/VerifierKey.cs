using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mogran.TransparencyLog;

/// <summary>A public key that is trusted to have signed notes, under a name. Source: c2sp.org/signed-note.</summary>
public sealed record VerifierKey
{
    const int LongestText = 1_000;

    readonly byte[] publicKey;

    /// <param name="name">Not empty; neither white space nor a plus sign.</param>
    /// <param name="publicKey">32 bytes, as RFC 8032 encodes them.</param>
    /// <param name="kind">What its signatures mean.</param>
    /// <exception cref="ArgumentException">The name or the key's length is not allowed.</exception>
    public VerifierKey(string name, ReadOnlySpan<byte> publicKey, SignatureKind kind = SignatureKind.Ed25519)
    {
        if (!IsName(name)) throw new ArgumentException("A key's name is not empty and holds neither white space nor a plus sign.", nameof(name));
        if (publicKey.Length != Ed25519.PublicKeyLength) throw new ArgumentException($"A public key has {Ed25519.PublicKeyLength} bytes.", nameof(publicKey));
        Name = name;
        Kind = kind;
        this.publicKey = publicKey.ToArray();
        byte[] identity = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)kind, .. publicKey];
        Id = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(identity));
    }

    /// <summary>Whose key it is, as signature lines say it.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of a hash over name, kind and key. It identifies, it proves nothing.</summary>
    public uint Id { get; }

    /// <summary>What this key's signatures mean.</summary>
    public SignatureKind Kind { get; }

    internal string IdText => Id.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Reads <c>name+id+key</c>, as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="FormatException">The text is no such key, or its id belongs to another name or key.</exception>
    public static VerifierKey Parse(string text)
    {
        if (text.Length > LongestText || text.Split('+', 3) is not [var name, var id, var encoded] || !IsName(name))
            throw new FormatException("A verifier key is a name, an id and a key, joined by plus signs.");

        var bytes = Base64.Decode(encoded, "The key");
        if (bytes is not [var kind, .. var publicKey] || publicKey.Length != Ed25519.PublicKeyLength
            || !Enum.IsDefined((SignatureKind)kind))
            throw new FormatException("The key is of a kind that is not known here; Ed25519 is.");

        var key = new VerifierKey(name, publicKey, (SignatureKind)kind);
        return key.IdText == id ? key : throw new FormatException($"The key's id is {key.IdText}, not {id}.");
    }

    /// <summary>Whether this key made the signature over exactly these bytes.</summary>
    public bool Verify(ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature) =>
        Ed25519.Verify(publicKey, message, signature);

    /// <summary><c>name+id+key</c>: the id in eight hexadecimal digits, the key in base64.</summary>
    public override string ToString() => $"{Name}+{IdText}+{Base64.Encode([(byte)Kind, .. publicKey])}";

    /// <summary>Two keys are the same when they are written the same.</summary>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc />
    public override int GetHashCode() => (Name, Id).GetHashCode();

    internal static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c < ' ' || c == '+');
}
