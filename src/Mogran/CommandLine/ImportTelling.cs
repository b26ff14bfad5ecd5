using System.Text.Json;
using System.Text.Json.Nodes;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>An import's outcome, said to a person at a terminal.</summary>
static class ImportTelling
{
    const int MostFindings = 12;
    const int MostChanges = 40;
    const int MostListed = 2_000;
    const int LongText = 80;
    const int SameText = 30;

    public static void Tell(JsonObject outcome)
    {
        Console.WriteLine($"{OneLine(outcome["file"]!.ToString())}: {(outcome["kind"]?.ToString() == "text" ? Text(outcome) : Counts(outcome))}");
        Diff(outcome);
        foreach (var list in (string[])["problems", "unsure", "notes"]) Findings(outcome[list] as JsonArray ?? []);
    }

    static string Counts(JsonObject outcome) => outcome["kept"]?.GetValue<bool>() == false
        ? "refused; nothing of it was saved."
        : string.Join(", ", from key in (string[])["read", "new", "changed", "unchanged", "gone", "refused"] select $"{outcome[key]} {key}");

    static void Diff(JsonObject outcome)
    {
        foreach (var change in (outcome["changes"] as JsonArray ?? []).Take(MostChanges))
            Line($"  {change!["identifier"]}  {change["field"]}: {Values(change["old"]?.ToString(), change["new"]?.ToString())}");
        var rest = (outcome["changes"] as JsonArray ?? []).Count - MostChanges + (outcome["changesLeftOut"]?.GetValue<int>() ?? 0);
        if (rest > 0) Console.WriteLine($"  ... and {rest} more changes{(rest < MostListed ? " (--json lists them)" : "")}.");
        foreach (var gone in (outcome["goneRecords"] as JsonArray ?? []).Take(MostFindings))
            Line($"  gone: {gone!["identifier"]}  {gone["title"]}");
        if (outcome["number"] is { } number && outcome["dryRun"]?.GetValue<bool>() != true && outcome["kept"]?.GetValue<bool>() == true
            && new[] { "new", "changed", "gone" }.Any(key => outcome[key]?.GetValue<int>() > 0))
            Console.WriteLine($"  ./mogran import undo {number} takes it back.");
    }

    static void Line(string text) => Console.WriteLine(OneLine(text));

    // A file's words may hold line breaks, and marks that a terminal would obey.
    static string OneLine(string text) => string.Concat(text.Select(letter =>
        char.IsControl(letter) || letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069' ? ' ' : letter));

    // Two long texts begin alike: what is told is where they differ.
    static string Values(string? old, string? next)
    {
        if (old is null || next is null || Math.Max(old.Length, next.Length) <= LongText) return $"{Value(old)} -> {Value(next)}";
        var (was, now) = Beside.Of(old, next, SameText);
        return $"\"{was.Shortened(LongText)}\" -> \"{now.Shortened(LongText)}\"";
    }

    static string Value(string? text) => text is null ? "(nothing)" : $"\"{text.Shortened(LongText)}\"";

    static string Text(JsonObject outcome)
    {
        if (outcome["kept"]?.GetValue<bool>() == false) return "refused; nothing of it was saved.";
        var kinds = from paragraph in outcome["paragraphs"]!.AsArray()
                    group paragraph by paragraph!["kind"]!.ToString() into kind
                    select $"{kind.Count()} {kind.Key}";
        return $"""
            {outcome["title"]}, {outcome["date"]?.ToString() ?? "no date found"}
              {outcome["paragraphs"]!.AsArray().Count} paragraphs ({string.Join(", ", kinds)}), {outcome["partners"]!.AsArray().Count} partners named, {outcome["footnotes"]!.AsArray().Count} footnotes
              {(outcome["changed"]!.GetValue<bool>() ? "at" : "already there, at")} /texts/{outcome["slug"]}
            """;
    }

    static void Findings(JsonArray findings)
    {
        foreach (var finding in findings.Take(MostFindings))
        {
            var where = finding!["where"]?.GetValueKind() is JsonValueKind.String ? $"{finding["where"]}: " : "";
            var rest = from key in (string[])["expected", "kept"] let said = finding[key]?.ToString() where !string.IsNullOrEmpty(said) select said;
            Line($"  {where}{string.Join(" ", rest.Prepend(finding["what"]!.ToString()))}");
        }

        if (findings.Count > MostFindings) Console.WriteLine($"  ... and {findings.Count - MostFindings} more (--json lists them).");
    }
}
