using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Mogran.Browser.Tests.Chromium))]

namespace Mogran.Browser.Tests;

/// <summary>One browser for the whole run; every visitor has a context of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    const string Program = "/usr/bin/chromium-headless-shell";

    static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    readonly SemaphoreSlim starting = new(1, 1);
    IPlaywright? playwright;
    IBrowser? browser;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>The browser, started on first use; the test is skipped where there is none.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        Assert.SkipUnless(File.Exists(Program), $"Needs a browser at {Program}, which is not here (Debian's package chromium-headless-shell).");
        await starting.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
        }
        finally { starting.Release(); }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}
