using System.Text.Json.Nodes;
using Mogran.Gathering.Matching;
using Mogran.Shared;

namespace Mogran.Tests.Gathering.Matching;

/// <summary>The labelled sets of ../shared, each as prototypes and texts with the codes that are right.</summary>
static class LabelledSets
{
    public static (Matcher Matcher, IReadOnlyList<Item> Items) GlobalCompact()
    {
        var objectives = Read("gcm_objectives.json").AsArray().Select(each =>
            new Prototype(each!["objective"]!.ToString(), new() { En = Text(each["title"]) }, new Multilingual { En = Text(each["commitment"]) }));
        return (Matcher.Build(objectives), [.. Lines("gcm_actions.jsonl").Select(line =>
            new Item(new(Text(line["text"]), null, Language.English), [line["objective"]!.ToString()]))]);
    }

    public static IReadOnlyList<Item> TrustFund(Language language) =>
        [.. Lines("eutf_labelled.jsonl").Where(line => Text(line["lang"]) == language.Code).Select(line =>
            new Item(new(Text(line["title"]), Text(line["summary"]), language), [.. line["labels"]!.AsArray().Select(label => label!.ToString())], Text(line["parent"])))];

    /// <summary>Paragraphs of one declaration to those of a later one; pairs that restate one another are the control.</summary>
    public static IEnumerable<(Matcher Matcher, Item Item, bool Control)> Alignment()
    {
        var gold = Read("alignment_gold.json");
        var paragraphs = gold["paragraphs"]!;
        var matchers = paragraphs.AsObject().ToDictionary(document => document.Key, document => Matcher.Build(
            document.Value!.AsObject().Select(paragraph => new Prototype(paragraph.Key, new() { En = Text(paragraph.Value) }))));
        foreach (var pair in gold["pairs"]!.AsArray())
        {
            // A dropped paragraph has no continuation to find; a structural one has only a list of names.
            var relation = Text(pair!["relation"]);
            if (relation is "dropped" or "structural") continue;
            var text = Text(paragraphs[Text(pair["source_doc"])]![pair["source_par"]!.ToString()]);
            string[] right = [.. pair["primary"]!.AsArray().Concat(pair["acceptable"]!.AsArray()).Select(number => number!.ToString())];
            yield return (matchers[Text(pair["target_doc"])], new(new(text, null, Language.English), right), relation == "restates");
        }
    }

    /// <summary>The targets of the Sustainable Development Goals in one language.</summary>
    public static Matcher Targets(Language language) =>
        Matcher.Build(Goals(language, "targets").Select(target => new Prototype(Code(target.Key), Multilingual.In(language.Code, target.Text))));

    public static IReadOnlyList<Item> TargetsAsTexts(Language language) =>
        [.. Goals(language, "targets").Select(target => new Item(new(target.Text, null, language), [Code(target.Key)]))];

    /// <summary>Each indicator belongs to the target whose number it carries.</summary>
    public static IReadOnlyList<Item> Indicators(Language language) =>
        [.. Goals(language, "indicators").Select(indicator => new Item(new(indicator.Text, null, language), [Code(indicator.Key)]))];

    static IEnumerable<(string Key, string Text)> Goals(Language language, string kind) =>
        Read("sdg_en_fr_ar.json")[language.Code]![kind]!.AsObject().Select(pair => (pair.Key, Text(pair.Value)));

    /// <summary>"1-2-title" is target 1.2; "1-2-1-title" one of its indicators.</summary>
    static string Code(string key) => string.Join('.', key.Split('-').Take(2));

    static JsonNode Read(string file) => JsonNode.Parse(File.ReadAllText(SharedData.Path("data", "mapping", file)))!;

    static IEnumerable<JsonNode> Lines(string file) =>
        File.ReadLines(SharedData.Path("data", "mapping", file)).Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!);

    static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";
}

/// <param name="Group">What it is a part of, where the set says so: parts of one whole are never both trained and tested on.</param>
sealed record Item(MatchText Text, string[] Right, string? Group = null)
{
    public Example Example => new(Text, Right);

    public bool IsMetBy(Matcher matcher, int within) =>
        matcher.Suggest(Text, within, least: 0).Any(match => Right.Contains(match.Code));
}
