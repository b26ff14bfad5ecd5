using System.Net;
using Mogran.Tests.Site;

namespace Mogran.Tests.Meetings;

public sealed class MeetingPagesTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Meetings_stand_by_year_latest_first_and_those_without_a_day_at_the_end()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/meetings");

        Assert.Equal(["2025", "2023", "2022", "2019", "2015", "2014", "Day not recorded"], visitor.Page.QuerySelectorAll("h2").Select(year => year.TextContent));
        Assert.Contains("15 – 16 March 2023", visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_names_the_text_that_was_adopted_there()
    {
        using var visitor = site.Visit("ar");

        await visitor.GetAsync("/meetings/cairo-2025");

        Assert.Equal("rtl", visitor.Page.DocumentElement.GetAttribute("dir"));
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/ar/texts/cairo-2025']"));
        Assert.NotNull(visitor.Page.QuerySelector("a[href='/ar/meetings/rome-2014']"));
    }

    [Fact]
    public async Task A_meeting_that_does_not_exist_is_not_found()
    {
        using var visitor = site.Visit();

        await visitor.GetAsync("/meetings/nowhere-1999");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }
}
