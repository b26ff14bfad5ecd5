using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mogran.Bench;

/// <summary>Texts a second on one core, as the program itself measures them on a labelled set.</summary>
static class MatcherSpeed
{
    public static async Task RunAsync(Bench bench)
    {
        var (folder, work) = (Path.Combine(bench.Shared, "data", "mapping"), bench.NewFolder());
        var labels = new JsonObject();
        foreach (var objective in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "gcm_objectives.json")))!.AsArray().OfType<JsonNode>())
            labels[$"{objective["objective"]}"] = new JsonObject { ["en"] = new JsonArray($"{objective["title"]}", $"{objective["commitment"]}") };
        await File.WriteAllTextAsync(Path.Combine(work, "labels.json"), labels.ToJsonString());
        await File.WriteAllLinesAsync(Path.Combine(work, "items.jsonl"), File.ReadLines(Path.Combine(folder, "gcm_actions.jsonl")).Select(Item));
        Table.Head("Suggesting: texts a second on one core", "set", "texts a second");
        Table.Row("the Global Compact's actions among its 23 objectives", await SpeedAsync(bench, work));
    }

    static string Item(string line)
    {
        var item = JsonNode.Parse(line)!;
        return new JsonObject
        {
            ["id"] = $"{item["id"]}", ["lang"] = "en", ["text"] = $"{item["text"]}", ["labels"] = new JsonArray($"{item["objective"]}"),
        }.ToJsonString();
    }

    static async Task<string> SpeedAsync(Bench bench, string work)
    {
        using var process = Process.Start(new ProcessStartInfo(
            bench.Mogran, ["suggest", "--labels", Path.Combine(work, "labels.json"), "--evaluate", Path.Combine(work, "items.jsonl"), "--speed", "--json"])
        { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var document = JsonDocument.Parse(said);
        return $"{document.RootElement.GetProperty("textsPerSecond").GetDouble():N0}";
    }
}
