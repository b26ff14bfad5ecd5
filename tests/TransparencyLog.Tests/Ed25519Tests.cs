using System.Security.Cryptography;

namespace Mogran.TransparencyLog.Tests;

public sealed class Ed25519Tests
{
    [Fact]
    public void Signatures_are_judged_like_Wycheproof()
    {
        var vectors = SharedData.Json(SharedData.Path("crypto", "ed25519_test.json"));
        var judged = 0;
        foreach (var group in vectors.GetProperty("testGroups").EnumerateArray())
        {
            var key = Convert.FromHexString(group.GetProperty("publicKey").GetProperty("pk").GetString()!);
            foreach (var test in group.GetProperty("tests").EnumerateArray())
            {
                var valid = Ed25519.Verify(
                    key,
                    Convert.FromHexString(test.GetProperty("msg").GetString()!),
                    Convert.FromHexString(test.GetProperty("sig").GetString()!));
                Assert.True(valid == (test.GetProperty("result").GetString() == "valid"), $"test {test.GetProperty("tcId")}");
                judged++;
            }
        }

        Assert.Equal(vectors.GetProperty("numberOfTests").GetInt32(), judged);
    }

    /// <summary>RFC 8032, section 7.1, tests 1 (an empty message) and 2.</summary>
    [Theory]
    [InlineData(
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b")]
    [InlineData(
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00")]
    public void A_seed_gives_the_key_and_the_signature_of_the_standard(string seed, string publicKey, string message, string signature)
    {
        Assert.Equal(publicKey, Convert.ToHexStringLower(Ed25519.PublicKey(Convert.FromHexString(seed))));
        Assert.Equal(signature, Convert.ToHexStringLower(Ed25519.Sign(Convert.FromHexString(seed), Convert.FromHexString(message))));
    }

    [Fact]
    public void A_key_or_signature_of_a_wrong_length_is_not_valid()
    {
        var seed = new byte[32];
        var signature = Ed25519.Sign(seed, [1]);

        Assert.True(Ed25519.Verify(Ed25519.PublicKey(seed), [1], signature));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(seed)[1..], [1], signature));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(seed), [1], [.. signature, 0]));
        Assert.False(Ed25519.Verify(Ed25519.PublicKey(seed), [1], []));
        Assert.Throws<ArgumentException>(() => Ed25519.Sign(new byte[31], [1]));
    }

    [Fact]
    public void A_missing_library_is_named()
    {
        var problem = Assert.Throws<CryptographicException>(
            () => Libcrypto.Open(["libcrypto.so.nowhere"], typeof(Ed25519).Assembly, null));

        Assert.Contains("libcrypto.so.nowhere was not found", problem.Message);
    }
}
