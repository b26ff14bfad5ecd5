using System.Net;
using Mogran.Tests.Site;

namespace Mogran.Tests.Partners;

public sealed class PartnerPagesTests(PartnerPagesTests.Shared shared) : IClassFixture<PartnerPagesTests.Shared>
{
    readonly TestSite site = shared.Site;

    [Fact]
    public async Task States_stand_in_the_alphabetical_order_of_each_language()
    {
        string[] english = await StatesAsync("en"), french = await StatesAsync("fr"), arabic = await StatesAsync("ar");

        Assert.Equal(["Austria", "Belgium", "Bulgaria"], english[..3]);
        Assert.True(Array.IndexOf(english, "The Netherlands") == Array.IndexOf(english, "Norway") - 1);
        Assert.Equal(["Allemagne", "Autriche", "Belgique"], french[..3]);
        Assert.True(Array.IndexOf(arabic, "السودان") < Array.IndexOf(arabic, "السويد"));
        Assert.Equal(english.Length, arabic.Length);
    }

    [Fact]
    public async Task The_list_is_right_for_any_day()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/partners?on=2014-11-28");

        Assert.Contains("37 states take part", visitor.Main, StringComparison.Ordinal);
        Assert.Contains("United Kingdom", Table(visitor, 0), StringComparison.Ordinal);
        Assert.DoesNotContain("Uganda", Table(visitor, 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_recorded_is_said_to_be_so()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/partners?on=2026-11-22");

        Assert.Contains("Hungary", Table(visitor, 1), StringComparison.Ordinal);
        Assert.Contains("not recorded", Table(visitor, 1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-02-31")]
    [InlineData("yesterday")]
    [InlineData("9999-12-31")]
    [InlineData("٢٠٢٦-٠١-٠١")]
    public async Task A_day_that_does_not_exist_gets_a_calm_answer(string day)
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/partners?on=" + Uri.EscapeDataString(day));

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal("There is no such day. Shown is today.", visitor.Page.QuerySelector("#on-wrong")?.TextContent);
    }

    [Fact]
    public async Task A_partners_page_shows_what_it_stands_behind_with_the_reservation()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/partners/EG");

        Assert.Equal("Egypt", visitor.Heading);
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/en/texts/cairo-2025']"));
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/en/texts/cairo-2025#p9']"));
    }

    [Fact]
    public async Task The_chairs_are_shown_as_they_followed_each_other()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/bodies?on=2026-11-22");

        var chairs = visitor.Page.QuerySelectorAll("#chair .history strong").Select(chair => chair.TextContent).ToArray();
        Assert.Equal(["Egypt", "United Kingdom", "Ethiopia", "Italy", "Eritrea", "South Sudan", "Germany", "Egypt", "France"], chairs);
        Assert.Equal("France", visitor.Page.QuerySelector("#chair .now strong")?.TextContent);
    }

    [Fact]
    public async Task Nobody_is_put_in_the_chair_on_a_day_for_which_it_is_not_recorded()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/bodies?on=2021-06-01");

        Assert.Null(visitor.Page.QuerySelector("#chair .now"));
    }

    [Fact]
    public async Task A_partner_that_does_not_exist_is_not_found()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/partners/XX");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal("There is nothing at this address", visitor.Heading);
    }

    async Task<string[]> StatesAsync(string language)
    {
        using var visitor = site.Visit(language);
        await visitor.GetAsync("/partners?on=2026-11-22");
        return [.. visitor.Page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody th a").Select(link => link.TextContent)];
    }

    static string Table(Visitor visitor, int index) => visitor.Page.QuerySelectorAll("table")[index].TextContent;

    public sealed class Shared : IAsyncLifetime
    {
        public TestSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await TestSite.StartAsync();

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }
}
