using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mogran.Gathering;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;
using Mogran.Texts;
using Spectre.Console;

namespace Mogran.CommandLine;

/// <summary>Takes in files of any kind: wordings of texts, IATI activities, sheets.</summary>
static class ImportCommand
{
    static readonly Argument<string[]> Files = new("FILE") { Description = "Files to import, in the order in which they build on each other.", Arity = ArgumentArity.OneOrMore };
    static readonly Option<string?> As = new("--as") { Description = "What the files are: text, iati or sheet. Guessed when left out." };
    static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would be done; save nothing." };

    static readonly Option<bool> DropGone = new("--drop-gone")
    {
        Description = "Let go of what the source no longer has, unless somebody else tells of it or cites it. Otherwise it stays and is marked.",
    };
    static readonly Option<bool> Replace = new("--replace")
    {
        Description = "Take a file although nothing of what its source said before is in it; otherwise it is refused.",
    };
    static readonly Option<string?> Expect = new("--expect")
    {
        Description = "Digest of a dry run of this one file: import only if it would still do the same.",
    };

    public static Command Create()
    {
        As.AcceptOnlyFromAmong("text", "iati", "sheet");
        var command = new Command("import", "Import texts (.txt, .docx, .html), IATI activities (.xml) and sheets (.csv, .xlsx).") { Files, As, DryRun, DropGone, Replace, Expect };
        command.Subcommands.Add(UndoCommand.Create());
        command.Subcommands.Add(UndoCommand.CreateList());
        command.SetAction(RunAsync);
        return command;
    }

    static ImportChoices Choices(ParseResult parsed) =>
        new(parsed.GetValue(Expect), parsed.GetValue(DropGone) ? Citing.At(TimeProvider.System) : null, parsed.GetValue(Replace));

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = parsed.GetValue(Files)!;
        if (Array.Find(files, file => !File.Exists(file)) is { } missing) return Common.Refuse(parsed, $"There is no file {missing}.");

        var database = parsed.Database();
        await Installation.PrepareAsync(database, parsed.ProfileFolder(), TimeProvider.System);
        var isText = files.ToLookup(path => KindOf(parsed, path) == "text");
        var done = new Dictionary<string, (JsonObject Outcome, bool Ok)>();
        foreach (var path in isText[true]) done[path] = await TextAsync(database, path, parsed.GetValue(DryRun));
        foreach (var (path, outcome) in await ActivitiesAsync(parsed, database, [.. isText[false].Distinct()], cancellation)) done[path] = outcome;

        var outcomes = files.Distinct().Select(path => done[path].Outcome).ToList();
        if (parsed.GetValue(Common.Json)) Common.WriteJson(Document(outcomes, parsed.GetValue(DryRun)));
        else outcomes.ForEach(ImportTelling.Tell);
        return done.Values.All(one => one.Ok) ? 0 : 1;
    }

    /// <summary>As the caller said, else by the name's ending, else by how the file begins.</summary>
    static string KindOf(ParseResult parsed, string path) => parsed.GetValue(As) ?? Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" or ".docx" or ".docm" or ".html" or ".htm" or ".xhtml" => "text",
        ".csv" or ".tsv" or ".xlsx" or ".xls" or ".xlsm" => "sheet",
        ".xml" => "iati",
        _ => Gatherer.KindOf(GatheredFile.At(path)) is ImportKind.Iati ? "iati" : "text",
    };

    static async Task<(JsonObject Outcome, bool Ok)> TextAsync(Database database, string path, bool dryRun)
    {
        await using var db = database.Open();
        try
        {
            var import = new TextImport(db, new(new RecordKey(database), TimeProvider.System), TimeProvider.System);
            return (Common.ToJson(await import.ImportAsync(path, dryRun)), true);
        }
        catch (RefusedException refused)
        {
            var problem = new { severity = refused.Problem.Severity, where = refused.Problem.Place, what = refused.Problem.Sentence };
            return (Common.ToJson(new { kind = "text", file = Path.GetFileName(path), kept = false, problems = new[] { problem } }), false);
        }
    }

    /// <summary>All of them in one run: what is only tried of one file still counts for the next.</summary>
    static async Task<IEnumerable<(string Path, (JsonObject Outcome, bool Ok))>> ActivitiesAsync(
        ParseResult parsed, Database database, string[] paths, CancellationToken cancellation)
    {
        if (paths is []) return [];
        var gatherer = new Gatherer(database, new(new RecordKey(database), TimeProvider.System), TimeProvider.System);
        ImportKind? kind = parsed.GetValue(As) switch { "iati" => ImportKind.Iati, "sheet" => ImportKind.Sheet, _ => null };
        var outcome = await WithProgressAsync(parsed, progress => gatherer.ImportAsync(
            [.. paths.Select(GatheredFile.At)], Offices.Secretariat, kind, parsed.GetValue(DryRun), progress, Choices(parsed), cancellation));
        // What was only tried has no number to undo it by.
        return paths.Zip(outcome.Files, (path, file) => (path, (Common.ToJson(outcome.DryRun ? file with { Import = null } : file), file.Kept)));
    }

    /// <summary>A bar for people, on the error stream; silence for programs.</summary>
    static async Task<T> WithProgressAsync<T>(ParseResult parsed, Func<IProgress<ImportProgress>?, Task<T>> work)
    {
        if (parsed.GetValue(Common.Json) || Console.IsErrorRedirected) return await work(null);
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress().AutoClear(true).StartAsync(async bars =>
        {
            var bar = bars.AddTask("…");
            return await work(new Progress<ImportProgress>(now =>
            {
                bar.Description = Markup.Escape($"{now.File}  {now.RecordsRead:N0}");
                bar.MaxValue = Math.Max(1, now.BytesInAll);
                bar.Value = now.BytesPassed;
            }));
        });
    }

    /// <summary>One document: the sums, each file, and for a single file its own keys at the top as well.</summary>
    static JsonObject Document(List<JsonObject> outcomes, bool dryRun)
    {
        var document = new JsonObject { ["dryRun"] = dryRun };
        if (outcomes is [var only])
            foreach (var (key, value) in only) document[key] = value?.DeepClone();
        foreach (var key in (string[])["read", "new", "changed", "unchanged", "gone", "refused"])
            if (outcomes.Any(outcome => outcome[key]?.GetValueKind() is JsonValueKind.Number))
                document[key] = outcomes.Sum(outcome => outcome[key] is JsonValue value && value.TryGetValue<int>(out var count) ? count : 0);
        document["sources"] = new JsonArray([.. outcomes.Select(outcome => outcome["file"]?.DeepClone())]);
        document["files"] = new JsonArray([.. outcomes]);
        return document;
    }
}
