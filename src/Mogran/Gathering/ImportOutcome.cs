using System.Globalization;
using System.Text.Json.Serialization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What became of the files of one run.</summary>
public sealed record ImportOutcome(IReadOnlyList<FileOutcome> Files, bool DryRun)
{
    public Counts Totals => new(
        Files.Sum(file => file.Read), Files.Sum(file => file.New), Files.Sum(file => file.Changed),
        Files.Sum(file => file.Unchanged), Files.Sum(file => file.Refused), Files.Sum(file => file.Gone));

    /// <summary>Something was not taken: a whole file, or records or values of one.</summary>
    [JsonIgnore]
    public bool AnyRefused => Files.Any(file => file.Findings.Any(problem => problem.Severity == Severity.Refused));
}

/// <param name="Gone">Not among those read: what the source said before and no longer says.</param>
public sealed record Counts(int Read, int New, int Changed, int Unchanged, int Refused, int Gone = 0);

/// <summary>What became of one file. Read is the sum of new, changed, unchanged and refused.</summary>
/// <param name="Import">The import; null where the file was refused.</param>
/// <param name="File">File name as given.</param>
/// <param name="Kind">iati or sheet.</param>
/// <param name="Kept">Whether anything of it was saved, or would be.</param>
/// <param name="Findings">What was found, worded by the phrase "Problem_Code"; the first hundred of each kind.</param>
/// <param name="FoundCounts">How many findings of each code there were, kept in the list or not.</param>
public sealed record FileOutcome(
    string File, ImportKind Kind, int Read, int New, int Changed, int Unchanged, int Gone, int Refused, bool Kept,
    [property: JsonIgnore] Import? Import, [property: JsonIgnore] Diff Diff,
    [property: JsonIgnore] IReadOnlyList<Problem> Findings, IReadOnlyDictionary<string, int> FoundCounts)
{
    public static FileOutcome Of(Import import, Diff diff, Findings findings) => new(
        import.FileName, import.Kind, import.Read, import.New, import.Changed, import.Unchanged, import.Gone, import.Refused, true,
        import, diff, findings.Kept, findings.Counts);

    public static FileOutcome Refuse(string file, ImportKind kind, Problem why, Findings findings) =>
        new(file, kind, 0, 0, 0, 0, 0, 0, false, null, Diff.None, [why, .. findings.Kept], findings.Counts);

    /// <summary>Number of the import, to undo it by.</summary>
    public int? Number => Import?.Number;

    [JsonIgnore]
    public Counts Counts => new(Read, New, Changed, Unchanged, Refused, Gone);

    public IReadOnlyList<FieldChange> Changes => Diff.Changes;

    /// <summary>Changes beyond those that are listed.</summary>
    public int ChangesLeftOut => Diff.ChangesInAll - Diff.Changes.Count;

    public IReadOnlyList<ListedRecord> NewRecords => Diff.New;

    public IReadOnlyList<ListedRecord> GoneRecords => Diff.Gone;

    /// <summary>By this a diff is known to be the same as another.</summary>
    public string Digest => Diff.Digest;

    /// <summary>The findings in words of the language at hand: where, what, what was expected, what was kept.</summary>
    public IEnumerable<FindingInWords> Problems => Findings.Select(problem => FindingInWords.Of(problem, Kept));
}

/// <summary>A finding as a person reads it.</summary>
public sealed record FindingInWords(Severity Severity, string? Where, string What, string? Expected, string Kept)
{
    static readonly Phrases<FindingInWords> Words = new();
    static readonly OriginWords Origins = new(new());

    static readonly HashSet<string> OfRecords =
        ["NoIdentifier", "RepeatedIdentifier", "FormerIdentifier", "IdentifierTooLong", "RowTooWide", "NoIndicator", "NoPlace", "NoAddress", "AddressNotTaken", "NoSector", "NoDay", "DateTypeNotTaken", "NoMarker", "NoLocation", "OrganisationMissing", "RoleNotTaken", "UnknownActivity"];

    /// <param name="fileKept">Whether the file it stands in was taken.</param>
    public static FindingInWords Of(Problem problem, bool fileKept)
    {
        var (code, values) = (problem.Code, (object?[])problem.Values);
        return new(
            problem.Severity, problem.Where is { } place ? Origins.RecordOf(place) : null, WhatOf(problem),
            Words.Has($"Expected_{code}") ? Words[$"Expected_{code}", values] : null, KeptOf(problem, fileKept));
    }

    // What is told once for many ends in how many.
    static string WhatOf(Problem problem)
    {
        var key = $"Problem_{problem.Code}";
        return problem.Values is [.. var about, var count] && Words.Has($"{key}_other")
            ? Words.Count(key, long.Parse(count, CultureInfo.InvariantCulture), about)
            : Words[key, (object?[])problem.Values];
    }

    /// <summary>What is wrong with a watched source, in one line: in which file, where in it, and what.</summary>
    public static string Of(Watch watch, Problem failure)
    {
        var told = Of(failure, fileKept: false);
        var file = failure.File == watch.Address || told.What.Contains(failure.File, StringComparison.Ordinal) ? null : failure.File;
        var where = string.Join(Words["Comma"], new[] { file, told.Where }.OfType<string>());
        return where.Length == 0 ? told.What : Words["Label", where] + told.What;
    }

    static string KeptOf(Problem problem, bool fileKept)
    {
        if (!fileKept) return Words["Kept_File"];
        if (Words.Has($"Kept_{problem.Code}")) return Words[$"Kept_{problem.Code}"];
        return Words[OfRecords.Contains(problem.Code) ? "Kept_Record" : $"Kept_{problem.Severity}"];
    }
}

/// <summary>How far a run is.</summary>
public sealed record ImportProgress(string File, long BytesPassed, long BytesInAll, int RecordsRead);
