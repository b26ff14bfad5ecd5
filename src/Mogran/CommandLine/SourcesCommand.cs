using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Site;
using Mogran.Storage;

namespace Mogran.CommandLine;

/// <summary>Watched sources: folders and addresses that are looked at on a schedule while the site is served, or now.</summary>
static class SourcesCommand
{
    static readonly Argument<string> Address = new("ADDRESS") { Description = "A folder of this machine, or an https address." };
    static readonly Argument<string> Beginning = new("BEGINNING") { Description = "Folder, or beginning of https addresses, that may be watched." };
    static readonly Option<double> Every = new("--every") { Description = "Hours from one look to the next.", DefaultValueFactory = _ => 24 };
    static readonly Option<string> Rule = new("--rule") { Description = "What becomes of a change: wait (for a person) or apply.", DefaultValueFactory = _ => "wait" };
    static readonly Option<string> From = new("--from")
    {
        Description = "As what it was imported before: a file's name, an address that is no longer watched, or none. Left out: as the file of the same name, if there is one.",
        DefaultValueFactory = _ => GoingOn.SameName,
    };
    static readonly Option<bool> Due = new("--due") { Description = "Only those whose time has come." };

    public static Command Create()
    {
        Rule.AcceptOnlyFromAmong("wait", "apply");
        var command = new Command("sources", "Watch folders and addresses for what partners publish.");
        command.Subcommands.Add(Of("list", "Say how each watched source is.", ListAsync));
        command.Subcommands.Add(Of("allow", "Allow folders or addresses with this beginning to be watched.", Allow, Beginning));
        command.Subcommands.Add(Of("add", "Watch a folder or an address.", AddAsync, Address, Every, Rule, From));
        command.Subcommands.Add(Of("remove", "No longer watch it; what was read stays.", RemoveAsync, Address));
        command.Subcommands.Add(Of("check", "Look at the watched sources now.", CheckAsync, Due));
        return command;
    }

    static Command Of(string name, string description, Func<ParseResult, Database, Task<int>> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
            if (symbol is Argument argument) command.Arguments.Add(argument);
            else command.Options.Add((Option)symbol);
        command.SetAction(async (parsed, _) =>
        {
            var database = parsed.Database();
            await Installation.PrepareAsync(database, parsed.ProfileFolder(), TimeProvider.System);
            try
            {
                return await run(parsed, database);
            }
            catch (RefusedException refused)
            {
                return Common.Refuse(parsed, Words(refused.Problem));
            }
        });
        return command;
    }

    static Recorder RecorderOf(Database database) => new(new RecordKey(database), TimeProvider.System);

    static string Words(Problem problem) => FindingInWords.Of(problem, fileKept: false).What;

    static Task<int> Allow(ParseResult parsed, Database database)
    {
        var given = parsed.GetValue(Beginning)!;
        var beginning = given.Contains("://", StringComparison.Ordinal) ? given : Path.GetFullPath(given);
        if (beginning.Contains("://", StringComparison.Ordinal) && !beginning.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(Common.Refuse(parsed, "Only https addresses can be watched."));
        new AllowedSources(database).Allow(beginning);
        Common.Say(parsed, new { Allowed = new AllowedSources(database).Beginnings }, $"{beginning} may be watched.");
        return Task.FromResult(0);
    }

    static async Task<int> AddAsync(ParseResult parsed, Database database)
    {
        var given = parsed.GetValue(Address)!;
        var rule = parsed.GetValue(Rule) == "apply" ? WatchRule.Apply : WatchRule.Wait;
        await using var db = database.Open();
        var watch = await Watches.AddAsync(
            db, RecorderOf(database), new(database), given.Contains("://", StringComparison.Ordinal) ? given : Path.GetFullPath(given),
            TimeSpan.FromHours(parsed.GetValue(Every)), rule, Offices.Secretariat, TimeProvider.System.Now, CodeOf(parsed.GetValue(From)!));
        Common.Say(parsed, Shown(watch), $"{watch.Address} is watched.");
        return 0;
    }

    static string CodeOf(string from) => from is GoingOn.SameName or GoingOn.Nothing || from.Contains(':', StringComparison.Ordinal) ? from : GatheredFile.CodeOf(from);

    static async Task<int> RemoveAsync(ParseResult parsed, Database database)
    {
        var given = parsed.GetValue(Address)!;
        var address = given.Contains("://", StringComparison.Ordinal) ? new Uri(given).AbsoluteUri : Path.TrimEndingDirectorySeparator(Path.GetFullPath(given));
        await using var db = database.Open();
        if (await db.Set<Watch>().AsNoTracking().SingleOrDefaultAsync(one => one.Address == address) is not { } watch) return Common.Refuse(parsed, $"{address} is not watched.");
        await Watches.RemoveAsync(db, RecorderOf(database), watch.Id, Offices.Secretariat);
        Common.Say(parsed, new { Removed = address }, $"{address} is no longer watched; what was read of it stays.");
        return 0;
    }

    static async Task<int> CheckAsync(ParseResult parsed, Database database)
    {
        using var addresses = AddressReading.Guarded();
        var gatherer = new Gatherer(database, RecorderOf(database), TimeProvider.System);
        var watching = new Watching(database, gatherer, new(database), addresses, Citing.At(TimeProvider.System), TimeProvider.System);
        await using var db = database.Open();
        foreach (var id in await db.Set<Watch>().OrderBy(watch => watch.Address).Select(watch => watch.Id).ToListAsync())
            await watching.LookAsync(id, parsed.GetValue(Due));
        return await ListAsync(parsed, database);
    }

    /// <returns>1 where a source fails: a schedule of the machine's own can tell by that.</returns>
    static async Task<int> ListAsync(ParseResult parsed, Database database)
    {
        await using var db = database.Open();
        var watches = await db.Set<Watch>().AsNoTracking().Include(watch => watch.Files).OrderBy(watch => watch.Address).ToListAsync();
        var allowed = new AllowedSources(database).Beginnings;
        Common.Say(parsed, new { Sources = watches.Select(Shown), Allowed = allowed }, watches.Count == 0 ? "Nothing is watched." : string.Join('\n', watches.Select(Told)));
        return watches.Exists(watch => watch.State is WatchState.Failing) ? 1 : 0;
    }

    static object Shown(Watch watch) => new
    {
        watch.Address, watch.State, watch.Rule, EveryHours = watch.Every / 60m, watch.LookedAt, watch.GoodAt, watch.ChangedAt, watch.NextAt,
        Failures = watch.Failures.Select(failure => FindingInWords.Of(watch, failure)),
        Waiting = watch.Files.Where(file => file.Waiting is not null).Select(file => new { File = file.Name, file.Waiting!.Since, file.Waiting.Counts }),
    };

    static string Told(Watch watch)
    {
        List<string> lines =
        [
            $"{watch.Address}: {StateOf(watch)}. A change {(watch.Rule is WatchRule.Apply ? "is applied at once" : "waits for a person")}.",
            $"  last look {At(watch.LookedAt)}, last good {At(watch.GoodAt)}, last change {At(watch.ChangedAt)}, next look {At(watch.NextAt)}",
        ];
        lines.AddRange(watch.Failures.Select(failure => $"  {FindingInWords.Of(watch, failure)}"));
        lines.AddRange(watch.Files.Where(file => file.Waiting is not null).Select(file => string.Create(
            CultureInfo.InvariantCulture, $"  {file.Name} waits: {file.Waiting!.Counts.New} new, {file.Waiting.Counts.Changed} changed, {file.Waiting.Counts.Gone} gone, {file.Waiting.Counts.Refused} refused")));
        return string.Join('\n', lines);
    }

    static string StateOf(Watch watch) => watch.State switch
    {
        WatchState.NotYet => "not yet looked at",
        WatchState.Waiting => "a change waits",
        WatchState.Failing => "fails",
        _ => "good",
    };

    static string At(DateTimeOffset? instant) => instant is { } known ? Print.Iso(known) : "never";
}
