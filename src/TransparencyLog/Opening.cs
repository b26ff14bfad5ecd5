using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog;

/// <summary>What opens the sealed part of an entry. The public entry holds only a commitment,
/// SHA-256(salt || content), from which nobody can guess the content; whoever has salt and content can show that
/// exactly this content was recorded.</summary>
/// <param name="Salt">32 random bytes, used once.</param>
/// <param name="Content">The content, or null when it is handed over as a file of its own.</param>
public sealed record Opening(byte[] Salt, byte[]? Content = null)
{
    /// <summary>Bytes in every salt.</summary>
    public const int SaltLength = 32;

    /// <summary>Name of the entry's member that holds the commitment, in 64 hexadecimal digits.</summary>
    public const string Member = "commitment";

    /// <summary>An opening with a new salt from the system's random numbers.</summary>
    public static Opening Of(byte[] content) => new(RandomNumberGenerator.GetBytes(SaltLength), content);

    /// <summary>The commitment to put into the entry.</summary>
    /// <exception cref="InvalidOperationException">The opening does not carry its content.</exception>
    public string Commitment() => Content is null
        ? throw new InvalidOperationException("This opening carries no content.")
        : Commitment(new MemoryStream(Content));

    /// <summary>The commitment to a content that is read once, however long it is.</summary>
    public string Commitment(Stream content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Salt);
        var buffer = new byte[65_536];
        for (int read; (read = content.Read(buffer)) > 0;) hash.AppendData(buffer.AsSpan(0, read));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The commitment that an entry holds; null when it holds none.</summary>
    /// <param name="entry">The entry's bytes, of any kind.</param>
    public static string? CommitmentIn(byte[] entry)
    {
        try
        {
            return CanonicalJson.Parse(entry) is JsonObject fields && fields[Member] is JsonValue value
                && value.TryGetValue(out string? text) && text.Length == 2 * TreeHash.Length ? text : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["salt"] = Base64.Encode(Salt) };
        if (Content is not null) json["content"] = Base64.Encode(Content);
        return json;
    }

    internal static Opening FromJson(JsonObject json)
    {
        Members.RefuseOthers(json, "content", "salt");
        var salt = Base64.Decode(Members.Text(json, "salt") ?? "", "The salt");
        if (salt.Length != SaltLength) throw new FormatException($"A salt has {SaltLength} bytes, not {salt.Length}.");
        return new(salt, Members.Text(json, "content") is { } content ? Base64.Decode(content, "The content") : null);
    }
}
