using System.Globalization;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>Collects what is said about one file while it is read.</summary>
sealed class Findings(string file)
{
    /// <summary>Words quoted in a finding are kept short, except those that stand nowhere else.</summary>
    const int Quoted = 60;

    readonly List<Problem> all = [];

    public string File => file;

    public IReadOnlyList<Problem> All => all;

    public void Unsure(string code, string? where, params object[] values) =>
        all.Add(new(Severity.Unsure, code, file, where, Printed(values)));

    public void Note(string code, string? where, params object[] values) =>
        all.Add(new(Severity.Note, code, file, where, Printed(values)));

    public RefusedException Refused(string code, string? where = null, params object[] values) =>
        new(new(Severity.Refused, code, file, where, Printed(values)));

    static string[] Printed(object[] values) => [.. values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")];

    public static string Quote(string words) => words.Shortened(Quoted);
}
