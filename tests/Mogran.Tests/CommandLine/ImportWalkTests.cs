using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Mogran.Storage;
using Mogran.Tests.Gathering;
using Mogran.Tests.Gathering.Publishing;
using Mogran.Tests.Storage;

namespace Mogran.Tests.CommandLine;

/// <summary>The program itself, command by command: a real file in, its next edition looked at, applied and taken back, all of it out and in again.</summary>
public sealed class ImportWalkTests
{
    const int Activities = 83;

    [Fact]
    public async Task What_comes_in_is_shown_before_can_be_taken_back_and_goes_out_again_unchanged()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        SqliteConnection.ClearAllPools();
        var first = SharedData.Path("data", "iati", "bench-set", "XM-DAC-7.xml");
        var next = Path.Combine(Directory.CreateDirectory(Path.Combine(database.Folder, "next")).FullName, Path.GetFileName(first));
        NextEdition.Write(first, next);

        Assert.Equal((Activities, 0, 0, 0, 0), Counts(await RunAsync(database, "import", first)));

        var shown = await RunAsync(database, "import", next, "--dry-run");
        Assert.Equal((1, 1, 81, 1, 1), Counts(shown));
        var change = Assert.Single(shown["changes"]!.AsArray(), change => Text(change!, "field") == "title.en")!;
        Assert.Equal(("title.en", NextEdition.OldTitle(first), NextEdition.NewTitle), (Text(change, "field"), Text(change, "old"), Text(change, "new")));

        var applied = await RunAsync(database, "import", next, "--expect", Text(shown, "digest"));
        Assert.Equal(Counts(shown), Counts(applied));
        var undone = await RunAsync(database, "import", "undo", applied["number"]!.ToString());
        Assert.Equal(1, undone["removed"]!.GetValue<int>());
        Assert.Equal(Text(shown, "digest"), Text(await RunAsync(database, "import", next), "digest"));

        foreach (var (format, name) in new[] { ("iati", "out.xml"), ("csv", "out.csv") })
        {
            var file = Path.Combine(database.Folder, name);
            var activities = (await RunAsync(database, "export", "--format", format, "--out", file))["activities"]!.GetValue<int>();
            if (format == "iati") Assert.Empty(Exported.Faults(await File.ReadAllBytesAsync(file)));
            Assert.Equal((0, 0, activities, 0, 0), Counts(await RunAsync(database, "import", file)));
        }
    }

    [Fact]
    public async Task Where_no_activity_serves_the_plan_there_is_nothing_to_write()
    {
        await using var database = await Ready.Async("sqlite");
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "out.xml");
        var refused = await RunAsync(database, exitCode: 1, "export", "--plan", "--out", file);
        Assert.StartsWith("There is nothing to write", Text(refused, "refused"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(database.Folder, "out.*"));
    }

    [Fact]
    public async Task A_person_is_told_in_a_line_each_what_changes_and_of_a_long_text_where()
    {
        await using var database = await Ready.Async("sqlite");
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "p.csv");
        var words = string.Concat(Enumerable.Range(0, 200).Select(i => $"word{i} "));
        await File.WriteAllTextAsync(file, $"id,title,description,budget\nA,One,{words}by 2024,5\n");
        await SayAsync(database, 0, "import", file);
        await File.WriteAllTextAsync(file, $"id,title,description,budget\nA,\"\u001b[2JTwo\nlines\u202e\",{words}by 2026,5\n");

        var told = (await SayAsync(database, 0, "import", file)).Split('\n');

        Assert.Equal("p.csv: 1 read, 0 new, 1 changed, 0 unchanged, 0 gone, 0 refused", told[0]);
        Assert.Contains("  A  title.en: \"One\" -> \" [2JTwo lines \"", told);
        Assert.Contains("  A  description.en: \"…word197 word198 word199 by 2024\" -> \"…word197 word198 word199 by 2026\"", told);
        Assert.Contains("  ./mogran import undo 2 takes it back.", told);
        Assert.Contains(told, line => line.StartsWith("  Amounts that name no currency: 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Data_of_another_program_a_place_that_is_none_and_a_database_that_is_away_are_said_in_a_line()
    {
        await using var database = await Ready.Async("sqlite");
        await using (var db = database.Open()) await db.WriteAsync(() => db.ExecuteAsync(null, "UPDATE \"SchemaVersions\" SET \"Name\" = 'other' WHERE \"Number\" = 1"));
        SqliteConnection.ClearAllPools();
        var file = Path.Combine(database.Folder, "a.csv");
        await File.WriteAllTextAsync(file, "id,title\nA,One\n");

        Assert.StartsWith("The data are of a Mogran between two releases", await RefusedAsync(), StringComparison.Ordinal);
        Assert.Contains(file, await RefusedAsync("--data", file), StringComparison.Ordinal);
        Assert.StartsWith("The database cannot be reached: ", await RefusedAsync("--postgres", "Host=127.0.0.1;Port=1;Timeout=2"), StringComparison.Ordinal);

        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var said = await RunAsync(database, exitCode: 1, "serve", "--urls", $"http://{taken.LocalEndpoint}", "--data", Path.Combine(database.Folder, "site"));
        Assert.EndsWith("address already in use. Name another one with --urls.", Text(said, "refused"), StringComparison.Ordinal);

        async Task<string> RefusedAsync(params string[] more) => Text(await RunAsync(database, exitCode: 1, ["import", file, .. more]), "refused");
    }

    static (int New, int Changed, int Unchanged, int Gone, int Refused) Counts(JsonNode outcome) =>
        (Count(outcome, "new"), Count(outcome, "changed"), Count(outcome, "unchanged"), Count(outcome, "gone"), Count(outcome, "refused"));

    static int Count(JsonNode outcome, string key) => outcome[key]!.GetValue<int>();

    static string Text(JsonNode outcome, string key) => outcome[key]!.GetValue<string>();

    static Task<JsonNode> RunAsync(TestDatabase database, params string[] words) => RunAsync(database, exitCode: 0, words);

    static async Task<JsonNode> RunAsync(TestDatabase database, int exitCode, params string[] words) =>
        JsonNode.Parse(await SayAsync(database, exitCode, [.. words, "--json"]))!;

    static async Task<string> SayAsync(TestDatabase database, int exitCode, params string[] words)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "mogran.dll"), .. words, .. words.Contains("--data") ? [] : new[] { "--data", database.Folder }])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment.Remove("MOGRAN_POSTGRES");
        using var program = Process.Start(start)!;
        var (said, wrong) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();
        Assert.True(program.ExitCode == exitCode, $"{string.Join(' ', words)}: exit code {program.ExitCode}. {await said}{await wrong}");
        Assert.DoesNotContain("   at ", await wrong, StringComparison.Ordinal);
        return await said;
    }
}
