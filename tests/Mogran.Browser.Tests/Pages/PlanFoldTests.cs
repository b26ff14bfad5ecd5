using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>On a phone a domain's actions unfold without a script; elsewhere and on paper they all stand open.</summary>
public sealed class PlanFoldTests(Chromium chromium, DemoSite site)
{
    const string Action = "main a[href$='/plan/4.1.1']";

    [Fact]
    public async Task The_plan_is_short_on_a_phone_and_whole_elsewhere()
    {
        var browser = await chromium.BrowserAsync();
        await using var context = await browser.NewContextAsync(new() { BaseURL = site.Address.ToString(), JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.SetViewportSizeAsync(360, 800);
        await page.GotoAsync("/en/plan");
        Assert.False(await page.IsVisibleAsync(Action));
        Assert.InRange((await page.Locator("body").BoundingBoxAsync())!.Height, 1, 4_500);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.IsVisibleAsync(Action));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.ClickAsync("#domain-4 ~ details.fold > summary");
        Assert.True(await page.IsVisibleAsync(Action));

        await page.SetViewportSizeAsync(1280, 900);
        await page.GotoAsync("/en/plan");
        Assert.True(await page.IsVisibleAsync(Action));
        Assert.False(await page.IsVisibleAsync("details.fold > summary"));
    }
}
