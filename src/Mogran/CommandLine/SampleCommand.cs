using System.CommandLine;
using Mogran.Gathering;
using Mogran.Profiles;

namespace Mogran.CommandLine;

/// <summary>Made-up activities in any number: as a file to import, or straight into a data folder.</summary>
static class SampleCommand
{
    static readonly Option<int> Activities = new("--activities") { Description = "How many.", DefaultValueFactory = _ => 1_000 };
    static readonly Option<int> Seed = new("--seed") { Description = "The same seed makes the same activities.", DefaultValueFactory = _ => 1 };
    static readonly Option<string?> Out = new("--out") { Description = "IATI file to write." };
    static readonly Option<bool> Fill = new("--fill") { Description = "Put them into the data folder instead, without documents, locations and results. Never into one in use." };

    public static Command Create()
    {
        var command = new Command("sample", "Make up activities shaped like the published ones, to try Mogran with many of them.") { Activities, Seed, Out, Fill };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Out) is null != result.GetValue(Fill)) result.AddError("Say where to: --out FILE or --fill.");
            if (result.GetValue(Activities) is < 1 or > 10_000_000) result.AddError("--activities is from 1 to 10000000.");
            if (result.GetValue(Seed) < 0) result.AddError("--seed is 0 or more.");
        });
        command.SetAction(RunAsync);
        return command;
    }

    static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (count, seed) = (parsed.GetValue(Activities), parsed.GetValue(Seed));
        if (parsed.GetValue(Out) is { } file)
        {
            await using var stream = File.Create(file);
            SampleFile.Write(stream, new Samples(seed, default).Activities(count));
            Common.Say(parsed, new { activities = count, seed, file, bytes = stream.Length }, $"{file}: {count} activities made up from seed {seed}.");
            return 0;
        }

        var database = parsed.Database();
        await Installation.PrepareAsync(database, parsed.ProfileFolder(), TimeProvider.System);
        await new SampleFilling(database, TimeProvider.System).FillAsync(seed, count, cancellation);
        Common.Say(parsed, new { activities = count, seed, data = database.Folder }, $"{database.Folder}: {count} activities made up from seed {seed}.");
        return 0;
    }
}
