namespace Mogran.Bench;

/// <summary>Import from the start of the program to its end, each round right after the references over the same files.</summary>
static class Imports
{
    public static async Task RunAsync(Bench bench)
    {
        foreach (var (set, title) in new[] { ("bench-set", "bench-set"), ("", "all of shared/data/iati") })
        {
            var files = bench.Files(set);
            var megabytes = files.Sum(file => new FileInfo(file).Length) / 1e6;
            Table.Head($"Import: {title}, {files.Length} files, {megabytes:0} MB", "", "wall s", "processor s", "MB/s", "share of XmlReader, wall", "share of XmlReader, processor", "peak MB");
            List<Measured> bare = [], lint = [], sqlite = [], postgres = [];
            for (var round = 0; round < Bench.Rounds; round++)
            {
                bare.Add(await Measured.RunAsync("dotnet", [bench.Itself, "--parse", .. files]));
                lint.Add(await Measured.RunAsync("xmllint", ["--stream", "--noout", .. files]));
                sqlite.Add(await ImportAsync(bench, files, onPostgres: false));
                if (bench.HasPostgres) postgres.Add(await ImportAsync(bench, files, onPostgres: true));
            }

            var reference = Measured.Median(bare);
            Row("XmlReader alone", bare, reference, megabytes);
            Row("xmllint --stream --noout", lint, reference, megabytes);
            Row("Mogran into SQLite", sqlite, reference, megabytes);
            if (postgres.Count > 0) Row("Mogran into PostgreSQL (its own processes not counted)", postgres, reference, megabytes);
        }
    }

    static async Task<Measured> ImportAsync(Bench bench, string[] files, bool onPostgres)
    {
        var data = await bench.PreparedAsync(onPostgres);
        var measured = await Measured.RunAsync(bench.Mogran, [.. data.Import(files)]);
        await bench.DropAsync(data);
        return measured;
    }

    static void Row(string what, List<Measured> runs, Measured reference, double megabytes)
    {
        var median = Measured.Median(runs);
        Table.Row(what, $"{median.Seconds:0.00}", $"{median.Processor:0.00}", $"{megabytes / median.Seconds:0.0}",
            $"{reference.Seconds / median.Seconds:P0}", $"{reference.Processor / median.Processor:P0}", $"{median.Memory:0}");
    }
}
