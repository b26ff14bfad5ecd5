using System.Buffers.Binary;
using System.Diagnostics;
using Mogran.Verify;

namespace Mogran.TransparencyLog.Tests.Verify;

public sealed class RecordCheckTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(256)]
    [InlineData(300)]
    [InlineData(66_000)]
    public void A_true_record_is_verified(int size)
    {
        using var record = new SampleRecord(size);

        var outcome = record.Check();

        Assert.Empty(outcome.Wrong);
        Assert.Equal(size, outcome.Head!.Size);
        Assert.Contains(outcome.Proven, statement => statement.Word == "Whole");
        Assert.Contains(outcome.NotProven, statement => statement.Word == "Omission");
    }

    [Fact]
    public void A_flipped_byte_anywhere_is_found_and_its_place_is_named()
    {
        using var record = new SampleRecord(9);
        var flips = 0;
        foreach (var file in record.Files)
        {
            var bytes = record.Read(file);
            for (var at = 0; at < bytes.Length; at++)
                foreach (var bits in new byte[] { 0x01, 0x80 })
                {
                    Flip(record, file, bytes, at, bits);
                    flips++;
                }

            record.Replace(file, bytes);
        }

        Assert.InRange(flips, 1_000, 10_000);
        Assert.True(record.Check().IsVerified);
    }

    [Fact]
    public void In_a_record_of_several_levels_too()
    {
        using var record = new SampleRecord(300);
        Assert.Equal(
            ["checkpoint", "tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"],
            record.Files);
        foreach (var file in record.Files)
        {
            var bytes = record.Read(file);
            for (var at = 0; at < bytes.Length; at += 53) Flip(record, file, bytes, at, 0x04);
            record.Replace(file, bytes);
        }
    }

    static void Flip(SampleRecord record, string file, byte[] bytes, int at, byte bits)
    {
        var flipped = bytes.ToArray();
        flipped[at] ^= bits;
        record.Replace(file, flipped);

        var outcome = record.Check();

        var named = Assert.IsType<Statement>(outcome.Wrong.FirstOrDefault(), exactMatch: false);
        Assert.True(named.Path == file, $"byte {at} of {file}: {named}");
        if (EntryAt(file, bytes, at) is { } entry) Assert.True(named.Entry == entry, $"byte {at} of {file} is entry {entry}: {named}");
    }

    /// <summary>The entry that a byte belongs to; null where a byte is of many.</summary>
    static long? EntryAt(string file, byte[] bytes, int at) => TilePath.Parse(file) switch
    {
        { Level: 0 } tile => tile.Index * 256 + at / TreeHash.Length,
        { Level: null } bundle => bundle.Index * 256 + Position(bytes, at),
        _ => null,
    };

    static int Position(byte[] bundle, int at)
    {
        var (entry, start) = (-1, 0);
        for (; start <= at; entry++) start += 2 + BinaryPrimitives.ReadUInt16BigEndian(bundle.AsSpan(start));
        return entry;
    }

    [Fact]
    public void A_missing_empty_long_or_linked_file_is_named()
    {
        using var record = new SampleRecord(300);
        foreach (var file in record.Files.ToList())
        {
            var bytes = record.Read(file);
            File.Delete(record.Path(file));
            Assert.Equal(("FileMissing", file), Named(record));
            record.Replace(file, []);
            Assert.Equal(("FileEmpty", file), Named(record));
            record.Replace(file, new byte[Tiles.LongestBundle + 1]);
            Assert.Equal(("FileTooLong", file), Named(record));
            File.Delete(record.Path(file));
            File.CreateSymbolicLink(record.Path(file), "/dev/zero");
            Assert.Equal(("FileIsLink", file), Named(record));
            File.Delete(record.Path(file));
            Directory.CreateDirectory(record.Path(file));
            Assert.Equal(("FileMissing", file), Named(record));
            Directory.Delete(record.Path(file));
            record.Replace(file, bytes);
        }
    }

    [Fact]
    public void A_pipe_does_not_hold_the_check_up()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes in the file system of Windows.");
        using var record = new SampleRecord(3);
        File.Delete(record.Path("tile/0/000.p/3"));
        using var make = Process.Start("mkfifo", record.Path("tile/0/000.p/3"));
        make.WaitForExit();

        Assert.Equal(("FileEmpty", "tile/0/000.p/3"), Named(record));
    }

    static (string, string?) Named(SampleRecord record) =>
        (record.Check().Wrong[0].Word, record.Check().Wrong[0].Path);

    [Fact]
    public void A_change_in_entry_and_tile_alike_still_does_not_lead_to_the_signed_root()
    {
        using var small = new SampleRecord(9);
        using var large = new SampleRecord(300);
        Forge(small, "tile/entries/000.p/9", "tile/0/000.p/9", 9);
        Forge(large, "tile/entries/000", "tile/0/000", 256);

        Assert.Equal(["RootDiffers"], small.Check().Wrong.Select(statement => statement.Word));
        Assert.Equal(["HashOfEntriesWrong", "RootDiffers"], large.Check().Wrong.Select(statement => statement.Word));
        Assert.Equal([new TilePath(1, 0, 1), 0, 0L, 255L], large.Check().Wrong[0].Values);
    }

    static void Forge(SampleRecord record, string bundle, string tile, int width)
    {
        List<byte[]> entries = [.. Tiles.ReadBundle(record.Read(bundle), width).Entries];
        entries[4] = [9, 9, 9];
        record.Replace(bundle, Tiles.WriteBundle(entries));
        record.Replace(tile, [.. entries.SelectMany(entry => TreeHash.Leaf(entry))]);
    }

    [Fact]
    public void Entries_in_another_order_are_found()
    {
        using var record = new SampleRecord(9);
        List<byte[]> entries = [.. StoredTree.Entries(9)];
        (entries[2], entries[5]) = (entries[5], entries[2]);
        record.Replace("tile/entries/000.p/9", Tiles.WriteBundle(entries));

        Assert.Equal([("EntryWrong", 2L), ("EntryWrong", 5L)], record.Check().Wrong.Select(statement => (statement.Word, statement.Entry ?? -1)));
    }

    [Fact]
    public void A_head_that_claims_more_than_anyone_could_hold_is_answered_soon()
    {
        using var record = new SampleRecord(1);
        record.Replace("checkpoint", SampleRecord.Bytes(new Checkpoint(SampleRecord.Key.Name, long.MaxValue, new byte[32]).Sign(SampleRecord.Key)));
        var clock = Stopwatch.StartNew();

        var outcome = record.Check();

        Assert.InRange(outcome.Wrong.Count, 1, 25);
        Assert.Equal("AndMore", outcome.Wrong[^1].Word);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void Full_tiles_may_take_the_place_of_partial_ones()
    {
        using var record = new SampleRecord(256, claimed: 200);

        Assert.Empty(record.Check().Wrong);
        Assert.Equal([1, "tile/1/000.p/1"], record.Check().NotProven.Single(statement => statement.Word == "OtherFiles").Values);
    }

    [Fact]
    public void Only_the_key_given_is_trusted_even_when_the_folder_brings_its_own()
    {
        using var record = new SampleRecord(3);
        var stranger = SigningKey.Generate("example.org/record");
        record.Replace("checkpoint", SampleRecord.Bytes(new Checkpoint(stranger.Name, 3, record.Tree.Root(3)).Sign(stranger)));
        record.Replace("key", SampleRecord.Bytes(stranger));

        var outcome = record.Check();

        Assert.Equal("UnknownSigner", Assert.Single(outcome.Wrong).Word);
        Assert.Empty(outcome.Proven);
        Assert.Null(outcome.Head);
    }

    [Fact]
    public void A_witness_gives_its_own_time_and_a_silent_or_forged_one_is_named()
    {
        using var record = new SampleRecord(3);
        var witness = SigningKey.Generate("witness.example.org", SignatureKind.Cosignature);
        var at = new DateTimeOffset(2026, 11, 22, 0, 30, 15, TimeSpan.Zero);
        Outcome Check() => RecordCheck.Check(record.Folder, SampleRecord.Trusting(witness.Verifier));

        var silent = Check();
        record.Replace("checkpoint", SampleRecord.Bytes(record.Head(3).Cosign(witness, at)));
        var seen = Check();
        var forged = record.Head(2).Cosign(witness, at).Signatures[1];
        record.Replace("checkpoint", SampleRecord.Bytes(record.Head(3) with { Signatures = [.. record.Head(3).Signatures, forged] }));

        Assert.Contains(silent.NotProven, statement => statement.Word == "WitnessAbsent");
        Assert.True(silent.IsVerified);
        Assert.Equal(("witness.example.org", at), Assert.Single(seen.Witnesses));
        Assert.DoesNotContain(seen.NotProven, statement => statement.Word is "Time" or "SameForAll");
        Assert.Equal("WitnessForged", Assert.Single(Check().Wrong).Word);
    }
}
