using System.Text;
using System.Text.RegularExpressions;

namespace Mogran.Bench;

/// <summary>The same files again, with nothing changed and with one activity in a hundred changed.</summary>
static partial class Changed
{
    public static async Task RunAsync(Bench bench)
    {
        foreach (var (set, title) in new[] { ("bench-set", "bench-set"), ("", "all of shared/data/iati") })
            foreach (var onPostgres in bench.HasPostgres ? new[] { false, true } : [false])
                await RunAsync(bench, bench.Files(set), onPostgres, $"{title}, into {(onPostgres ? "PostgreSQL" : "SQLite")}");
    }

    static async Task RunAsync(Bench bench, string[] files, bool onPostgres, string title)
    {
        Table.Head($"Import again: {title}, {files.Length} files", "", "wall s", "processor s", "share of the first import, wall", "share of the first, processor");
        var edited = Edited(files, bench.NewFolder());
        List<Measured> started = [], first = [], same = [], changed = [], both = [];
        for (var round = 0; round < Bench.Rounds; round++)
        {
            var data = await bench.PreparedAsync(onPostgres);
            started.Add(await Measured.RunAsync(bench.Mogran, ["import", Empty(bench), .. data.Options]));
            first.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(files)]));
            same.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(files)]));
            changed.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import(edited)]));
            await bench.DropAsync(data);
            data = await bench.PreparedAsync(onPostgres);
            both.Add(await Measured.RunAsync(bench.Mogran, [.. data.Import([.. files, .. edited])]));
            await bench.DropAsync(data);
        }

        var reference = Measured.Median(first);
        foreach (var (what, runs) in new[] { ("An empty file: the start of the program", started), ("First import", first), ("Nothing changed", same), ("1 % changed", changed) })
            Row(what, Measured.Median(runs), reference);
        // What a program that runs already, such as one that watches its sources, takes longer for having the changed files too.
        var together = Measured.Median(both);
        Row("1 % changed, in a program that runs", together with { Seconds = together.Seconds - reference.Seconds, Processor = together.Processor - reference.Processor }, reference);
    }

    static void Row(string what, Measured measured, Measured reference) =>
        Table.Row(what, $"{measured.Seconds:0.00}", $"{measured.Processor:0.00}", $"{measured.Seconds / reference.Seconds:P0}", $"{measured.Processor / reference.Processor:P0}");

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
        return [.. files.Select((file, i) =>
        {
            // Latin-1 gives each byte back as it was, whatever the file's encoding.
            var text = File.ReadAllText(file, Encoding.Latin1);
            var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(into, $"{i}")).FullName, Path.GetFileName(file));
            using var writer = new StreamWriter(copy, append: false, Encoding.Latin1);
            var at = 0;
            foreach (var activity in Activities().Matches(text).Where(_ => ++number % 100 == 0))
            {
                if (Title().Match(text, activity.Index, activity.Length) is not { Success: true } title) continue;
                var words = title.Index + title.Length;
                writer.Write(text.AsSpan(at, words - at));
                writer.Write("Changed ");
                at = words;
            }

            writer.Write(text.AsSpan(at));
            return copy;
        })];
    }

    [GeneratedRegex("<iati-activity[\\s>].*?</iati-activity>", RegexOptions.Singleline)]
    private static partial Regex Activities();

    [GeneratedRegex("<title[^>/]*>\\s*(<narrative[^>/]*>)?", RegexOptions.Singleline)]
    private static partial Regex Title();
}
