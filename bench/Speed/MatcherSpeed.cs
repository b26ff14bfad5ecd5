using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.Bench;

/// <summary>
/// Texts a second on one core, as the program itself measures them: the Global Compact's actions among its objectives,
/// and among as many labels as a plan has actions (the objectives and some of the actions themselves).
/// </summary>
static class MatcherSpeed
{
    const int PlanSize = 60;

    public static async Task RunAsync(Bench bench)
    {
        var (folder, work) = (Path.Combine(bench.Shared, "data", "mapping"), bench.NewFolder());
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "gcm_actions.jsonl"));
        var texts = lines.Select(line => $"{JsonNode.Parse(line)!["text"]}").ToList();
        await File.WriteAllLinesAsync(Path.Combine(work, "items.jsonl"), lines.Select(Item));
        var labels = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "gcm_objectives.json")))!.AsArray().OfType<JsonNode>()
            .ToDictionary(objective => $"{objective["objective"]}", objective => new[] { $"{objective["title"]}", $"{objective["commitment"]}" });
        var words = texts.Average(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        Table.Head($"Suggesting three: texts a second on one core ({texts.Count} texts of {words:N0} words)", "among", "texts a second");
        Table.Row($"{labels.Count} labels", await SpeedAsync(bench, work, labels));
        var more = PlanSize - labels.Count;
        for (var number = 0; number < more; number++) labels[$"action {number}"] = [texts[number * texts.Count / more]];
        Table.Row($"{labels.Count} labels", await SpeedAsync(bench, work, labels));
    }

    static string Item(string line)
    {
        var item = JsonNode.Parse(line)!;
        return new JsonObject
        {
            ["id"] = $"{item["id"]}", ["lang"] = "en", ["text"] = $"{item["text"]}", ["labels"] = new JsonArray($"{item["objective"]}"),
        }.ToJsonString();
    }

    static async Task<string> SpeedAsync(Bench bench, string work, Dictionary<string, string[]> labels)
    {
        var document = labels.ToDictionary(label => label.Key, label => new Dictionary<string, string[]> { ["en"] = label.Value });
        await File.WriteAllTextAsync(Path.Combine(work, "labels.json"), JsonSerializer.Serialize(document));
        using var process = Process.Start(new ProcessStartInfo(
            bench.Mogran, ["suggest", "--labels", Path.Combine(work, "labels.json"), "--evaluate", Path.Combine(work, "items.jsonl"), "--speed", "--json"])
        { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var report = JsonDocument.Parse(said);
        return $"{report.RootElement.GetProperty("textsPerSecond").GetDouble():N0}";
    }
}
