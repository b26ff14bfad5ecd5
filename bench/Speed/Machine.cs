using System.Globalization;
using System.Runtime.InteropServices;

namespace Mogran.Bench;

/// <summary>What the figures were measured on: kind and number of processors, memory, versions; no names.</summary>
static class Machine
{
    public static string Described()
    {
        var processor = First("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString();
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_073_741_824.0;
        var load = File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
        return string.Create(CultureInfo.InvariantCulture,
            $"{processor}, {Environment.ProcessorCount} cores, {memory:0} GB; {RuntimeInformation.OSDescription.Split('#')[0].Trim()}; .NET {Environment.Version}; load at the start {load}\n");
    }

    static string? First(string file, string key) => !File.Exists(file) ? null
        : File.ReadLines(file).FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal))?.Split(':')[1].Trim();
}
