using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Mogran.Bench;

/// <summary>What a program took from start to end: seconds by the clock, seconds of processor, most memory in MB.</summary>
sealed partial record Measured(double Seconds, double Processor, double Memory)
{
    public static async Task<Measured> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var before = ProcessorOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double memory = 0;
        for (var ended = process.WaitForExitAsync(); !ended.IsCompleted; await Task.WhenAny(ended, Task.Delay(20))) memory = Math.Max(memory, PeakOf(process.Id));
        var seconds = watch.Elapsed.TotalSeconds;
        await output;
        // 1 says that something in the files was refused, as in real files it is.
        if (process.ExitCode > 1) throw new InvalidOperationException($"{program}: {await errors}");
        return new(seconds, ProcessorOfChildren() - before, memory);
    }

    /// <summary>The middle of several.</summary>
    public static Measured Median(IReadOnlyCollection<Measured> runs) =>
        new(Middle(runs.Select(run => run.Seconds)), Middle(runs.Select(run => run.Processor)), runs.Max(run => run.Memory));

    public static double Middle(IEnumerable<double> values)
    {
        var inOrder = values.Order().ToList();
        return inOrder.Count % 2 == 1 ? inOrder[inOrder.Count / 2] : (inOrder[(inOrder.Count / 2) - 1] + inOrder[inOrder.Count / 2]) / 2;
    }

    static double PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    static double ProcessorOfChildren()
    {
        const int children = -1;
        Span<long> usage = stackalloc long[18];
        if (GetUsage(children, ref usage[0]) != 0) throw new InvalidOperationException("getrusage");
        return usage[0] + (usage[1] / 1e6) + usage[2] + (usage[3] / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, ref long usage);
}
