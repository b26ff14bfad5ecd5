using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Mogran.Bench;

/// <summary>Pages of a site whose data folder holds more and more activities, asked for as a browser would.</summary>
static partial class Pages
{
    static readonly (string What, string Address)[] Asked =
    [
        ("plan", "/en/plan"), ("partner", "/en/partners/KE"), ("search, two words", "/en/activities?words=bade+chadra"),
        ("search, a country", "/en/activities?country=KE"), ("front page", "/en"),
        ("desk", "/en/gathering"), ("judging one by one", "/en/gathering/queue"), ("judging many", "/en/gathering/suggestions"),
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
            // It listens as soon as it says who may sign in first.
            string? line;
            while ((line = await site.StandardOutput.ReadLineAsync()) is not null && !Welcome().IsMatch(line)) { }
            using var browser = new HttpClient { BaseAddress = new(address), Timeout = TimeSpan.FromMinutes(5) };
            using var officer = new HttpClient { BaseAddress = new(address), Timeout = browser.Timeout };
            await SignInAsync(officer, Welcome().Match(line ?? "").Value);
            // The program itself is warm before the data are asked for.
            for (var i = 0; i < 30; i++) await browser.GetStringAsync(new Uri("/en/record", UriKind.Relative));
            foreach (var (what, page) in Asked)
            {
                var by = page.StartsWith("/en/gathering", StringComparison.Ordinal) ? officer : browser;
                var first = await TimeAsync(by, page);
                List<double> again = [];
                for (var i = 0; i < 60; i++) again.Add(await TimeAsync(by, page));
                yield return (what, first, Measured.Middle(again[40..]));
            }
        }
        finally
        {
            site.Kill(entireProcessTree: true);
            await site.WaitForExitAsync();
        }
    }

    // The gathering desk is the secretariat's.
    static async Task SignInAsync(HttpClient browser, string welcome)
    {
        var token = Token().Match(await browser.GetStringAsync(new Uri(welcome))).Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token, ["Name"] = "Officer", ["Email"] = "officer@example.org", ["Password"] = "a long password for a benchmark",
        });
        (await browser.PostAsync(new Uri(welcome), form)).EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"http://\S+/welcome/\S+")]
    private static partial Regex Welcome();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();

    static async Task<double> TimeAsync(HttpClient browser, string page)
    {
        var watch = Stopwatch.StartNew();
        (await browser.GetAsync(new Uri(page, UriKind.Relative))).EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }
}
