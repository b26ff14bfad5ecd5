using Mogran.Demo;
using Mogran.Shared;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 6: the Chair puts the edition under silence; a state lets it pass with words; the deadline passes.</summary>
static class DecisionStep
{
    /// <returns>Address of the decision.</returns>
    public static async Task OpenAsync(Person chair, DemoClock clock, string draft)
    {
        await chair.GoAsync("/decisions");
        await chair.PressAsync("main a[href$='/decisions/open']");
        await chair.FillAsync("#Day", Print.IsoDay(clock.Today.AddDays(4)));
        await chair.FillAsync("#Hour", "12:00");
        await chair.PressAsync("main form[action*='Check'] .actions button");
        Assert.Equal(1, await chair.CountAsync($"main .waits a[href$='{draft}']"));
        await chair.PressAsync("main .waits form .actions button");
        Assert.StartsWith("/decisions/", chair.At, StringComparison.Ordinal);
        Assert.Equal(1, await chair.CountAsync("main .done-note"));
    }

    /// <summary>A state speaks without objecting and takes its signed receipt away.</summary>
    public static async Task<byte[]> StateAsync(Person state, string decision, string words)
    {
        await state.GoAsync(decision);
        await state.PressAsync("main a[href$='/statement']");
        await state.FillAsync("#Words", words);
        await state.PressAsync("main form .actions button");
        Assert.Contains("/voices/", state.At, StringComparison.Ordinal);
        await state.SeesAsync(words);
        return await state.DownloadAsync("main a[download]");
    }

    public static async Task SeeOpenAsync(Person chair, string decision)
    {
        await chair.GoAsync(decision);
        Assert.Equal(0, await chair.CountAsync("#letter"));
    }

    public static async Task SeeAdoptedAsync(Person chair, string decision)
    {
        await chair.GoAsync(decision);
        Assert.Equal(1, await chair.CountAsync("#letter"));
    }
}
