using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>What axe is asked of a page: nothing, every rule by day, or the contrast by night as well.</summary>
enum Rules { None, ByDay, ByDayAndNight }

/// <summary>One visitor's browser, looking at pages and measuring each.</summary>
sealed partial class Looking(IPage page, Wire wire, Uri address) : IAsyncDisposable
{
    const int Narrow = 320;

    static readonly string[] AllRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    static readonly string[] Contrast = ["color-contrast"];

    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    const string FindViolations = """
        async asked => {
          const { violations } = await axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
          return violations.map(found => found.id + ': ' + found.nodes.slice(0, 3).map(node => node.html).join(' | '));
        }
        """;

    // In one question: each is a way through three programs.
    const string Find = """
        () => {
          const shown = cell => getComputedStyle(cell).display !== 'none';
          const empty = cell => !cell.textContent.trim() && !cell.querySelector('input, select, textarea, progress, meter, svg');
          const dotted = cell => getComputedStyle(cell, '::before').content.includes('\u00b7');
          const first = row => [...row.children].slice([...row.children].findIndex(cell => cell.tagName === 'TH') + 1).find(shown);
          const all = selector => [...document.querySelectorAll(selector)];
          const blanks = [
            ...all('td[data-label]').filter(cell => shown(cell) && empty(cell)).map(cell => 'empty: ' + cell.dataset.label),
            ...all('.brief tbody tr').filter(row => row.querySelector('th')).map(first).filter(cell => cell && dotted(cell)).map(cell => 'dot before: ' + cell.textContent.trim()),
          ];
          const root = document.documentElement;
          return {
            scripts: all('script').length, lang: root.getAttribute('lang'), dir: root.getAttribute('dir'), headings: all('h1').length,
            text: document.body.innerText, width: root.scrollWidth, blanks,
          };
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
        var found = await page.EvaluateAsync<Found>(Find);
        Assert.NotEmpty(found.Text);
        return new(sample, language, answer!.Status, bytes, requests, found.Scripts, found.Lang, found.Dir, found.Headings,
            [.. MissingWord().Matches(found.Text).Select(match => match.Value).Distinct()], found.Width, found.Blanks, axe);
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    async Task<IReadOnlyList<string>> AxeAsync(Rules rules)
    {
        if (rules is Rules.None) return [];
        // Given to a page once: that takes longer than all rules together.
        await page.EvaluateAsync(Axe);
        var day = await FindAsync(AllRules);
        if (rules is Rules.ByDay) return day;

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var night = await FindAsync(Contrast);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        return [.. day, .. night.Select(found => "dark: " + found)];
    }

    Task<string[]> FindAsync(string[] asked) => page.EvaluateAsync<string[]>(FindViolations, asked);

    // What a phrase shows that has no words in the language: "[Key]".
    [GeneratedRegex(@"\[[A-Z][A-Za-z]+(_\w+)?\]")]
    private static partial Regex MissingWord();

    /// <summary>What <see cref="Find"/> finds.</summary>
    sealed class Found
    {
        public int Scripts { get; set; }
        public string? Lang { get; set; }
        public string? Dir { get; set; }
        public int Headings { get; set; }
        public string Text { get; set; } = "";
        public int Width { get; set; }
        public string[] Blanks { get; set; } = [];
    }
}
