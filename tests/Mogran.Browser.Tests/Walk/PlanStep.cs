namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 2: a commitment is drawn from a paragraph of the text, and an action of the plan is said to serve it.</summary>
static class PlanStep
{
    const string Text = "/texts/cairo-2025";
    const string Domain = "2";

    /// <param name="promise">What is promised, in the officer's language.</param>
    public static async Task DrawAsync(Person officer, string promise)
    {
        await officer.GoAsync(Text);
        await officer.PressAsync(".para aside.note a[href*='/plan/draw']");
        await officer.PressAsync("main form .actions button");
        Assert.True(await officer.CountAsync("main .errors") > 0);

        await officer.FillAsync($"main input[lang={officer.Language}][name^=Title]", promise);
        await officer.TickAsync($"main input[name=Domains][value='{Domain}']");
        await officer.PressAsync("main form .actions button");
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
        var code = await officer.Page.Locator("#Code").InputValueAsync();

        await officer.GoAsync("/plan");
        await officer.PressAsync($"main a[href*='/plan/{Domain}.']");
        await officer.PressAsync("main a[href*='/plan/edit']");
        await officer.TickAsync($"main input[name=Served][value='{code}']");
        await officer.PressAsync("main form .actions button");
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
    }

    /// <summary>The margin of the paragraph leads anyone to the commitment, and that to the action.</summary>
    public static async Task FollowAsync(Person reader, string promise)
    {
        await reader.GoAsync(Text);
        var drawn = reader.Page.Locator(".para aside.note .promises a", new() { HasText = promise });
        Assert.Equal(1, await drawn.CountAsync());
        var code = (await drawn.GetAttributeAsync("href"))!.Split('#')[1];
        await reader.PressAsync($".para aside.note .promises a[href$='#{code}']");
        await reader.SeesAsync(promise);
        Assert.True(await reader.CountAsync($"[id='{code}'] a[href*='/plan/{Domain}.']") > 0);
    }
}
