namespace Mogran.Shared;

/// <summary>How grave a finding in somebody's input is.</summary>
public enum Severity
{
    /// <summary>Nothing of what it concerns was kept.</summary>
    Refused,

    /// <summary>Kept, but a person should look.</summary>
    Unsure,

    /// <summary>Kept as it stands; said for completeness.</summary>
    Note,
}

/// <summary>
/// One finding in input: where it is, what was found, what was expected, what was kept. The sentence is the phrase
/// "Problem_Code" of the slice with the values filled in.
/// </summary>
/// <param name="Code">Key of the sentence, e.g. "NotXml".</param>
/// <param name="File">File name as the user gave it.</param>
/// <param name="Where">Line ("line 12"), row, cell ("B7") or element; null when it is the whole file.</param>
public sealed record Problem(Severity Severity, string Code, string File, string? Where, params string[] Values);

/// <summary>Input that cannot be taken; nothing of it was kept.</summary>
public sealed class RefusedException(Problem problem) : Exception(problem.Code)
{
    public Problem Problem { get; } = problem;
}
