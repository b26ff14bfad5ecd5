using Microsoft.Extensions.DependencyInjection;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Browser.Tests.Pages;

/// <summary>Looks once at every page of the demo in every language; the tests then judge what was seen.</summary>
public sealed class AllPages(Chromium chromium, DemoSite site)
{
    readonly Lock looking = new();
    Task<IReadOnlyList<Seen>>? seen;

    public async Task<(IReadOnlyList<Sample> Samples, IReadOnlyList<string> Missing)> SamplesAsync()
    {
        await using var db = site.Open();
        return await Samples.OfAsync(db, site.Services.GetRequiredService<Uploads>(), SitePages.Of(site.Services));
    }

    /// <summary>What was seen; looked at once, also when looking failed.</summary>
    public Task<IReadOnlyList<Seen>> SeenAsync()
    {
        lock (looking) return seen ??= LookAsync();
    }

    async Task<IReadOnlyList<Seen>> LookAsync()
    {
        var browser = await chromium.BrowserAsync();
        var (samples, _) = await SamplesAsync();
        List<Seen> all = [];
        foreach (var visit in samples.GroupBy(sample => sample.Who))
        {
            var visitor = await Looking.AsAsync(browser, site.Address, visit.Key.Account);
            foreach (var sample in visit)
                foreach (var language in Language.All)
                    all.Add(await visitor.LookAsync(sample, language.Code, RulesIn(language)));
        }

        return all;
    }

    // French is laid out as English is; axe, which takes most of the time, would find the same.
    static Rules RulesIn(Language language) =>
        language == Language.English ? Rules.ByDayAndNight : language == Language.Arabic ? Rules.ByDay : Rules.None;
}
