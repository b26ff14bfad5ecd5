using Microsoft.Playwright;
using Mogran.Tests.Site;

namespace Mogran.Browser.Tests.Walk;

/// <summary>
/// Somebody at a browser without JavaScript who uses the keyboard alone: what is pressed is focused and entered.
/// Nothing is looked for by its look, only by what it is called or where it leads.
/// </summary>
public sealed class Person(IPage page, Uri address, string language) : IAsyncDisposable
{
    const int Patience = 60_000;

    public string Language => language;

    public IPage Page => page;

    public string At => new Uri(page.Url).AbsolutePath[(language.Length + 1)..];

    public static async Task<Person> ComeAsync(IBrowser browser, Uri address, string language)
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, AcceptDownloads = true });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        return new(page, address, language);
    }

    public async Task SignInAsync(string email)
    {
        await GoAsync("/sign-in");
        await FillAsync("#Email", email);
        await FillAsync("#Password", TestSite.Password);
        await PressAsync("main form button");
        Assert.DoesNotContain("/sign-in", At, StringComparison.Ordinal);
    }

    /// <param name="path">Without the language.</param>
    /// <returns>The status of the answer.</returns>
    public async Task<int> GoAsync(string path) => (await page.GotoAsync(new Uri(address, $"/{language}{path}").ToString()))!.Status;

    /// <summary>Enters a link or a button and waits for the page it leads to.</summary>
    public async Task PressAsync(string selector)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrive(object? sender, IPage at) => arrived.TrySetResult();
        var pressed = page.Locator(selector).First;
        await pressed.FocusAsync();
        page.DOMContentLoaded += Arrive;
        try
        {
            await page.Keyboard.PressAsync("Enter");
            await arrived.Task.WaitAsync(TimeSpan.FromMilliseconds(Patience));
        }
        finally { page.DOMContentLoaded -= Arrive; }
    }

    public Task FillAsync(string selector, string text) => page.Locator(selector).First.FillAsync(text);

    public Task ChooseAsync(string selector, string value) => page.Locator(selector).First.SelectOptionAsync(value);

    public Task GiveFileAsync(string selector, string path) => page.Locator(selector).SetInputFilesAsync(path);

    public async Task TickAsync(string selector)
    {
        await page.Locator(selector).First.FocusAsync();
        await page.Keyboard.PressAsync("Space");
    }

    public Task<int> CountAsync(string selector) => page.Locator(selector).CountAsync();

    public async Task<string> TextAsync(string selector = "main") =>
        string.Join(' ', (await page.Locator(selector).First.TextContentAsync() ?? "").Split(default(char[]?), StringSplitOptions.RemoveEmptyEntries));

    public async Task SeesAsync(string text, string selector = "main") => Assert.Contains(text, await TextAsync(selector), StringComparison.Ordinal);

    /// <summary>The bytes that a link hands out, as the browser saves them.</summary>
    public async Task<byte[]> DownloadAsync(string selector)
    {
        var link = page.Locator(selector).First;
        var download = await page.RunAndWaitForDownloadAsync(async () =>
        {
            await link.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        });
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
