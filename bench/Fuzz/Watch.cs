using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Mogran.Fuzz;

/// <summary>
/// Runs a worker in a process of its own and looks at it ten times a second: an input that takes too long or too much
/// memory, or that kills the worker, is kept and the worker begun anew behind it.
/// </summary>
/// <param name="seed">Makes the inputs.</param>
/// <param name="folders">Folders of other files to begin from.</param>
/// <param name="faults">Where inputs that broke a reader are kept.</param>
sealed class Watch(int seed, Corpus corpus, IReadOnlyList<string> folders, FaultFolder faults) : IDisposable
{
    public const int MemoryExit = 77;

    readonly string statePath = Path.GetTempFileName();

    /// <summary>Processor time that one input may take.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public string? Planted { get; init; }

    /// <summary>Processor time of the workers so far.</summary>
    public TimeSpan Spent { get; private set; }

    public State State => field ??= new(statePath);

    /// <summary>Goes on until the workers have used this much processor time.</summary>
    /// <param name="mostWorkers">Stop after so many, for the test of the watch.</param>
    public async Task RunAsync(TimeSpan processorTime, Action tell, int mostWorkers = int.MaxValue, CancellationToken stop = default)
    {
        for (long from = 0, workers = 0; Spent < processorTime && workers < mostWorkers && !stop.IsCancellationRequested; from = State.Number + 1, workers++)
        {
            State.Number = from;
            bool Enough() => Spent >= processorTime || stop.IsCancellationRequested;
            var fault = await LookAsync(from, long.MaxValue, Enough, tell);
            // Memory adds up over many inputs before it is given back: a fault it is when one input alone takes so much.
            if (fault is { Kind: "memory" }) fault = await LookAsync(State.Number, 1, () => false, tell);
            if (fault is not null && (fault.Kind == "memory" || State.IsReading)) faults.Keep(new Inputs(seed, corpus).At(State.Number), fault);
        }
    }

    Process Start(long from, long only)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true };
        string[] arguments =
        [
            typeof(Watch).Assembly.Location, "--work", statePath, "--seed", seed.ToString(CultureInfo.InvariantCulture), "--from", from.ToString(CultureInfo.InvariantCulture), "--only", only.ToString(CultureInfo.InvariantCulture), "--keep", faults.Folder,
            .. folders.SelectMany(folder => (string[])["--folder", folder]), .. Planted is null ? Array.Empty<string>() : ["--plant", Planted],
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        // Two thirds for what the program holds, one for the runtime and the code: 300 MB in all.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0xBEBC200";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        return Process.Start(start)!;
    }

    async Task<Fault?> LookAsync(long from, long only, Func<bool> enough, Action tell)
    {
        var before = Spent;
        using var worker = Start(from, only);
        var errors = worker.StandardError.ReadToEndAsync();
        var (number, since, told) = (-1L, TimeSpan.Zero, Stopwatch.StartNew());
        while (!worker.HasExited)
        {
            await Task.Delay(100);
            if (UnlessEnded(() => worker.TotalProcessorTime) is not { } used) continue;
            Spent = before + used;
            if (State.Number != number) (number, since) = (State.Number, used);
            if (enough()) return Stopped(worker, null);
            if (used - since > Patience) return Stopped(worker, new("hang", $"More than {Patience.TotalSeconds} s of processor time.", "hang"));
            worker.Refresh();
            if (UnlessEnded(() => worker.WorkingSet64) is { } held && held > Worker.MostBytes) return Stopped(worker, new("memory", $"{held / 1_000_000} MB", "memory"));
            if (told.Elapsed < TimeSpan.FromMinutes(1)) continue;
            tell();
            told.Restart();
        }

        var words = await errors;
        return worker.ExitCode == 0 ? null : worker.ExitCode == MemoryExit ? new("memory", "The highest mark.", "memory") : new("died", $"Exit {worker.ExitCode}.\n{words}", "died");
    }

    // A process may end between one question and the next; the system then knows nothing of it.
    static T? UnlessEnded<T>(Func<T> ask) where T : struct
    {
        try { return ask(); }
        catch (Exception ended) when (ended is InvalidOperationException or Win32Exception) { return null; }
    }

    static Fault? Stopped(Process worker, Fault? fault)
    {
        worker.Kill();
        worker.WaitForExit();
        return fault;
    }

    public void Dispose()
    {
        State.Dispose();
        File.Delete(statePath);
    }
}
