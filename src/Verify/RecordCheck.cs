using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>Checks a record's folder: every entry, every tile, the head and its signature.</summary>
static class RecordCheck
{
    /// <param name="folder">The record.</param>
    /// <param name="trust">The keys that decide.</param>
    /// <exception cref="WrongUse">There is no such folder.</exception>
    internal static Outcome Check(string folder, Trust trust) => Check(new Outcome("record"), folder, trust, null).Outcome;

    /// <param name="outcome">What is known so far.</param>
    /// <param name="folder">The record.</param>
    /// <param name="trust">The keys that decide.</param>
    /// <param name="earlier">Number of entries of an older head, to compute the root it should have.</param>
    internal static (Outcome Outcome, byte[]? EarlierRoot) Check(Outcome outcome, string folder, Trust trust, long? earlier)
    {
        if (!Directory.Exists(folder)) throw new WrongUse("NoFolder", folder);
        var files = new RecordFiles(folder);
        if (files.Checkpoint() is not { } note) return (outcome with { Wrong = files.Problems.List() }, null);
        outcome = HeadCheck.Check(outcome, note, trust, RecordFolder.CheckpointFile);
        if (outcome.Head is not { } head) return (outcome, null);

        var walk = new RecordWalk(files, head.Size, earlier);
        walk.Go();
        var wrong = Diagnosis.Of(walk, files, head).List();
        return (outcome with
        {
            Proven = wrong.Count == 0 ? [.. outcome.Proven, new("Whole", head.Size)] : outcome.Proven,
            NotProven = [.. outcome.NotProven, .. Others(files), .. HeadCheck.Limits(outcome)],
            Wrong = [.. outcome.Wrong, .. wrong],
        }, walk.EarlierRoot);
    }

    static IEnumerable<Statement> Others(RecordFiles files) =>
        files.Others() is (> 0 and var count, { } first) ? [new("OtherFiles", count, first)] : [];
}
