using System.Security.Cryptography;

namespace Mogran.TransparencyLog;

/// <summary>Ed25519 signatures, computed by OpenSSL 3. Source: RFC 8032, section 5.1.</summary>
/// <remarks>Every member throws <see cref="CryptographicException"/> when OpenSSL's libcrypto is missing.</remarks>
public static class Ed25519
{
    /// <summary>Bytes in the secret from which a key pair follows.</summary>
    public const int SeedLength = 32;

    /// <summary>Bytes in a public key.</summary>
    public const int PublicKeyLength = 32;

    /// <summary>Bytes in a signature.</summary>
    public const int SignatureLength = 64;

    /// <summary>The public key, in 32 bytes, that belongs to a seed.</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static byte[] PublicKey(ReadOnlySpan<byte> seed)
    {
        using var key = PrivateKey(seed);
        var publicKey = new byte[PublicKeyLength];
        nuint length = PublicKeyLength;
        Demand(Libcrypto.GetPublicKey(key, publicKey, ref length) == 1 && length == PublicKeyLength, "give a public key");
        return publicKey;
    }

    /// <summary>Signs a message; 64 bytes, the same each time.</summary>
    /// <exception cref="ArgumentException">The seed is not 32 bytes long.</exception>
    public static byte[] Sign(ReadOnlySpan<byte> seed, ReadOnlySpan<byte> message)
    {
        using var key = PrivateKey(seed);
        using var context = Libcrypto.NewContext();
        Demand(!context.IsInvalid && Libcrypto.SignInit(context, 0, 0, 0, key) == 1, "start a signature");
        var signature = new byte[SignatureLength];
        nuint length = SignatureLength;
        Demand(Libcrypto.Sign(context, signature, ref length, NeverNull(message), (nuint)message.Length) == 1, "sign");
        return signature;
    }

    /// <summary>Whether the signature is the key's over the message. Keys and signatures of a wrong length or
    /// encoding are simply not valid.</summary>
    public static bool Verify(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> message, ReadOnlySpan<byte> signature)
    {
        if (publicKey.Length != PublicKeyLength || signature.Length != SignatureLength) return false;

        using var key = Libcrypto.NewPublicKey(Libcrypto.Ed25519, 0, publicKey, PublicKeyLength);
        using var context = Libcrypto.NewContext();
        var valid = !key.IsInvalid && !context.IsInvalid
            && Libcrypto.VerifyInit(context, 0, 0, 0, key) == 1
            && Libcrypto.Verify(context, signature, SignatureLength, NeverNull(message), (nuint)message.Length) == 1;

        // A refusal is no error, yet OpenSSL queues one that would surface in a later call of the same thread.
        if (!valid) Libcrypto.ClearErrors();
        return valid;
    }

    static Libcrypto.KeyHandle PrivateKey(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != SeedLength) throw new ArgumentException($"A seed has {SeedLength} bytes, not {seed.Length}.", nameof(seed));
        var key = Libcrypto.NewPrivateKey(Libcrypto.Ed25519, 0, seed, SeedLength);
        Demand(!key.IsInvalid, "take the seed");
        return key;
    }

    /// <summary>An empty span is handed over as a null pointer, which OpenSSL need not accept.</summary>
    static ReadOnlySpan<byte> NeverNull(ReadOnlySpan<byte> message) => message.IsEmpty ? [0] : message;

    static void Demand(bool done, string what)
    {
        if (!done) throw new CryptographicException($"OpenSSL could not {what}.");
    }
}
