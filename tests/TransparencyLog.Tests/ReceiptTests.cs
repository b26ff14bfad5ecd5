using System.Text;
using System.Text.Json.Nodes;

namespace Mogran.TransparencyLog.Tests;

public sealed class ReceiptTests
{
    static readonly SigningKey Key = SigningKey.Generate("example.org/record");
    static readonly byte[] Content = Encoding.UTF8.GetBytes("{\"position\":\"objects\"}");
    static readonly Opening Opened = Opening.Of(Content);

    static Receipt Make(int index = 2, int size = 5, Opening? opening = null)
    {
        var entry = CanonicalJson.Write(new JsonObject { ["act"] = "objection.received", ["commitment"] = Opened.Commitment() });
        List<byte[]> entries = [.. StoredTree.Entries(size)];
        entries[index] = entry;
        var tree = StoredTree.Of(entries);
        return new(
            entry, index, Tree.InclusionProof(index, size, tree.Read),
            new Checkpoint(Key.Name, size, tree.Root(size)).Sign(Key), opening);
    }

    static Receipt Reread(Receipt receipt) => Receipt.Parse(Encoding.UTF8.GetBytes(receipt.ToString()));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 5)]
    [InlineData(299, 300)]
    public void A_receipt_is_verified_with_nothing_but_a_key(int index, int size)
    {
        var receipt = Reread(Make(index, size, Opened));

        Assert.Equal(Verdict.Verified, receipt.Verify([Key.Verifier]));
        Assert.Equal(Content, receipt.Opening!.Content);
        Assert.Equal(Make(index, size, Opened).ToString(), receipt.ToString());
    }

    [Fact]
    public void It_has_the_lines_of_the_specification()
    {
        var lines = Make().ToString().Split('\n');

        Assert.Equal("c2sp.org/tlog-proof@v1", lines[0]);
        Assert.StartsWith("extra ", lines[1], StringComparison.Ordinal);
        Assert.Equal("index 2", lines[2]);
        Assert.Equal("", lines[6]);
        Assert.Equal(["example.org/record", "5"], lines[7..9]);
    }

    [Fact]
    public void A_content_may_come_apart_and_must_be_the_one_that_was_sealed()
    {
        var apart = Reread(Make(opening: Opened with { Content = null }));

        Assert.Equal(Verdict.Verified, apart.Verify([Key.Verifier]));
        Assert.Equal(Verdict.Verified, apart.Verify([Key.Verifier], new MemoryStream(Content)));
        Assert.Equal(Verdict.OtherContent, apart.Verify([Key.Verifier], new MemoryStream([.. Content, 32])));
        Assert.Equal(Verdict.NoSalt, Reread(Make()).Verify([Key.Verifier], new MemoryStream(Content)));
        Assert.Equal(Verdict.OtherContent, Make(opening: Opening.Of(Content)).Verify([Key.Verifier]));
    }

    [Fact]
    public void A_false_content_inside_is_not_covered_by_a_true_one_beside_it() =>
        Assert.Equal(
            Verdict.OtherContent,
            Make(opening: Opened with { Content = [1] }).Verify([Key.Verifier], new MemoryStream(Content)));

    [Fact]
    public void An_entry_without_commitment_cannot_be_opened()
    {
        var tree = StoredTree.Of([[1]]);
        var receipt = new Receipt([1], 0, [], new Checkpoint(Key.Name, 1, tree.Root(1)).Sign(Key), Opened);

        Assert.Equal(Verdict.NoCommitment, receipt.Verify([Key.Verifier]));
    }

    [Fact]
    public void Another_entry_place_or_key_is_not_verified()
    {
        var receipt = Make();

        Assert.Equal(Verdict.NotIncluded, (receipt with { Entry = [1] }).Verify([Key.Verifier]));
        Assert.Equal(Verdict.NotIncluded, (receipt with { Index = 3 }).Verify([Key.Verifier]));
        Assert.Equal(Verdict.NotIncluded, (receipt with { Index = 5 }).Verify([Key.Verifier]));
        Assert.Equal(Verdict.UnknownSigner, receipt.Verify([SigningKey.Generate(Key.Name).Verifier]));
        Assert.Equal(Verdict.UnknownSigner, receipt.Verify([]));
    }

    [Fact]
    public void A_flipped_bit_anywhere_is_noticed()
    {
        var bytes = Encoding.UTF8.GetBytes(Make(opening: Opened).ToString());
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            Assert.True(IsNoticed(bytes), $"byte {i}");
            bytes[i] ^= 1;
        }

        Assert.False(IsNoticed(bytes));
    }

    static bool IsNoticed(byte[] bytes)
    {
        try
        {
            return Receipt.Parse(bytes).Verify([Key.Verifier]) != Verdict.Verified;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2sp.org/tlog-proof@v1\n\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nindex 0\n\norigin\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra e30=\nindex 0\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra W10=\nindex 0\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6MX0=\nindex 0\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6IiIsIm9wZW5pbmciOjF9\nindex 0\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6IiIsIm90aGVyIjoxfQ==\nindex 0\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6IiJ9\nindex -1\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    [InlineData("c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6IiJ9\nindex 0\nAAAA\n\norigin\n1\nroot\n\n— a AAAAAAA=\n")]
    public void What_is_no_receipt_is_refused(string text) =>
        Assert.Throws<FormatException>(() => Receipt.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_receipt_beyond_measure_is_refused()
    {
        var hashes = string.Concat(Enumerable.Repeat(Convert.ToBase64String(new byte[32]) + "\n", 64));

        Assert.Throws<FormatException>(() => Receipt.Parse(new byte[Receipt.MostBytes + 1]));
        Assert.Throws<FormatException>(() => Receipt.Parse(Encoding.UTF8.GetBytes(
            $"c2sp.org/tlog-proof@v1\nextra eyJlbnRyeSI6IiJ9\nindex 0\n{hashes}\norigin\n1\nroot\n\n— a AAAAAAA=\n")));
    }
}
