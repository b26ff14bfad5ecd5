using System.Globalization;
using System.Runtime.InteropServices;

namespace Mogran.Fuzz;

/// <summary>Reads one input after the other until it is stopped or dies; the watch looks on from another process.</summary>
sealed class Worker(Readers readers, Inputs inputs, State state, FaultFolder faults, long inputsToRead)
{
    /// <summary>Resident memory of a worker, program and runtime included.</summary>
    public const long MostBytes = 300_000_000;

    /// <param name="planted">For the test of the watch: the worker does this instead of reading: hang, memory or died.</param>
    public void Run(long from, string? planted)
    {
        for (var number = from; number - from < inputsToRead; number++)
        {
            (state.IsReading, state.Number) = (false, number);
            var input = inputs.At(number);
            state.IsReading = true;
            Planted.Do(planted);
            Read(input);
            state.IsReading = false;
            var peak = Peak();
            // The kernel's mark of the highest never goes down: who passed it must begin anew.
            if (peak > MostBytes) Environment.Exit(Watch.MemoryExit);
            state.PeakBytes = Math.Max(state.PeakBytes, peak);
        }
    }

    void Read(Input input)
    {
        var form = Array.IndexOf(Corpus.Forms, input.Form);
        try
        {
            state.CountRun(form);
            if (!readers.Read(input)) state.CountRefused(form);
        }
#pragma warning disable CA1031 // Whatever it is, it is what is looked for.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            state.IsReading = false;
            faults.Keep(Smaller.Of(input, readers, Fault.Of(fault).Signature), Fault.Of(fault));
        }
    }

    /// <summary>The highest resident memory of this process so far, in bytes.</summary>
    public static long Peak()
    {
        foreach (var line in File.ReadLines("/proc/self/status"))
            if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                return 1024 * long.Parse(line.AsSpan(6, line.Length - 9), CultureInfo.InvariantCulture);
        return 0;
    }
}

static class Planted
{
    public static void Do(string? what)
    {
        if (what == "hang") for (;;) { }
        if (what == "died") Environment.FailFast("planted");
        while (what == "memory") Fill(10_000_000);
    }

    // Outside the managed heap, whose own limit would be met first.
    static unsafe void Fill(int count) => new Span<byte>(NativeMemory.Alloc((nuint)count), count).Fill(1);
}
