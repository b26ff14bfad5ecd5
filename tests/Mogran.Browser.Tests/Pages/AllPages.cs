using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Browser.Tests.Pages;

/// <summary>Looks once at every page of the demo in every language; the tests then judge what was seen.</summary>
public sealed class AllPages(Chromium chromium, DemoSite site)
{
    const int AtOnce = 2;

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
        ConcurrentBag<Seen> all = [];
        var visits = samples.GroupBy(sample => sample.Who).SelectMany(visit => Language.All.Select(language => (visit, language)));
        await Parallel.ForEachAsync(visits, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (each, _) =>
        {
            var (visit, language) = each;
            await using var visitor = await Looking.AsAsync(browser, site.Address, visit.Key.Account);
            foreach (var sample in visit) all.Add(await visitor.LookAsync(sample, language.Code, RulesIn(language)));
        });
        return [.. all.OrderBy(one => one.Sample.ToString(), StringComparer.Ordinal).ThenBy(one => one.Language, StringComparer.Ordinal)];
    }

    // French is laid out as English is; axe, which takes most of the time, would find the same.
    static Rules RulesIn(Language language) =>
        language == Language.English ? Rules.ByDayAndNight : language == Language.Arabic ? Rules.ByDay : Rules.None;
}
