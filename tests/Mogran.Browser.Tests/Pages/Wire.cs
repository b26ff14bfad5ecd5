using System.Text.Json;
using Microsoft.Playwright;

namespace Mogran.Browser.Tests.Pages;

/// <summary>Counts what a page costs over the wire, as the browser's own network panel does.</summary>
sealed class Wire
{
    public long Bytes { get; private set; }

    public int Requests { get; private set; }

    public static async Task<Wire> OfAsync(IPage page)
    {
        var wire = new Wire();
        var session = await page.Context.NewCDPSessionAsync(page);
        session.Event("Network.requestWillBeSent").OnEvent += (_, told) => wire.Requests += IsOverTheWire(told) ? 1 : 0;
        session.Event("Network.loadingFinished").OnEvent += (_, told) => wire.Bytes += LengthIn(told);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return wire;
    }

    public void Reset() => (Bytes, Requests) = (0, 0);

    // The browser draws the icons of its own date fields from "data:" addresses, which cost nothing.
    static bool IsOverTheWire(JsonElement? told) =>
        told!.Value.GetProperty("request").GetProperty("url").GetString()!.StartsWith("http", StringComparison.Ordinal);

    static long LengthIn(JsonElement? told) => (long)told!.Value.GetProperty("encodedDataLength").GetDouble();
}
