using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// What was found while reading one file. A file can have a million faults: the first ones of each kind are kept in
/// full, all of them are counted.
/// </summary>
public class Findings(string file)
{
    const int KeptOfOneCode = 100;
    const int KeptInAll = 1_000;

    readonly List<Problem> kept = [];
    readonly Dictionary<string, int> counts = [];

    public string File => file;

    public IReadOnlyList<Problem> Kept => kept;

    /// <summary>How many there were of each code, kept or not.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>How many records or values were refused for what they say themselves.</summary>
    public int Refused { get; private set; }

    public void Refuse(string code, string? where, params string[] values) => Add(new(Severity.Refused, code, where, values) { IsFault = true });

    /// <summary>What is sound in itself but names something that is not known here (a code, an activity): refused, and no fault of the file.</summary>
    public void RefuseUnknown(string code, string? where, params string[] values) => Add(new(Severity.Refused, code, where, values));

    public void Doubt(string code, string? where, params string[] values) => Add(new(Severity.Unsure, code, where, values));

    public void Note(string code, string? where, params string[] values) => Add(new(Severity.Note, code, where, values));

    /// <summary>What was found when the same file was read before.</summary>
    public void Recall(IEnumerable<Problem> problems, IReadOnlyDictionary<string, int> found)
    {
        kept.AddRange(problems.Select(problem => problem with { File = file }));
        foreach (var (code, count) in found) counts[code] = count;
    }

    /// <summary>The whole file is refused: nothing of it is kept.</summary>
    public RefusedException RefuseFile(string code, string? where = null, params string[] values) =>
        new(new(Severity.Refused, code, file, where, Shortened(values)));

    internal virtual void Add(Finding finding)
    {
        // Told by the thread that reads and by the one that writes.
        lock (kept)
        {
            if (finding.IsFault) Refused++;
            var before = counts.GetValueOrDefault(finding.Code);
            counts[finding.Code] = before + 1;
            if (before < KeptOfOneCode && kept.Count < KeptInAll)
                kept.Add(new(finding.Severity, finding.Code, file, finding.Where, Shortened(finding.Values)));
        }
    }

    // A value may be a megabyte; a message is read by a person.
    internal static string[] Shortened(string[] values) =>
        [.. values.Select(value => value.Length <= 120 ? value : value.Cut(117) + "...")];
}

/// <summary>One finding, as it is told.</summary>
sealed record Finding(Severity Severity, string Code, string? Where, string[] Values)
{
    /// <summary>It is refused for what it says itself.</summary>
    public bool IsFault { get; init; }

    /// <summary>Where it stands among the lines of its record, the first being 0; null: as <see cref="Where"/> says.</summary>
    public int? Line { get; init; }
}
