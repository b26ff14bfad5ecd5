using System.CommandLine;
using Mogran.Gathering;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;

namespace Mogran.CommandLine;

/// <summary>Takes in rates of exchange, each with its day and who published it.</summary>
static class RatesCommand
{
    static readonly Argument<string> Sheet = new("FILE") { Description = "Sheet with the columns Date, Rate, Currency and, where it has them, Base, Frequency (D, M, A) and Source." };
    static readonly Option<string?> Base = new("--base") { Description = "Currency (ISO 4217) of which one unit is worth the rate, where the file names none." };
    static readonly Option<string?> Source = new("--source") { Description = "Who published the rates, where the file does not say." };

    public static Command Create()
    {
        var command = new Command("rates", "Import rates of exchange, by which totals can be shown in one currency.") { Sheet, Base, Source };
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var path = parsed.GetValue(Sheet)!;
        if (!File.Exists(path)) return Common.Refuse(parsed, $"There is no file {path}.");
        var database = parsed.Database();
        await Installation.PrepareAsync(database, parsed.ProfileFolder(), TimeProvider.System);
        await using var db = database.Open();
        try
        {
            var import = new RateImport(db, new(new RecordKey(database), TimeProvider.System), TimeProvider.System);
            var outcome = await import.ImportAsync(GatheredFile.At(path), parsed.GetValue(Base)?.ToUpperInvariant(), parsed.GetValue(Source));
            if (!parsed.GetValue(Common.Json))
                foreach (var problem in outcome.Problems) await Console.Error.WriteLineAsync($"{problem.Where}: {problem.What}");
            Common.Say(parsed, outcome, $"{outcome.File}: {outcome.New} new rates, {outcome.Changed} changed, {outcome.Unchanged} unchanged, {outcome.Refused} refused.");
            return 0;
        }
        catch (RefusedException refused)
        {
            return Common.Refuse(parsed, FindingInWords.Of(refused.Problem, fileKept: false).What);
        }
    }
}
