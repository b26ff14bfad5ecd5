using System.Text;
using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>On a phone an officer sees what an import changes, and what is suggested, without a long way down; elsewhere and on paper all of it stands open.</summary>
public sealed class GatheringFoldTests(Chromium chromium, DemoSite site)
{
    static readonly string Changed = string.Concat(Enumerable.Range(1, 6).Select(i => $"DEMO-00{i},Told otherwise {i}\n"));

    [Fact]
    public async Task What_an_import_would_change_is_folded_behind_each_title_on_a_phone_and_whole_elsewhere()
    {
        await using var context = await EnterAsync();
        var page = context.Pages[0];
        await page.GotoAsync("/en/gathering/import");
        await page.SetInputFilesAsync("#Given", new FilePayload { Name = "example-activities-invented.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("identifier,title\n" + Changed) });
        await page.ClickAsync("main form button");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync("main .done-note");

        var folds = page.Locator("details.fold");
        Assert.Equal(6, await folds.CountAsync());
        var second = folds.Nth(1);
        var value = second.Locator("ins", new() { HasText = "Told otherwise 2" });
        Assert.False(await value.IsVisibleAsync());
        await second.Locator("> summary").ClickAsync();
        Assert.True(await value.IsVisibleAsync());
        Assert.True(await second.Locator("caption a").IsVisibleAsync());

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await folds.Last.Locator("ins").First.IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(await folds.Last.Locator("ins").First.IsVisibleAsync());
        Assert.Equal((await folds.First.Locator("td").First.BoundingBoxAsync())!.X, (await folds.Last.Locator("td").First.BoundingBoxAsync())!.X, 1d);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the file" }).ClickAsync();
        Assert.True(await page.GetByText("The file was removed.").IsVisibleAsync());
    }

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task A_suggestion_shows_its_activitys_description_where_there_is_room_and_a_wide_table_says_on_a_phone_that_it_goes_on(string language)
    {
        await using var context = await EnterAsync();
        var page = context.Pages[0];
        await page.GotoAsync($"/{language}/gathering/suggestions");
        var excerpt = page.Locator("details.fold > p").First;
        Assert.False(await excerpt.IsVisibleAsync());
        await page.SetViewportSizeAsync(1280, 900);
        Assert.True(await excerpt.IsVisibleAsync());

        await page.GotoAsync($"/{language}/gathering/coverage");
        Assert.False(await page.IsVisibleAsync(".sideways"));
        await page.SetViewportSizeAsync(360, 800);
        Assert.True(await page.IsVisibleAsync(".sideways"));
        Assert.True(await page.Locator(".scroll:has(> .matrix)").EvaluateAsync<bool>("table => table.scrollWidth > table.clientWidth"));
    }

    async Task<IBrowserContext> EnterAsync()
    {
        var browser = await chromium.BrowserAsync();
        var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync("/en/demo");
        await page.GetByRole(AriaRole.Button, new() { Name = Who.Officer.Account }).ClickAsync();
        return context;
    }
}
