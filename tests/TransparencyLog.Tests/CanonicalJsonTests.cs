using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mogran.TransparencyLog.Tests;

public sealed partial class CanonicalJsonTests
{
    static string Canonical(string json) =>
        Encoding.UTF8.GetString(CanonicalJson.Write(CanonicalJson.Parse(Encoding.UTF8.GetBytes(json))));

    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("values")]
    [InlineData("weird")]
    public void Documents_become_the_published_bytes(string name)
    {
        var input = File.ReadAllBytes(SharedData.Path("json", "rfc8785", "input", name + ".json"));
        var expected = File.ReadAllText(SharedData.Path("json", "rfc8785", "outhex", name + ".txt"));

        var output = CanonicalJson.Write(CanonicalJson.Parse(input));

        Assert.Equal(string.Concat(expected.Where(char.IsAsciiHexDigit)), Convert.ToHexStringLower(output));
    }

    /// <summary>RFC 8785, appendix B.</summary>
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_are_written_as_ECMAScript_does(ulong bits, string expected) =>
        Assert.Equal(expected, CanonicalNumber.Write(BitConverter.UInt64BitsToDouble(bits)));

    /// <summary>The published list of numbers is generated, not stored: only its hash is compared.</summary>
    [Fact]
    public void A_hundred_thousand_numbers_are_written_as_ECMAScript_does()
    {
        var description = File.ReadAllText(SharedData.Path("json", "rfc8785", "README.md"));
        var first = StaticNumber().Matches(description).Select(match => ulong.Parse(match.ValueSpan[2..18], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
        var published = Regex.Match(description, @"\| ([0-9a-f]{64}) \| 100000 ").Groups[1].Value;

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bits in Numbers(first).Take(100_000))
            hash.AppendData(Encoding.ASCII.GetBytes($"{bits:x},{CanonicalNumber.Write(BitConverter.UInt64BitsToDouble(bits))}\n"));

        Assert.Equal(published, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Fixed numbers first, then 2,000 subnormal neighbours, then SHA-256 fed into itself.</summary>
    static IEnumerable<ulong> Numbers(IReadOnlyList<ulong> first)
    {
        foreach (var bits in first) yield return bits;
        for (var i = 0u; i < 2_000; i++) yield return 0x0010000000000000UL + i;
        for (var block = SHA256.HashData(new byte[32]); ; block = SHA256.HashData(block))
            for (var at = 0; at < block.Length; at += 8)
                if (BitConverter.ToDouble(block, at) is not 0 and var number && double.IsFinite(number))
                    yield return BitConverter.DoubleToUInt64Bits(number);
    }

    [GeneratedRegex("0x[0-9a-f]{16}n(?=,)")]
    private static partial Regex StaticNumber();

    [Theory]
    [InlineData("{\"b\":1,\"a\":{\"d\":2,\"c\":null}}", "{\"a\":{\"c\":null,\"d\":2},\"b\":1}")]
    [InlineData("[ true , false , \"\\u00e9\\/\\u001f\" ]", "[true,false,\"é/\\u001f\"]")]
    [InlineData("null", "null")]
    [InlineData("-0.0", "0")]
    public void Values_are_put_in_order(string json, string expected) => Assert.Equal(expected, Canonical(json));

    [Theory]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("{\"a\":{\"b\":1,\"\\u0062\":2}}")]
    [InlineData("\"\\uD800\"")]
    [InlineData("{\"\\uDEAD\":1}")]
    [InlineData("1e400")]
    [InlineData("9007199254740993")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1] 2")]
    [InlineData("")]
    [InlineData("NaN")]
    public void What_programs_would_read_differently_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CanonicalJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        Assert.Throws<FormatException>(() => CanonicalJson.Parse([(byte)'"', 0xff, (byte)'"']));

    [Fact]
    public void A_tower_of_brackets_is_refused_however_it_was_built()
    {
        JsonNode tower = new JsonArray();
        for (var i = 0; i < 200; i++) tower = new JsonArray(tower);

        Assert.Throws<FormatException>(() => CanonicalJson.Write(tower));
        Assert.Throws<FormatException>(() => CanonicalJson.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000))));
    }

    [Fact]
    public void Values_made_in_code_are_written_like_those_read()
    {
        var made = new JsonObject
        {
            ["text"] = "a",
            ["day"] = JsonValue.Create(new DateOnly(2026, 11, 22)),
            ["list"] = JsonValue.Create(new[] { 3, 1 }),
            ["amount"] = 1.50m,
        };

        Assert.Equal("{\"amount\":1.5,\"day\":\"2026-11-22\",\"list\":[3,1],\"text\":\"a\"}", Encoding.UTF8.GetString(CanonicalJson.Write(made)));
        Assert.Throws<FormatException>(() => CanonicalJson.Write(long.MaxValue));
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonValue.Create("\uD800")));
        Assert.Throws<FormatException>(() => CanonicalJson.Write(JsonNode.Parse("{\"a\":1,\"a\":2}")));
    }
}
