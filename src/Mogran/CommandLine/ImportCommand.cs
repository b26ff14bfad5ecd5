using System.CommandLine;
using System.Text.Json.Nodes;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.CommandLine;

/// <summary>Takes in files of any kind: wordings of texts, IATI activities, sheets.</summary>
static class ImportCommand
{
    public static Command Create()
    {
        var command = ImportArguments.Command();
        command.Subcommands.Add(UndoCommand.Create());
        command.Subcommands.Add(UndoCommand.CreateList());
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = parsed.GetValue(ImportArguments.Files)!;
        if (Array.Find(files, file => !File.Exists(file)) is { } missing) return Common.Refuse(parsed, $"There is no file {missing}.");

        var database = parsed.Database();
        await Installation.PrepareAsync(database, parsed.ProfileFolder(), TimeProvider.System);
        var isText = files.ToLookup(path => ImportArguments.KindOf(parsed, path) == "text");
        var done = new Dictionary<string, (JsonObject Outcome, bool Ok)>();
        foreach (var path in isText[true]) done[path] = await TextAsync(database, path, parsed.GetValue(ImportArguments.DryRun));
        try
        {
            foreach (var (path, outcome) in await ImportedActivities.ImportAsync(parsed, database, [.. isText[false].Distinct()], cancellation)) done[path] = outcome;
        }
        catch (OperationCanceledException)
        {
            return Common.Refuse(parsed, ImportedActivities.Stopped);
        }

        return ImportedActivities.Say(parsed, [.. files.Distinct().Select(path => done[path])]);
    }

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
}
