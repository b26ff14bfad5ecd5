namespace Mogran.TransparencyLog.Tests;

public sealed class TilesTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(3, 5, 17, "tile/3/005.p/17")]
    [InlineData(null, 0, 256, "tile/entries/000")]
    [InlineData(null, 273, 112, "tile/entries/273.p/112")]
    [InlineData(null, 1000, 1, "tile/entries/x001/000.p/1")]
    public void A_path_is_written_and_read_as_specified(int? level, long index, int width, string path)
    {
        Assert.Equal(path, new TilePath(level, index, width).ToString());
        Assert.Equal(new TilePath(level, index, width), TilePath.Parse(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("checkpoint")]
    [InlineData("tile/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/0/0")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/07")]
    [InlineData("tile/0/000.p/1.p/1")]
    [InlineData("tile/0/-01")]
    [InlineData("tile/0/../000")]
    [InlineData("tile/data/000")]
    [InlineData("tile/0/x999/x999/x999/x999/x999/x999/x999/999")]
    public void What_is_no_path_is_refused(string path) => Assert.Null(TilePath.Parse(path));

    [Fact]
    public void A_log_of_seventy_thousand_entries_has_the_files_of_the_specification()
    {
        var files = TilePath.All(70_000).ToLookup(tile => tile.Level);

        Assert.Equal((274, new TilePath(null, 273, 112)), (files[null].Count(), files[null].Last()));
        Assert.Equal((274, new TilePath(0, 273, 112)), (files[0].Count(), files[0].Last()));
        Assert.Equal([new(1, 0, 256), new(1, 1, 17)], files[1]);
        Assert.Equal([new(2, 0, 1)], files[2]);
        Assert.Equal([new(null, 0, 256), new(0, 0, 256), new(1, 0, 1)], TilePath.All(256));
        Assert.Empty(TilePath.All(0));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(70_000)]
    public void Streamed_files_are_those_of_the_stored_tree(int size)
    {
        var tree = StoredTree.Of(StoredTree.Entries(size));
        Dictionary<TilePath, byte[]> written = [];
        var writer = new TileWriter(written.Add);

        foreach (var entry in StoredTree.Entries(size)) writer.Add(entry);
        writer.Finish();

        Assert.Equal(tree.Root(size), writer.Root());
        Assert.Equal(TilePath.All(size).ToHashSet(), [.. written.Keys]);
        Assert.All(written.Where(file => file.Key.Level is not null), file => Assert.Equal(Tiles.Write(file.Key, tree.Read), file.Value));
        Assert.Equal(StoredTree.Entries(size), TilePath.All(size).Where(path => path.Level is null)
            .SelectMany(path => Tiles.ReadBundle(written[path], path.Width).Entries));
    }

    [Fact]
    public void A_bundle_keeps_empty_and_longest_entries()
    {
        byte[][] entries = [[], [1, 2, 3], new byte[Tiles.LongestEntry]];

        var (read, left) = Tiles.ReadBundle(Tiles.WriteBundle(entries), 3);

        Assert.Equal(0, left);
        Assert.Equal(entries, read);
        Assert.Throws<ArgumentException>(() => Tiles.WriteBundle([new byte[Tiles.LongestEntry + 1]]));
        Assert.Throws<ArgumentException>(() => Tiles.WriteBundle(new byte[257][]));
    }

    [Fact]
    public void Of_a_damaged_bundle_the_entries_before_the_damage_are_read()
    {
        var bundle = Tiles.WriteBundle([[1], [2, 2], [3]]);

        var (cut, left) = Tiles.ReadBundle(bundle.AsSpan(0, 5), 3);
        var (longer, rest) = Tiles.ReadBundle([.. bundle, 0, 0], 3);

        Assert.Equal((1, 2), (cut.Count, left));
        Assert.Equal((3, 2), (longer.Count, rest));
    }

    [Fact]
    public void A_folder_is_not_signed_for_other_entries()
    {
        var folder = Directory.CreateTempSubdirectory("mogran-record-").FullName;
        var key = SigningKey.Generate("example.org/record");
        var tree = StoredTree.Of(StoredTree.Entries(3));
        var note = new Checkpoint(key.Name, 3, tree.Root(3)).Sign(key);

        Assert.Throws<InvalidDataException>(() => RecordFolder.Write(folder, StoredTree.Entries(4), note));
        Assert.False(File.Exists(Path.Combine(folder, RecordFolder.CheckpointFile)));

        RecordFolder.Write(folder, StoredTree.Entries(3), note, key.Verifier);
        Assert.Equal(note.ToString(), File.ReadAllText(Path.Combine(folder, RecordFolder.CheckpointFile)));
        Assert.Equal(key + "\n", File.ReadAllText(Path.Combine(folder, RecordFolder.KeyFile)));
        Directory.Delete(folder, recursive: true);
    }
}
