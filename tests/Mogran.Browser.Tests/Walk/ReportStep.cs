using System.Text;
using System.Text.Json.Nodes;
using Mogran.Tests.Site;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 5: an edition is computed, read, and taken away in five formats; every figure has a source that answers.</summary>
static class ReportStep
{
    static readonly byte[] Zip = [0x50, 0x4b, 3, 4];

    /// <returns>Address of the draft.</returns>
    public static async Task<string> ComputeAsync(Person officer)
    {
        await officer.GoAsync("/reports");
        await officer.ChooseAsync("#round", "1");
        await officer.PressAsync("main form button");
        if (officer.At == "/reports") await officer.PressAsync("main a[href*='/drafts/']");
        Assert.Contains("/drafts/", officer.At, StringComparison.Ordinal);
        return officer.At;
    }

    public static async Task TakeFilesAsync(Person reader)
    {
        Assert.Equal(Zip, (await FileAsync(reader, "docx"))[..4]);
        Assert.Equal(Zip, (await FileAsync(reader, "xlsx"))[..4]);
        Assert.StartsWith("\uFEFF", Encoding.UTF8.GetString(await FileAsync(reader, "csv")), StringComparison.Ordinal);
        Assert.Contains("<!doctype html>", Encoding.UTF8.GetString(await FileAsync(reader, "html")), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>
    /// Every figure of the JSON names a source, and the source answers: to everyone or, where it is a state's return,
    /// to those who may see it.
    /// </summary>
    public static async Task FollowSourcesAsync(Person reader, Visitor outsider, Visitor officer)
    {
        var report = JsonNode.Parse(await FileAsync(reader, "json"))!;
        var figures = (report["figures"] ?? report["content"]?["figures"])!.AsObject();
        Assert.NotEmpty(figures);
        var without = figures.Where(figure => figure.Value!["sources"]!.AsArray().Count == 0).Select(figure => figure.Key);
        Assert.Empty(without);
        var addresses = figures.Select(figure => figure.Value!["sources"]![0]!["href"]!.GetValue<string>().Split('#')[0]).Distinct().ToList();
        foreach (var address in addresses)
        {
            var visitor = address.StartsWith("/rounds/", StringComparison.Ordinal) ? officer : outsider;
            await visitor.GetAsync(address);
            Assert.True(visitor.Answer.IsSuccessStatusCode, $"{address} answers {visitor.Status}.");
            Assert.DoesNotContain("sign-in", visitor.At.AbsolutePath, StringComparison.Ordinal);
        }
    }

    /// <summary>A figure is opened on the page and leads to what it was counted from.</summary>
    public static async Task OpenFigureAsync(Person reader)
    {
        var figure = reader.Page.Locator("main details.figure:has(li a[href*='/activities/'])").First;
        await figure.Locator("summary").FocusAsync();
        await reader.Page.Keyboard.PressAsync("Enter");
        Assert.NotNull(await figure.GetAttributeAsync("open"));
        var source = await figure.Locator("li a[href*='/activities/']").First.GetAttributeAsync("href");
        await reader.PressAsync($"main details[open] li a[href='{source}']");
        Assert.Equal(source!.Split('#')[0], new Uri(reader.Page.Url).AbsolutePath);
        Assert.Equal(1, await reader.CountAsync("h1"));
    }

    static Task<byte[]> FileAsync(Person reader, string format) => reader.DownloadAsync($"main a[href*='/files/{format}']");
}
