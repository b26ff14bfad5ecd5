namespace Mogran.TransparencyLog.Tests;

public sealed class CheckpointTests
{
    static readonly SigningKey Key = SigningKey.Generate("example.org/record");
    static readonly Checkpoint Head3 = new("example.org/record", 3, TreeHash.Leaf([3]));

    [Fact]
    public void The_example_of_the_specification_is_read_and_written_back()
    {
        const string text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

        var checkpoint = Checkpoint.Parse(text);

        Assert.Equal(("example.com/behind-the-sofa", 20_852_163L), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal(text, checkpoint.Text);
    }

    [Fact]
    public void A_signed_checkpoint_is_believed_and_keeps_its_extensions()
    {
        var extended = Head3 with { Extensions = ["first", "second"] };

        Assert.Equal(Verdict.Verified, Head.Verify(Note.Parse(extended.Sign(Key).ToString()), [Key.Verifier], out var read));
        Assert.Equal(extended, read);
    }

    [Fact]
    public void Only_the_named_log_of_a_trusted_key_is_believed()
    {
        var note = Head3.Sign(Key);
        var stranger = SigningKey.Generate("example.org/record");
        var witness = SigningKey.Generate("example.org/record", SignatureKind.Cosignature);

        Assert.Equal(Verdict.UnknownSigner, Head.Verify(note, [stranger.Verifier], out _));
        Assert.Equal(Verdict.UnknownSigner, Head.Verify(note.Cosign(witness, DateTimeOffset.UnixEpoch), [witness.Verifier], out _));
        Assert.Equal(Verdict.ForgedSignature, Head.Verify(note with { Text = (Head3 with { Size = 4 }).Text }, [Key.Verifier], out _));
        Assert.Equal(Verdict.OtherOrigin, Head.Verify((Head3 with { Origin = "example.org/other" }).Sign(Key), [Key.Verifier], out _));
        Assert.Equal(Verdict.NoCheckpoint, Head.Verify(Note.Sign("example.org/record\n3\n", Key), [Key.Verifier], out var none));
        Assert.Null(none);
    }

    [Theory]
    [InlineData("")]
    [InlineData("origin\n1\n")]
    [InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n+1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n99999999999999999999\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("origin\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n")]
    [InlineData("origin\n1\nAAAA\n")]
    [InlineData("origin\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("origin\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    public void What_is_no_checkpoint_is_refused(string text) => Assert.Throws<FormatException>(() => Checkpoint.Parse(text));

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("")]
    public void A_checkpoint_that_would_read_differently_is_not_signed(string origin) =>
        Assert.Throws<FormatException>(() => (Head3 with { Origin = origin }).Sign(Key));
}
