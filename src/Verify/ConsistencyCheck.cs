using Mogran.TransparencyLog;

namespace Mogran.Verify;

/// <summary>Checks that a record still begins with what an older checkpoint was signed for.</summary>
static class ConsistencyCheck
{
    /// <param name="olderFile">An older checkpoint, kept by whoever checks.</param>
    /// <param name="folder">The record as it is now.</param>
    /// <param name="trust">The keys that decide.</param>
    /// <exception cref="WrongUse">The older checkpoint cannot be read, or there is no such folder.</exception>
    internal static Outcome Check(string olderFile, string folder, Trust trust)
    {
        var older = HeadCheck.Check(new("consistency"), Read(olderFile), trust with { Witnesses = [] }, olderFile);
        if (older.Head is not { } before) return older;

        var (outcome, earlierRoot) = RecordCheck.Check(new("consistency"), folder, trust, before.Size);
        if (outcome.Head is not { } now) return outcome;
        if (now.Origin != before.Origin) return Wrong(outcome, new("OtherRecord", before.Origin, now.Origin));
        if (now.Size < before.Size) return Wrong(outcome, new("OlderIsLonger", before.Size, now.Size));
        if (!outcome.IsVerified) return outcome;
        return earlierRoot is not null && earlierRoot.AsSpan().SequenceEqual(before.Root)
            ? outcome with { Proven = [.. outcome.Proven, new("Continues", before.Size, now.Size)] }
            : Wrong(outcome, new("Rewritten", before.Size));
    }

    static Outcome Wrong(Outcome outcome, Statement statement) => outcome with { Wrong = [.. outcome.Wrong, statement] };

    static Note Read(string path)
    {
        var file = BoundedFile.Read(path, Note.MostBytes);
        if (file.Bytes is null) throw new WrongUse(file.Problem!, path);
        try
        {
            return Note.Parse(file.Bytes);
        }
        catch (FormatException problem)
        {
            throw new WrongUse("CheckpointMalformed", problem.Message);
        }
    }
}
