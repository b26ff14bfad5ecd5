using System.Diagnostics;
using System.Globalization;

namespace Mogran.Bench;

/// <summary>Pages of a site whose data folder holds more and more activities, asked for as a browser would.</summary>
static class Pages
{
    static readonly (string What, string Address)[] Asked =
    [
        ("plan", "/en/plan"), ("partner", "/en/partners/KE"), ("search, two words", "/en/activities?words=bade+chadra"),
        ("search, a country", "/en/activities?country=KE"), ("front page", "/en"),
    ];

    public static async Task RunAsync(Bench bench)
    {
        var sizes = (Environment.GetEnvironmentVariable("MOGRAN_BENCH_ACTIVITIES") ?? "10000,100000").Split(',').Select(one => int.Parse(one, CultureInfo.InvariantCulture)).ToList();
        Table.Head("Pages, milliseconds", ["activities", .. Asked.SelectMany(page => new[] { page.What + ", first after a change", "again (median of 20)" })]);
        Dictionary<string, double> smallest = [];
        foreach (var size in sizes)
        {
            var data = await bench.PreparedAsync(onPostgres: false);
            await Measured.RunAsync(bench.Mogran, ["sample", "--activities", $"{size}", "--fill", .. data.Options]);
            List<string> cells = [$"{size}"];
            await foreach (var (what, first, again) in AskAsync(bench, data))
            {
                smallest.TryAdd(what, again);
                cells.AddRange([$"{first:0}", string.Create(CultureInfo.InvariantCulture, $"{again:0.0} ({again / smallest[what]:0.00} x)")]);
            }

            Table.Row([.. cells]);
            await bench.DropAsync(data);
        }
    }

    static async IAsyncEnumerable<(string What, double First, double Again)> AskAsync(Bench bench, Folder data)
    {
        const string address = "http://127.0.0.1:5199";
        using var site = Process.Start(new ProcessStartInfo(bench.Mogran, ["serve", "--urls", address, .. data.Options]) { RedirectStandardOutput = true })!;
        try
        {
            while (await site.StandardOutput.ReadLineAsync() is { } line && !line.Contains(address, StringComparison.Ordinal)) { }
            using var browser = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(5) };
            // The program itself is warm before the data are asked for.
            for (var i = 0; i < 30; i++) await browser.GetStringAsync(new Uri("/en/record", UriKind.Relative));
            foreach (var (what, page) in Asked)
            {
                var first = await TimeAsync(browser, page);
                List<double> again = [];
                for (var i = 0; i < 60; i++) again.Add(await TimeAsync(browser, page));
                yield return (what, first, Measured.Middle(again[40..]));
            }
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    static async Task<double> TimeAsync(HttpClient browser, string page)
    {
        var watch = Stopwatch.StartNew();
        (await browser.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }
}
