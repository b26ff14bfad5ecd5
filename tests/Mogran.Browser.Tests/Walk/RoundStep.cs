using Mogran.Demo;
using Mogran.Shared;

namespace Mogran.Browser.Tests.Walk;

/// <summary>Step 4: a round is opened; a focal point answers; the Secretariat sends back and accepts.</summary>
static class RoundStep
{
    const string Return = "/rounds/1/EG";
    const string Submit = "main form button[value=submit]";
    const string Save = "main form button[value=save]";

    public static async Task OpenAsync(Person officer, DemoClock clock)
    {
        await officer.GoAsync("/rounds/open");
        await officer.FillAsync("#Number", "1");
        await officer.FillAsync("#From", Print.IsoDay(clock.Today.AddMonths(-6)));
        await officer.FillAsync("#To", Print.IsoDay(clock.Today.AddDays(-1)));
        await officer.FillAsync("#DueDay", Print.IsoDay(clock.Today.AddDays(30)));
        await officer.FillAsync("#DueHour", "12:00");
        await officer.PressAsync("main form .actions button");
        Assert.Equal("/rounds/1", officer.At);
        Assert.True(await officer.CountAsync("main table tbody tr") > 30);
    }

    /// <summary>Confirms what is known, corrects one amount to zero, and says of one figure that it is not disclosed.</summary>
    public static async Task AnswerAsync(Person focal)
    {
        await focal.GoAsync(Return);
        var zero = await FirstAsync(focal, "input[name^='c']:not([name='c-own'])");
        var secret = await FirstAsync(focal, "input[name^='v']:not([name='v-own'])", unless: "c");
        await focal.ChooseAsync($"[name='a{zero}']", "Value");
        await focal.FillAsync($"[name='v{zero}']", "0");
        await focal.ChooseAsync($"[name='a{secret}']", "NotDisclosed");
        await focal.PressAsync(Save);
        await focal.PressAsync("main form button[value=all]");
        await AnswerTheRestAsync(focal);

        await focal.PressAsync(Submit);
        Assert.Equal(1, await focal.CountAsync($".errors a[href='#line{secret}']"));
        await focal.FillAsync($"[name='r{secret}']", "Agreed with a partner.");
        await focal.PressAsync(Submit);
        Assert.Equal(0, await focal.CountAsync("main form"));
        Assert.Equal(1, await focal.CountAsync("main .done-note"));
    }

    public static async Task SendBackAsync(Person officer, string reason)
    {
        await officer.GoAsync(Return + "/review");
        await officer.PressAsync("main form button[value=sendBack]");
        Assert.True(await officer.CountAsync(".errors") > 0);
        await officer.FillAsync("#Reason", reason);
        await officer.FillAsync("[name=q1]", reason);
        await officer.PressAsync("main form button[value=sendBack]");
        Assert.Equal("/rounds/1", officer.At);
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
    }

    public static async Task AnswerAgainAsync(Person focal, string reason, string words)
    {
        await focal.GoAsync("/");
        await focal.PressAsync($"main a[href$='{Return}']");
        await focal.SeesAsync(reason);
        await focal.ChooseAsync("[name=a1]", "Value");
        await focal.FillAsync("[name=w1]", words);
        await focal.PressAsync(Submit);
        Assert.Equal(1, await focal.CountAsync("main .done-note"));
    }

    public static async Task AcceptAsync(Person officer, string words)
    {
        await officer.GoAsync("/rounds/1");
        await officer.PressAsync($"main a[href*='{Return}']");
        await officer.SeesAsync(words);
        await officer.PressAsync("main form button[value=accept]");
        Assert.Equal("/rounds/1", officer.At);
        Assert.Equal(1, await officer.CountAsync("main .done-note"));
    }

    /// <summary>Place of the first line that has such a field.</summary>
    /// <param name="unless">Letter of a field that the line must not have.</param>
    static async Task<string> FirstAsync(Person focal, string selector, string? unless = null)
    {
        foreach (var field in await focal.Page.Locator("main " + selector).AllAsync())
        {
            var place = (await field.GetAttributeAsync("name"))![1..];
            if (unless is null || await focal.CountAsync($"[name='{unless}{place}']") == 0) return place;
        }

        throw new InvalidOperationException($"No line with {selector}.");
    }

    static async Task AnswerTheRestAsync(Person focal)
    {
        foreach (var select in await focal.Page.Locator("main select[name^='a']").AllAsync())
            if (await select.InputValueAsync() == "") await select.SelectOptionAsync("NoDataYet");
        await focal.PressAsync(Save);
    }
}
