namespace Mogran.Bench;

/// <summary>Texts a second on one core, as the program itself measures them on a labelled set.</summary>
static class MatcherSpeed
{
    public static async Task RunAsync(Bench bench)
    {
        var folder = Path.Combine(bench.Shared, "data", "mapping");
        Table.Head("Suggesting: texts a second on one core", "set", "texts a second");
        Table.Row("the Global Compact's actions among its 23 objectives",
            await SpeedAsync(bench, Path.Combine(folder, "gcm_objectives.json"), Path.Combine(folder, "gcm_actions.jsonl")));
    }

    static async Task<string> SpeedAsync(Bench bench, string labels, string items)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            bench.Mogran, ["suggest", "--labels", labels, "--evaluate", items, "--speed", "--json"]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        using var document = System.Text.Json.JsonDocument.Parse(said);
        return $"{document.RootElement.GetProperty("textsPerSecond").GetDouble():N0}";
    }
}
