using System.Text.Json.Nodes;
using Mogran.CommandLine;
using Mogran.Plan;
using Mogran.Tests.Storage;

namespace Mogran.Tests.CommandLine;

/// <summary>Tests that read what a command writes; the console is one for the whole process, so they run alone.</summary>
[CollectionDefinition("console", DisableParallelization = true)]
public sealed class ConsoleTests;

[Collection("console")]
public sealed class SuggestCommandTests
{
    [Theory]
    [InlineData("Training of 200 border guards in document security", "en", "4.2.1")]
    [InlineData("Retour volontaire et sûr des migrants qui souhaitent rentrer", "fr", "5.1.1")]
    [InlineData("التعرف على ضحايا الاتجار بالبشر وإحالتهم", "ar", "4.3.1")]
    public async Task Actions_come_with_confidence_reasons_and_commitments(string text, string language, string code)
    {
        var (exit, output) = await RunAsync("suggest", "--text", text, "--json", "--data", "/nowhere/mogran");

        var answer = JsonNode.Parse(output)!;
        var first = answer["actions"]![0]!;
        Assert.Equal(0, exit);
        Assert.Equal(language, answer["language"]!.GetValue<string>());
        Assert.Equal(code, first["code"]!.GetValue<string>());
        Assert.InRange(first["confidence"]!.GetValue<double>(), 0.15, 1);
        Assert.All(first["because"]!.AsArray(), word => Assert.Contains(word!.GetValue<string>(), text, StringComparison.Ordinal));
        Assert.NotEmpty(first["commitments"]!.AsArray());
    }

    [Fact]
    public async Task Purpose_codes_are_taken_into_account_and_named()
    {
        var (_, output) = await RunAsync("suggest", "--text", "Phase II", "--sector", "24050", "--json", "--data", "/nowhere/mogran");

        var first = JsonNode.Parse(output)!["actions"]![0]!;
        Assert.Equal("1.4.2", first["code"]!.GetValue<string>());
        Assert.Equal("24050", first["because"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Actions_come_from_the_dialogue_where_there_is_one()
    {
        await using var test = await TestDatabase.CreateAsync("sqlite");
        await using (var db = test.Open())
        {
            db.Add(new Domain { Number = 1, Title = new() { En = "Domain" } });
            db.Add(new Objective { Code = "o", DomainNumber = 1, Title = new() { En = "Objective" } });
            db.Add(new PlanAction { Code = "harbours", ObjectiveCode = "o", Title = new() { En = "Dredge harbours" } });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (_, output) = await RunAsync("suggest", "--text", "Harbours are dredged", "--json", "--data", test.Folder);

        Assert.Equal("harbours", JsonNode.Parse(output)!["actions"]![0]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_text_the_input_is_refused()
    {
        var (exit, output) = await RunAsync("suggest", "--text", "  ", "--json", "--data", "/nowhere/mogran");

        Assert.Equal(1, exit);
        Assert.NotNull(JsonNode.Parse(output)!["refused"]);
    }

    [Fact]
    public async Task A_language_that_is_none_of_the_three_is_wrong_use()
    {
        var (exit, _) = await RunAsync("suggest", "--text", "x", "--lang", "de", "--data", "/nowhere/mogran");

        Assert.Equal(2, exit);
    }

    [Fact]
    public async Task The_quality_is_measured_on_labelled_files()
    {
        var folder = Directory.CreateTempSubdirectory("mogran-test-").FullName;
        var (labels, items) = (Path.Combine(folder, "labels.json"), Path.Combine(folder, "items.jsonl"));
        File.WriteAllText(labels, """{"a": {"en": "Border management"}, "b": {"en": "Access to asylum"}}""");
        File.WriteAllText(items, """
            {"id": "1", "lang": "en", "title": "Border guards", "labels": ["a"]}
            {"id": "2", "lang": "en", "title": "Asylum seekers", "labels": ["b"]}
            """);

        var (exit, output) = await RunAsync("suggest", "--labels", labels, "--train", items, "--evaluate", items, "--json");
        var (plain, table) = await RunAsync("suggest", "--labels", labels, "--evaluate", items);
        Directory.Delete(folder, recursive: true);

        var quality = JsonNode.Parse(output)!;
        Assert.Equal((0, 0), (exit, plain));
        Assert.Equal(1, quality["firstHit"]!.GetValue<double>());
        Assert.Equal(1, quality["byLanguage"]!["en"]!["recallAt3"]!.GetValue<double>());
        Assert.All(["precision", "recall", "microF1", "macroF1", "exactMatch"], key => Assert.InRange(quality[key]!.GetValue<double>(), 0, 1));
        Assert.NotEmpty(quality["calibration"]!.AsArray());
        Assert.Contains("1.000", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--labels", "x")]
    [InlineData(2, "--evaluate", "x")]
    [InlineData(1, "--labels", "/nowhere/x", "--evaluate", "/nowhere/y")]
    public async Task Files_that_are_missing_are_said_so(int expected, params string[] options)
    {
        var (exit, _) = await RunAsync(["suggest", .. options, "--json"]);

        Assert.Equal(expected, exit);
    }

    static async Task<(int Exit, string Output)> RunAsync(params string[] args)
    {
        var (before, errors) = (Console.Out, Console.Error);
        var written = new StringWriter();
        Console.SetOut(written);
        Console.SetError(TextWriter.Null);
        try { return (await Root.RunAsync(args), written.ToString()); }
        finally
        {
            Console.SetOut(before);
            Console.SetError(errors);
        }
    }
}
