using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// What was found while reading one file. A file can have a million faults: the first ones of each kind are kept in
/// full, all of them are counted.
/// </summary>
public sealed class Findings(string file)
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

    public void Refuse(string code, string? where, params string[] values)
    {
        lock (kept) Refused++;
        Add(Severity.Refused, code, where, values);
    }

    /// <summary>What is sound in itself but names something that is not known here (a code, an activity): refused, and no fault of the file.</summary>
    public void RefuseUnknown(string code, string? where, params string[] values) => Add(Severity.Refused, code, where, values);

    public void Doubt(string code, string? where, params string[] values) => Add(Severity.Unsure, code, where, values);

    public void Note(string code, string? where, params string[] values) => Add(Severity.Note, code, where, values);

    /// <summary>What was found when the same file was read before.</summary>
    public void Recall(IEnumerable<Problem> problems, IReadOnlyDictionary<string, int> found)
    {
        kept.AddRange(problems.Select(problem => problem with { File = file }));
        foreach (var (code, count) in found) counts[code] = count;
    }

    /// <summary>The whole file is refused: nothing of it is kept.</summary>
    public RefusedException RefuseFile(string code, string? where = null, params string[] values) =>
        new(new(Severity.Refused, code, file, where, Shortened(values)));

    void Add(Severity severity, string code, string? where, string[] values)
    {
        // Told by the thread that reads and by the one that writes.
        lock (kept)
        {
            var before = counts.GetValueOrDefault(code);
            counts[code] = before + 1;
            if (before < KeptOfOneCode && kept.Count < KeptInAll)
                kept.Add(new(severity, code, file, where, Shortened(values)));
        }
    }

    // A value may be a megabyte; a message is read by a person.
    static string[] Shortened(string[] values) =>
        [.. values.Select(value => value.Length <= 120 ? value : value.Cut(117) + "...")];
}
