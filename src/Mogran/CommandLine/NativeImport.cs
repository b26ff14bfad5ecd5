using System.CommandLine;
using System.Runtime.InteropServices;
using Mogran.Gathering;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Storage;
using SQLitePCL;

namespace Mogran.CommandLine;

/// <summary>
/// The import of activities in a program of its own, compiled to machine code: no time goes into starting and compiling.
/// It takes what it can take whole; everything else is handed over to the program that has all commands, before anything
/// is done.
/// </summary>
static class NativeImport
{
    // SQLITE_CONFIG_STMTJRNL_SPILL
    const int StatementJournalSpill = 26;

    static async Task<int> Main(string[] args)
    {
        // Each connection is used by one thread at a time: no lock for each value, no count of each piece of memory. What a
        // statement would put back stays in memory: none touches more than a few hundred activities here.
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        raw.sqlite3_config(StatementJournalSpill, -1);
        return await RunAsync(args) ?? HandOver(args);
    }

    /// <returns>Exit code; null: nothing was done, it is for the other program.</returns>
    static async Task<int?> RunAsync(string[] args)
    {
        (Language.Of(Environment.GetEnvironmentVariable("LANG")) ?? Language.English).Use();
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var ended = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var root = new RootCommand();
        foreach (var option in Common.Options) root.Options.Add(option);
        var import = ImportArguments.Command();
        root.Subcommands.Add(import);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 || parsed.CommandResult.Command != import || parsed.Action is not null || !await CanTakeAsync(parsed)) return null;
        try
        {
            var paths = parsed.GetValue(ImportArguments.Files)!.Distinct().ToArray();
            return ImportedActivities.Say(parsed, [.. from one in await ImportedActivities.ImportAsync(parsed, parsed.Database(), paths, stop.Token) select one.Item2]);
        }
        catch (OperationCanceledException)
        {
            return Common.Refuse(parsed, ImportedActivities.Stopped);
        }
        catch (Exception wrong) when (Faults.Sentence(wrong) is { } sentence)
        {
            return Common.Refuse(parsed, sentence);
        }

        // Once more, and it ends at once, as it would by itself.
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        }
    }

    /// <summary>Activities of IATI into a dialogue that is ready, and nothing that Entity Framework is needed for.</summary>
    static async Task<bool> CanTakeAsync(ParseResult parsed)
    {
        if (parsed.GetValue(ImportArguments.DropGone)) return false;
        foreach (var path in parsed.GetValue(ImportArguments.Files)!)
            if (!File.Exists(path) || ImportArguments.KindOf(parsed, path) != "iati" || Gatherer.HoldsOrganisations(GatheredFile.At(path))) return false;
        try
        {
            var database = parsed.Database();
            if (!database.IsPostgres && !File.Exists(database.SqliteFile)) return false;
            await using var db = database.Open();
            return await Installation.IsReadyAsync(db);
        }
        catch (Exception wrong) when (Faults.Sentence(wrong) is not null || wrong is InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>./mogran in this one's place, under its number: whoever waits for it or stops it need not know.</summary>
    /// <returns>Only where it could not be started.</returns>
    static int HandOver(string[] args)
    {
        var whole = Environment.GetEnvironmentVariable("MOGRAN_WHOLE") ?? "mogran";
        Execute(whole, [.. args.Prepend(whole).Select(Marshal.StringToCoTaskMemUTF8), 0]);
        Console.Error.WriteLine($"{whole} cannot be started: {Marshal.GetLastPInvokeErrorMessage()}");
        return 2;
    }

    [DllImport("libc", EntryPoint = "execvp", SetLastError = true)]
    static extern int Execute([MarshalAs(UnmanagedType.LPUTF8Str)] string program, nint[] words);
}
