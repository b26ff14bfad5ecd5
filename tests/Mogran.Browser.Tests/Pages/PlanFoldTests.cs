using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>On a phone the plan's long lists unfold without a script; elsewhere and on paper they all stand open.</summary>
public sealed class PlanFoldTests(Chromium chromium, DemoSite site)
{
    /// <param name="address">A page of the plan.</param>
    /// <param name="fold">One of the lists that unfold on it.</param>
    /// <param name="row">What is in that list.</param>
    /// <param name="height">CSS pixels that the page may have while its lists are folded.</param>
    [Theory]
    [InlineData("/en/plan", "#domain-4 ~ details.fold", "a[href$='/plan/4.1.1']", 4_500)]
    [InlineData("/en/plan/commitments", "details.fold", "th[scope=row]", 2_000)]
    [InlineData("/ar/plan/commitments", "details.fold", "th[scope=row]", 2_000)]
    [InlineData("/en/plan/money", "#counted + details.fold", "a[href*='/activities/']", 3_000)]
    [InlineData("/ar/plan/money", "#left + details.fold", "a[href*='/activities/']", 3_000)]
    public async Task A_long_page_of_the_plan_is_short_on_a_phone_and_whole_elsewhere(string address, string fold, string row, int height)
    {
        var browser = await chromium.BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync(address);
        var list = page.Locator(fold).First;
        var first = list.Locator(row).First;
        Assert.False(await first.IsVisibleAsync());
        Assert.InRange((await page.Locator("body").BoundingBoxAsync())!.Height, 1, height);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await first.IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await list.Locator("> summary").ClickAsync();
        Assert.True(await first.IsVisibleAsync());

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync(address);
        Assert.True(await first.IsVisibleAsync());
        Assert.False(await page.IsVisibleAsync("details.fold > summary"));
    }

    [Fact]
    public async Task Whoever_turns_the_page_of_a_list_finds_it_open()
    {
        var browser = await chromium.BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync("/en/plan/money?part=2#counted");
        Assert.True(await page.Locator("#counted + details.fold a[href*='/activities/']").First.IsVisibleAsync());
        Assert.False(await page.Locator("#left + details.fold a[href*='/activities/']").First.IsVisibleAsync());
    }
}
