using System.Globalization;

namespace Mogran.Gathering;

/// <summary>Passes on what is found while one record is read, and remembers it for when the same bytes come again.</summary>
sealed class Overheard(Findings findings) : Findings(findings.File)
{
    const string Line = "line ";

    readonly List<Finding> heard = [];

    /// <summary>A new record is read.</summary>
    public void Begin() => heard.Clear();

    internal override void Add(Finding finding)
    {
        findings.Add(finding);
        // Whoever has this many is read again.
        if (heard.Count <= Aside.Most) heard.Add(finding);
    }

    /// <summary>What was found since the record began.</summary>
    /// <param name="line">On which line it began.</param>
    public List<Finding> Since(int line) => [.. heard.Select(finding => Relative(finding, line))];

    /// <summary>Tells again what was found when the same bytes were read.</summary>
    /// <param name="line">On which line they begin now.</param>
    public static void Tell(Findings findings, Aside aside, int line)
    {
        foreach (var finding in aside.Findings)
            findings.Add(finding.Line is { } at ? finding with { Where = XmlCursor.LineAt(line + at) } : finding);
    }

    static Finding Relative(Finding finding, int line) => new(finding.Severity, finding.Code, finding.Where, Shortened(finding.Values))
    {
        IsFault = finding.IsFault,
        Line = finding.Where is { } where && where.StartsWith(Line, StringComparison.Ordinal)
            && int.TryParse(where.AsSpan(Line.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - line : null,
    };
}
