using Microsoft.Playwright;
using Mogran.Demo;
using Mogran.Partners;
using Mogran.Tests.Site;

namespace Mogran.Browser.Tests.Walk;

/// <summary>A site of its own on a clock of its own, and the people who meet there.</summary>
public sealed class Scene : IAsyncDisposable
{
    readonly IBrowser browser;
    readonly string language;

    Scene(IBrowser browser, TestSite site, DemoClock clock, string language) =>
        (this.browser, Site, Clock, this.language) = (browser, site, clock, language);

    public TestSite Site { get; }

    /// <summary>The site's clock: a deadline passes when the test lets it.</summary>
    public DemoClock Clock { get; }

    public static async Task<Scene> SetAsync(IBrowser browser, string language)
    {
        var clock = new DemoClock(TimeProvider.System.GetUtcNow());
        return new(browser, await TestSite.StartAsync(clock), clock, language);
    }

    public async Task<Person> OutsiderAsync() => await Person.ComeAsync(browser, Site.Address, language);

    /// <summary>Somebody who holds a post and signs in; the address to sign in again with, when the evening has come, is handed out too.</summary>
    public async Task<(Person Person, string Email)> InPostAsync(string? partner, PostFunction function)
    {
        var email = await Site.AddAccountAsync(partner, function);
        var person = await OutsiderAsync();
        await person.SignInAsync(email);
        return (person, email);
    }

    public async ValueTask DisposeAsync() => await Site.DisposeAsync();
}
