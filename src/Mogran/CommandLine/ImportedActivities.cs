using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mogran.Gathering;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;
using Spectre.Console;

namespace Mogran.CommandLine;

/// <summary>Takes in activities and what belongs to them, and says what became of it.</summary>
static class ImportedActivities
{
    /// <summary>What a person who stopped an import is told.</summary>
    public const string Stopped =
        "Stopped. What was imported whole before stays (./mogran import list shows it, undo takes it back); of the files at hand nothing was saved. The same command again goes on.";

    /// <summary>All of them in one run: what is only tried of one file still counts for the next.</summary>
    public static async Task<IEnumerable<(string Path, (JsonObject Outcome, bool Ok))>> ImportAsync(
        ParseResult parsed, Database database, string[] paths, CancellationToken cancellation)
    {
        if (paths is []) return [];
        var gatherer = new Gatherer(database, new(new RecordKey(database), TimeProvider.System), TimeProvider.System);
        ImportKind? kind = parsed.GetValue(ImportArguments.As) switch { "iati" => ImportKind.Iati, "sheet" => ImportKind.Sheet, _ => null };
        var outcome = await WithProgressAsync(parsed, progress => gatherer.ImportAsync(
            [.. paths.Select(GatheredFile.At)], Offices.Secretariat, kind, parsed.GetValue(ImportArguments.DryRun), progress, Choices(parsed), cancellation));
        // What was only tried has no number to undo it by.
        return paths.Zip(outcome.Files, (path, file) => (path, (OutcomeJson.Of(outcome.DryRun ? file with { Import = null } : file), file.Kept)));
    }

    /// <returns>Exit code: 1 where something was refused.</returns>
    public static int Say(ParseResult parsed, IReadOnlyList<(JsonObject Outcome, bool Ok)> done)
    {
        List<JsonObject> outcomes = [.. done.Select(one => one.Outcome)];
        if (parsed.GetValue(Common.Json)) Common.WriteJson(Document(outcomes, parsed.GetValue(ImportArguments.DryRun)));
        else outcomes.ForEach(ImportTelling.Tell);
        return done.All(one => one.Ok) ? 0 : 1;
    }

    static ImportChoices Choices(ParseResult parsed) => new(
        parsed.GetValue(ImportArguments.Expect),
        // Who cites what is asked of Entity Framework.
        RuntimeFeature.IsDynamicCodeSupported && parsed.GetValue(ImportArguments.DropGone) ? Citing.At(TimeProvider.System) : null,
        parsed.GetValue(ImportArguments.Replace));

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
