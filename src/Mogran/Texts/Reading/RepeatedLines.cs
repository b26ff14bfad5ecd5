namespace Mogran.Texts;

/// <summary>Finds the running heads and feet of printed pages: the same short line three times or more.</summary>
sealed class RepeatedLines
{
    const int LongestHead = 120;

    readonly HashSet<string> running;
    readonly HashSet<string> seen = [];

    public RepeatedLines(IReadOnlyList<SourceLine> lines) => running =
    [
        .. from line in lines
           where line.Content.Length <= LongestHead && Label.Of(line.Content).Kind is LabelKind.None
           group line by line.Content into same
           where same.Count() >= 3
           select same.Key,
    ];

    /// <summary>The line stood before: the first time it is kept as words of the text.</summary>
    public bool Again(SourceLine line) => running.Contains(line.Content) && !seen.Add(line.Content);
}
