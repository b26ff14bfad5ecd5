using Mogran.Tests.Site;

namespace Mogran.Tests.Plan;

public sealed class SearchPageTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Found_words_are_marked_and_what_narrows_the_search_can_be_taken_away_again()
    {
        using var visitor = site.Visit();
        await visitor.GetAsync("/activities?words=migrations");
        Assert.Contains(visitor.Page.QuerySelectorAll("main th mark"), mark => mark.TextContent.Equals("Migration", StringComparison.OrdinalIgnoreCase));
        var all = Count(visitor);

        await visitor.GetAsync(visitor.Page.QuerySelector(".facet a[href*='country=']")!.GetAttribute("href")!);
        Assert.InRange(Count(visitor), 1, all - 1);
        await visitor.GetAsync(visitor.Page.QuerySelector(".facet a[href*='year=']")!.GetAttribute("href")!);
        foreach (var _ in visitor.Page.QuerySelectorAll(".chosen a[aria-label]").ToList())
            await visitor.GetAsync(visitor.Page.QuerySelector(".chosen a[aria-label]")!.GetAttribute("href")!);

        Assert.Equal(all, Count(visitor));
        Assert.Null(visitor.Page.QuerySelector(".chosen"));
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task A_search_that_finds_nothing_says_so_and_no_page_is_heavy(string language)
    {
        using var visitor = site.Visit(language);

        await visitor.GetAsync("/activities?words=zzzzunheard");
        Assert.Null(visitor.Page.QuerySelector("main table"));
        await visitor.GetAsync("/activities?words=%22%20of%20%27");
        Assert.Null(visitor.Page.QuerySelector("main table"));

        Assert.InRange(await visitor.BytesOverTheWireAsync("/activities"), 1, 30_000);
    }

    static int Count(Visitor visitor) => int.Parse(visitor.Page.QuerySelector("main table caption")!.TextContent.Split(' ')[0].Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
