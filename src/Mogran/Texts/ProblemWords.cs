using System.Text.RegularExpressions;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>Findings in the language at hand.</summary>
public static partial class ProblemWords
{
    static readonly Phrases<Text> Words = new();

    extension(Problem problem)
    {
        public string Sentence => Words["Problem_" + problem.Code, problem.Values.Cast<object?>().ToArray()]
            + (problem.Severity is Severity.Refused ? " " + Words["NothingKept"] : "");

        /// <summary>"line 12" in the language at hand; a part of a package by its own name.</summary>
        public string? Place => problem.Where is null ? null : Counted().Match(problem.Where) is { Success: true } counted
            ? Words["Where_" + counted.Groups["what"].Value, counted.Groups["number"].Value]
            : Words.Has("Where_" + problem.Where) ? Words["Where_" + problem.Where] : problem.Where;
    }

    [GeneratedRegex(@"^(?<what>line|paragraph|block) (?<number>\d+)$")]
    private static partial Regex Counted();
}
