using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.CommandLine;

/// <summary>An import's outcome, said to a person at a terminal.</summary>
static class ImportTelling
{
    const int MostFindings = 12;

    public static void Tell(JsonObject outcome)
    {
        Console.WriteLine($"{outcome["file"]}: {(outcome["kind"]?.ToString() == "text" ? Text(outcome) : Counts(outcome))}");
        foreach (var list in (string[])["problems", "unsure", "notes"]) Findings(outcome[list] as JsonArray ?? []);
    }

    static string Counts(JsonObject outcome) => outcome["kept"]?.GetValue<bool>() == false
        ? "refused; nothing of it was saved."
        : string.Join(", ", from key in (string[])["read", "new", "changed", "unchanged", "refused"] select $"{outcome[key]} {key}");

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
            Console.WriteLine($"  {where}{string.Join(" ", rest.Prepend(finding["what"]!.ToString()))}");
        }

        if (findings.Count > MostFindings) Console.WriteLine($"  ... and {findings.Count - MostFindings} more (--json lists them).");
    }
}
