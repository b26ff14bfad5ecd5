using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Mogran.CommandLine;
using Mogran.Profiles;
using Mogran.Tests.Gathering;
using Mogran.Tests.Storage;

namespace Mogran.Tests.CommandLine;

/// <summary>
/// The import that was compiled to machine code, beside the program that has all commands. ./test compiles it and sets
/// MOGRAN_TEST_NATIVE; where it could not, these are skipped, with the reason.
/// </summary>
public sealed class NativeImportTests
{
    static readonly string Whole = Path.Combine(AppContext.BaseDirectory, "mogran.dll");

    /// <summary>Published anew, told by a second source, changed, gone, told twice, and back again: what is stored and what is said.</summary>
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task It_stores_and_says_what_the_other_program_does(string kind)
    {
        await using var whole = await PreparedAsync(kind);
        await using var native = await PreparedAsync(kind);
        var first = SharedData.Path("data", "iati", "bench-set", "XM-DAC-7.xml");
        var next = Path.Combine(whole.Folder, Path.GetFileName(first));
        NextEdition.Write(first, next);
        string[][] runs =
        [
            [first, SharedData.Path("data", "iati", "bench-set", "XM-DAC-47066.xml"), SharedData.Path("data", "iati", "probe-1.xml")],
            [SharedData.Path("data", "iati", "bench-set", "XM-DAC-6-4.xml"), SharedData.Path("data", "iati", "older-versions", "XM-DAC-6-4__2.01.xml")],
            [next, "--dry-run"], [next], [next], [first],
        ];

        foreach (var run in runs)
        {
            var (expected, said) = (await SayAsync("dotnet", whole, ["import", .. run, "--json"], Whole), await SayAsync(Native, native, ["import", .. run, "--json"]));
            Assert.Equal(expected.ExitCode, said.ExitCode);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected.Said), JsonNode.Parse(said.Said)), $"{expected.Said}\n{said.Said}");
        }

        var stored = await ContentAsync(whole);
        Assert.True(stored.Sum(row => row.Length) > 1_000_000, "Nearly nothing was stored.");
        Assert.Equal(stored, await ContentAsync(native));
    }

    // When a source was last read is all that differs.
    static async Task<IEnumerable<string>> ContentAsync(TestDatabase database) =>
        (await Ready.ContentAsync(database)).Split('\n').Where(row => !row.StartsWith("Sources: ", StringComparison.Ordinal));

    [Fact]
    public async Task It_speaks_the_language_of_the_one_who_asks()
    {
        await using var whole = await PreparedAsync("sqlite");
        await using var native = await PreparedAsync("sqlite");
        string[] words = ["import", SharedData.Path("data", "iati", "probe-1.xml"), SharedData.Path("data", "iati", "probe-2.xml")];

        foreach (var (language, letter) in new[] { ("ar_EG.UTF-8", 'ا'), ("fr_FR.UTF-8", 'é') })
        {
            var (expected, said) = (await SayAsync("dotnet", whole, words, Whole, language), await SayAsync(Native, native, words, language: language));
            Assert.Contains(letter, said.Said);
            Assert.Equal(expected, said);
        }
    }

    [Theory]
    [InlineData("import", "sheet.csv")]
    [InlineData("import", "text.txt")]
    [InlineData("import", "organisations.xml")]
    [InlineData("import", "activities.xml", "organisations.xml")]
    [InlineData("import", "activities.xml", "--drop-gone")]
    [InlineData("import", "activities.xml", "--as", "sheet")]
    [InlineData("import", "activities.xml", "--no-such-option")]
    [InlineData("import", "no-such-file.xml")]
    [InlineData("import", "undo", "latest")]
    [InlineData("import", "--help")]
    [InlineData("serve")]
    public async Task What_it_does_not_take_it_hands_over_before_anything_is_done(params string[] words)
    {
        await using var database = await PreparedAsync("sqlite");
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "files")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "sheet.csv"), "id,title\nA,One\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "text.txt"), "A declaration");
        await File.WriteAllTextAsync(Path.Combine(folder, "organisations.xml"), "<iati-organisations version='2.03'/>");
        await File.WriteAllTextAsync(Path.Combine(folder, "activities.xml"), "<iati-activities version='2.03'><iati-activity><iati-identifier>A</iati-identifier></iati-activity></iati-activities>");

        var said = await SayAsync(Native, database, words, whole: "/bin/echo", folder: folder);

        Assert.Equal((0, $"{string.Join(' ', words)} --data {database.Folder}\n"), said);
        Assert.Equal(0, await ImportsAsync(database));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_stops_it_is_told_what_stays_and_the_same_again_goes_on(bool isNative)
    {
        await using var database = await PreparedAsync("sqlite");
        // Enough of them for it to be at work still when the word to stop arrives.
        string[] more = isNative ? ["XM-DAC-928.xml", "XM-OCHA-CBPF.xml"] : [];
        string[] files =
        [
            .. Directory.GetFiles(SharedData.Path("data", "iati", "bench-set")).Order(StringComparer.Ordinal),
            .. more.Select(name => SharedData.Path("data", "iati", "publishers", name)),
        ];
        string[] words = [.. isNative ? Array.Empty<string>() : [Whole], "import", .. files, "--data", database.Folder];
        ProcessStartInfo start = new(isNative ? Native : "dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LANG"] = "en_GB.UTF-8";
        using var running = Process.Start(start)!;
        var (said, wrong) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        var log = new FileInfo($"{database.Database.SqliteFile}-wal");
        while (!running.HasExited && !(log.Exists && log.Length > 2_000_000))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
            log.Refresh();
        }

        using (var kill = Process.Start("kill", ["-INT", $"{running.Id}"])) await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((1, "", ImportedActivities.Stopped + "\n"), (running.ExitCode, await said, await wrong));
        Assert.InRange(await ImportsAsync(database), 0, files.Length - 1);
        var (exit, again) = await SayAsync(isNative ? Native : "dotnet", database, ["import", .. files, "--json"], isNative ? null : Whole);
        Assert.Equal((0, files.Length), (exit, JsonNode.Parse(again)!["files"]!.AsArray().Count(file => file!["kept"]!.GetValue<bool>())));
    }

    static async Task<long> ImportsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await Mogran.Storage.Sql.NumberAsync(db, "SELECT COUNT(*) FROM \"Imports\"");
    }

    [Fact]
    public async Task A_folder_in_which_nothing_is_yet_is_for_the_other_program()
    {
        var folder = Directory.CreateTempSubdirectory("mogran-test-").FullName;
        await using var database = await PreparedAsync("sqlite");
        string[] words = ["import", SharedData.Path("data", "iati", "probe-1.xml"), "--data", Path.Combine(folder, "new")];

        Assert.Equal((0, string.Join(' ', words) + "\n"), await SayAsync(Native, database, words, whole: "/bin/echo"));
        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }

    static string Native
    {
        get
        {
            var native = Environment.GetEnvironmentVariable("MOGRAN_TEST_NATIVE");
            Assert.SkipWhen(string.IsNullOrEmpty(native), "Needs the import as machine code: ./test compiles it and sets MOGRAN_TEST_NATIVE.");
            return native!;
        }
    }

    static async Task<TestDatabase> PreparedAsync(string kind)
    {
        _ = Native;
        var database = await Ready.Async(kind);
        await Installation.PrepareAsync(database.Database, ProfileFolder.Default, TimeProvider.System);
        SqliteConnection.ClearAllPools();
        return database;
    }

    /// <param name="first">Word before all others.</param>
    /// <param name="whole">What is started where the program hands over.</param>
    static async Task<(int ExitCode, string Said)> SayAsync(
        string program, TestDatabase database, string[] words, string? first = null, string language = "en_GB.UTF-8", string whole = "/bin/false", string? folder = null)
    {
        string[] place = words.Contains("--data") ? [] : ["--data", database.Folder];
        if (database.Database.PostgresConnection is { } connection) place = [.. place, "--postgres", connection];
        ProcessStartInfo start = new(program, [.. first is null ? [] : new[] { first }, .. words, .. place])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder ?? database.Folder,
        };
        start.Environment.Remove("MOGRAN_POSTGRES");
        (start.Environment["LANG"], start.Environment["MOGRAN_WHOLE"]) = (language, whole);
        using var running = Process.Start(start)!;
        var (said, wrong) = (running.StandardOutput.ReadToEndAsync(), running.StandardError.ReadToEndAsync());
        await running.WaitForExitAsync();
        Assert.Equal("", await wrong);
        return (running.ExitCode, await said);
    }
}
