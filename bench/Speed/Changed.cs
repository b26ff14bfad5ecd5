namespace Mogran.Bench;

/// <summary>The same files again, with nothing changed and with one activity in a hundred changed.</summary>
static class Changed
{
    public static async Task RunAsync(Bench bench)
    {
        var files = bench.Files("bench-set");
        Table.Head("Import again: bench-set into SQLite", "", "wall s", "processor s", "share of the first import, wall", "share of the first, processor");
        List<Measured> started = [], first = [], same = [], changed = [];
        for (var round = 0; round < Bench.Rounds; round++)
        {
            var data = await bench.PreparedAsync(onPostgres: false);
            started.Add(await Measured.RunAsync(bench.Mogran, ["import", Empty(bench), .. data.Options]));
            first.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(files)]));
            same.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(files)]));
            changed.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(Edited(files, bench.NewFolder()))]));
            await bench.DropAsync(data);
        }

        var reference = Measured.Median(first);
        foreach (var (what, runs) in new[] { ("An empty file: the start of the program", started), ("First import", first), ("Nothing changed", same), ("1 % changed", changed) })
        {
            var median = Measured.Median(runs);
            Table.Row(what, $"{median.Seconds:0.00}", $"{median.Processor:0.00}", $"{median.Seconds / reference.Seconds:P0}", $"{median.Processor / reference.Processor:P0}");
        }
    }

    static string Empty(Bench bench)
    {
        var file = Path.Combine(bench.NewFolder(), "empty.xml");
        File.WriteAllText(file, "<iati-activities version=\"2.03\"></iati-activities>");
        return file;
    }

    /// <summary>Copies under the same names, every hundredth activity with another title.</summary>
    static List<string> Edited(string[] files, string into)
    {
        var number = 0;
        return [.. files.Select(file =>
        {
            var text = File.ReadAllText(file);
            var copy = Path.Combine(into, Path.GetFileName(file));
            using var writer = new StreamWriter(copy);
            var at = 0;
            for (var found = text.IndexOf("<title", StringComparison.Ordinal); found >= 0; found = text.IndexOf("<title", found + 1, StringComparison.Ordinal))
            {
                if (text.LastIndexOf("<iati-activity", found, StringComparison.Ordinal) < text.LastIndexOf("<result", found, StringComparison.Ordinal) || number++ % 100 != 0) continue;
                var words = text.IndexOf("<narrative", found, StringComparison.Ordinal) is >= 0 and var narrative ? text.IndexOf('>', narrative) + 1 : -1;
                if (words <= 0 || words < at) continue;
                writer.Write(text.AsSpan(at, words - at));
                writer.Write("Changed ");
                at = words;
            }

            writer.Write(text.AsSpan(at));
            return copy;
        })];
    }
}
