using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>Says what is wrong with a record and where, once it has been walked through.</summary>
static class Diagnosis
{
    internal static Findings Of(RecordWalk walk, RecordFiles files, Checkpoint head)
    {
        var wrong = new Findings();
        if (Same(walk.EntriesRoot, head.Root)) AddAll(wrong, walk, fault => fault.WithEntries, WrongHash);
        else if (Same(walk.TilesRoot, head.Root)) AddAll(wrong, walk, fault => fault.Tile.Level == 0 || fault.WithTiles, fault => WrongBelow(fault, head.Size));
        else AddUndecided(wrong, walk, files, head);
        wrong.AddAll(files.Problems);
        return wrong;
    }

    static void AddAll(Findings wrong, RecordWalk walk, Func<Disagreement, bool> concerns, Func<Disagreement, Statement> say)
    {
        foreach (var fault in walk.Disagreements.Where(concerns)) wrong.Add(say(fault));
    }

    /// <summary>The entries are those that were signed, so that the hash in the tile is not.</summary>
    static Statement WrongHash(Disagreement fault) => fault.First == fault.Last
        ? new("HashOfEntryWrong", fault.Tile, fault.Position, fault.First) { Path = fault.Tile.ToString(), Entry = fault.First }
        : new("HashOfEntriesWrong", fault.Tile, fault.Position, fault.First, fault.Last) { Path = fault.Tile.ToString(), Entry = fault.First };

    /// <summary>The lowest tiles are those that were signed, so that the entry is not, or the tile above.</summary>
    static Statement WrongBelow(Disagreement fault, long size) => fault.Tile.Level == 0
        ? new("EntryWrong", fault.First, fault.Bundle(size)) { Path = fault.Bundle(size).ToString(), Entry = fault.First }
        : WrongHash(fault);

    static void AddUndecided(Findings wrong, RecordWalk walk, RecordFiles files, Checkpoint head)
    {
        foreach (var fault in walk.Disagreements.Where(fault => fault.Tile.Level == 0))
            wrong.Add(new("EntryAndTileDiffer", fault.First, fault.Bundle(head.Size), fault.Tile) { Path = fault.Tile.ToString(), Entry = fault.First });
        foreach (var fault in walk.Disagreements.Where(fault => fault.Tile.Level > 0)) wrong.Add(WrongHash(fault));
        if (walk.EntriesRoot is not null || walk.TilesRoot is not null)
            wrong.Add(new("RootDiffers", head.Size) { Path = RecordFolder.CheckpointFile });
        else if (files.Problems.Count == 0)
            wrong.Add(new("GivenUp", head.Size));
    }

    static bool Same(byte[]? root, byte[] signed) => root is not null && root.AsSpan().SequenceEqual(signed);
}
