using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>What axe is asked of a page: nothing, every rule by day, or the contrast by night as well.</summary>
enum Rules { None, ByDay, ByDayAndNight }

/// <summary>One visitor's browser, looking at pages and measuring each.</summary>
sealed partial class Looking(IPage page, Wire wire, Uri address)
{
    const int Narrow = 320;

    static readonly AxeRunOptions AllRules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        ResultTypes = [ResultType.Violations],
    };

    static readonly AxeRunOptions Contrast = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast"] }, ResultTypes = [ResultType.Violations],
    };

    const string FindBlanks = """
        () => {
          const shown = cell => getComputedStyle(cell).display !== 'none';
          const empty = cell => !cell.textContent.trim() && !cell.querySelector('input, select, textarea, progress, meter, svg');
          const dotted = cell => getComputedStyle(cell, '::before').content.includes('\u00b7');
          const first = row => [...row.children].slice([...row.children].findIndex(cell => cell.tagName === 'TH') + 1).find(shown);
          const all = selector => [...document.querySelectorAll(selector)];
          return [
            ...all('td[data-label]').filter(cell => shown(cell) && empty(cell)).map(cell => 'empty: ' + cell.dataset.label),
            ...all('.brief tbody tr').filter(row => row.querySelector('th')).map(first).filter(cell => cell && dotted(cell)).map(cell => 'dot before: ' + cell.textContent.trim()),
          ];
        }
        """;

    /// <summary>Enters the demo as somebody; nobody in particular when the name is null.</summary>
    public static async Task<Looking> AsAsync(IBrowser browser, Uri address, string? account)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        if (account is not null)
        {
            await page.GotoAsync("/en/demo");
            await page.GetByRole(AriaRole.Button, new() { Name = account }).ClickAsync();
        }

        return new(page, await Wire.OfAsync(page), address);
    }

    public async Task<Seen> LookAsync(Sample sample, string language, Rules rules)
    {
        await page.SetViewportSizeAsync(1280, 900);
        wire.Reset();
        var answer = await page.GotoAsync(new Uri(address, $"/{language}{sample.Path}").ToString(), new() { WaitUntil = WaitUntilState.Load });
        var (bytes, requests) = (wire.Bytes, wire.Requests);
        var axe = await AxeAsync(rules);
        await page.SetViewportSizeAsync(Narrow, 700);
        var root = page.Locator("html");
        return new(sample, language, answer!.Status, bytes, requests,
            await page.Locator("script").CountAsync(),
            await root.GetAttributeAsync("lang"), await root.GetAttributeAsync("dir"),
            await page.Locator("h1").CountAsync(),
            [.. MissingWord().Matches(await page.InnerTextAsync("body")).Select(match => match.Value).Distinct()],
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth"),
            await page.EvaluateAsync<string[]>(FindBlanks),
            axe);
    }

    async Task<IReadOnlyList<string>> AxeAsync(Rules rules)
    {
        if (rules is Rules.None) return [];
        var day = Said(await FindAsync(AllRules), "");
        if (rules is Rules.ByDay) return [.. day];

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var night = Said(await FindAsync(Contrast), " (dark)");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. day, .. night];
    }

    // The other mode opens a second page for every run, for the sake of frames from elsewhere; there are none here.
#pragma warning disable CS0618
    Task<AxeResult> FindAsync(AxeRunOptions rules) => page.Locator("html").RunAxeLegacy(rules);
#pragma warning restore CS0618

    static IEnumerable<string> Said(AxeResult result, string when) =>
        result.Violations.Select(found => $"{found.Id}{when}: {string.Join(" | ", found.Nodes.Take(3).Select(node => node.Html))}");

    // What a phrase shows that has no words in the language: "[Key]".
    [GeneratedRegex(@"\[[A-Z][A-Za-z]+(_\w+)?\]")]
    private static partial Regex MissingWord();
}
