using System.Security.Cryptography;

namespace Mogran.TransparencyLog;

/// <summary>A secret key that signs notes under a name. Source: c2sp.org/signed-note; the text of the secret is that
/// of Go's golang.org/x/mod/sumdb/note.</summary>
public sealed class SigningKey
{
    const string Prefix = "PRIVATE+KEY+";
    const int LongestText = 1_000;

    readonly byte[] seed;

    SigningKey(string name, byte[] seed, SignatureKind kind)
    {
        this.seed = seed;
        Verifier = new(name, Ed25519.PublicKey(seed), kind);
    }

    /// <summary>The public half, to be handed to everyone who checks.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Whose key it is, as signature lines say it.</summary>
    public string Name => Verifier.Name;

    /// <summary>The secret itself, in one line: for the key's own file and nowhere else.</summary>
    public string SecretText =>
        $"{Prefix}{Name}+{Verifier.IdText}+{Base64.Encode([(byte)Verifier.Kind, .. seed])}";

    /// <summary>A new key from the system's random numbers.</summary>
    /// <param name="name">For a log its origin, best an address without scheme such as <c>example.org/record</c>.</param>
    /// <param name="kind">What its signatures mean.</param>
    /// <exception cref="ArgumentException">The name is empty or holds white space or a plus sign.</exception>
    public static SigningKey Generate(string name, SignatureKind kind = SignatureKind.Ed25519) =>
        new(name, RandomNumberGenerator.GetBytes(Ed25519.SeedLength), kind);

    /// <summary>Reads <c>PRIVATE+KEY+name+id+seed</c>, as <see cref="SecretText"/> writes it.</summary>
    /// <exception cref="FormatException">The text is no such key, or its id belongs to another name or seed.</exception>
    public static SigningKey Parse(string text)
    {
        if (text.Length > LongestText || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || text[Prefix.Length..].Split('+', 3) is not [var name, var id, var encoded] || !VerifierKey.IsName(name))
            throw new FormatException($"A signing key starts with {Prefix} and goes on with a name, an id and a seed.");

        var bytes = Base64.Decode(encoded, "The seed");
        if (bytes is not [var kind, .. var seed] || seed.Length != Ed25519.SeedLength || !Enum.IsDefined((SignatureKind)kind))
            throw new FormatException("The signing key is of a kind that is not known here; Ed25519 is.");

        var key = new SigningKey(name, seed, (SignatureKind)kind);
        return key.Verifier.IdText == id
            ? key
            : throw new FormatException("The signing key's id does not belong to its name and seed.");
    }

    /// <summary>Signs exactly these bytes; 64 bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => Ed25519.Sign(seed, message);

    /// <summary>Writes the secret into a new file that only its owner may read.</summary>
    /// <exception cref="IOException">The file exists already: a key is never overwritten.</exception>
    public void Save(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.UTF8.GetBytes(SecretText + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads a file written by <see cref="Save"/>.</summary>
    /// <exception cref="FormatException">The file holds no signing key.</exception>
    public static SigningKey Load(string path)
    {
        if (new FileInfo(path).Length > LongestText) throw new FormatException("The file is too long for a signing key.");
        return Parse(File.ReadAllText(path).TrimEnd('\n'));
    }

    /// <summary>The public half, so that a secret does not slip into a message or a journal.</summary>
    public override string ToString() => Verifier.ToString();
}
