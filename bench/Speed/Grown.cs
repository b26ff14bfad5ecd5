using System.Globalization;
using System.Text;

namespace Mogran.Bench;

/// <summary>A file grown by repeating a real one with fresh identifiers: time goes with the size, memory does not.</summary>
static class Grown
{
    public static async Task RunAsync(Bench bench)
    {
        string[] asked = (Environment.GetEnvironmentVariable("MOGRAN_BENCH_GROWN") ?? "50,200").Split(',');
        Table.Head("One file, grown by repetition with fresh identifiers, into SQLite", "MB", "wall s", "processor s", "MB/s", "share of XmlReader, processor", "peak MB");
        foreach (var megabytes in asked.Select(one => int.Parse(one, CultureInfo.InvariantCulture)))
        {
            var file = Path.Combine(bench.NewFolder(), "grown.xml");
            Grow(bench.Files("bench-set"), file, megabytes * 1_000_000L);
            var bare = await Measured.RunAsync("dotnet", [bench.Itself, "--parse", file]);
            var data = await bench.PreparedAsync(onPostgres: false);
            var measured = await Measured.RunAsync(bench.Mogran, [.. data.Import([file])]);
            await bench.DropAsync(data);
            File.Delete(file);
            Table.Row($"{megabytes}", $"{measured.Seconds:0.0}", $"{measured.Processor:0.0}", $"{megabytes / measured.Seconds:0.0}", $"{bare.Processor / measured.Processor:P0}", $"{measured.Memory:0}");
        }
    }

    /// <summary>Line by line, the activities of all files again and again, each time under identifiers of their own.</summary>
    static void Grow(string[] files, string into, long size)
    {
        using var writer = new StreamWriter(into, append: false, new UTF8Encoding(false), 1 << 16);
        writer.WriteLine("<iati-activities version=\"2.03\">");
        for (var (time, written) = (1, 0L); written < size; time++)
            foreach (var file in files)
            {
                if (written >= size) break;
                var text = File.ReadAllText(file);
                var from = text.IndexOf("<iati-activity ", StringComparison.Ordinal) is >= 0 and var spaced ? spaced : text.IndexOf("<iati-activity>", StringComparison.Ordinal);
                var body = text[from..text.LastIndexOf("</iati-activities>", StringComparison.Ordinal)]
                    .Replace("</iati-identifier>", FormattableString.Invariant($"-{time}</iati-identifier>"), StringComparison.Ordinal);
                writer.Write(body);
                written += Encoding.UTF8.GetByteCount(body);
            }

        writer.WriteLine("</iati-activities>");
    }
}
