using Mogran.Verify;

namespace Mogran.TransparencyLog.Tests.Verify;

public sealed class ConsistencyCheckTests
{
    static Outcome Check(SampleRecord record, Note older) =>
        ConsistencyCheck.Check(record.Beside("older", SampleRecord.Bytes(older)), record.Folder, SampleRecord.Trusting());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(256)]
    [InlineData(300)]
    public void A_record_continues_each_of_its_earlier_heads(int older)
    {
        using var record = new SampleRecord(300);

        var outcome = Check(record, record.Head(older));

        Assert.Empty(outcome.Wrong);
        Assert.Contains(outcome.Proven, statement => statement.Word == "Continues");
    }

    [Fact]
    public void A_rewritten_record_is_found_although_it_is_true_in_itself()
    {
        using var record = new SampleRecord([.. StoredTree.Entries(5), [1], .. StoredTree.Entries(5)]);
        using var original = new SampleRecord(8);

        Assert.True(record.Check().IsVerified);
        Assert.Empty(Check(record, original.Head(5)).Wrong);
        Assert.Equal("Rewritten", Assert.Single(Check(record, original.Head(6)).Wrong).Word);
        Assert.Equal("Rewritten", Assert.Single(Check(record, original.Head(8)).Wrong).Word);
    }

    [Fact]
    public void A_record_that_was_rolled_back_is_found()
    {
        using var record = new SampleRecord(5);
        using var original = new SampleRecord(8);

        Assert.Equal("OlderIsLonger", Assert.Single(Check(record, original.Head(8)).Wrong).Word);
    }

    [Fact]
    public void The_older_head_must_be_of_the_same_record_and_trusted_too()
    {
        using var record = new SampleRecord(5);
        var stranger = SigningKey.Generate("example.org/record");
        var other = SigningKey.Generate("example.org/other");
        var otherHead = new Checkpoint(other.Name, 1, record.Tree.Root(1)).Sign(other);

        Assert.Equal("UnknownSigner", Assert.Single(Check(record, new Checkpoint(stranger.Name, 1, record.Tree.Root(1)).Sign(stranger)).Wrong).Word);
        var trust = new Trust([SampleRecord.Key.Verifier, other.Verifier], []);
        var path = record.Beside("older", SampleRecord.Bytes(otherHead));
        Assert.Equal("OtherRecord", Assert.Single(ConsistencyCheck.Check(path, record.Folder, trust).Wrong).Word);
    }

    [Fact]
    public void A_damaged_record_is_named_as_such()
    {
        using var record = new SampleRecord(5);
        var bytes = record.Read("tile/entries/000.p/5");
        bytes[^1] ^= 1;
        record.Replace("tile/entries/000.p/5", bytes);

        Assert.Equal(("EntryWrong", 4L), Check(record, record.Head(3)).Wrong.Select(statement => (statement.Word, statement.Entry ?? -1)).Single());
    }
}
