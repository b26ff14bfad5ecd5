using System.Net;
using Mogran.Monitoring;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Site;

public sealed class HomeTests : IAsyncLifetime
{
    readonly StoppedClock clock = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(clock);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("en", "Khartoum Process", "France", "Cairo Ministerial Declaration")]
    [InlineData("fr", "Processus de Khartoum", "France", "Déclaration ministérielle du Caire")]
    [InlineData("ar", "عملية الخرطوم", "فرنسا", "إعلان القاهرة الوزاري")]
    public async Task The_home_page_tells_who_is_in_the_chair_and_what_was_agreed_last(string language, string name, string chair, string text)
    {
        using var visitor = site.Visit(language);

        await visitor.GetAsync("/");

        Assert.Equal(name, visitor.Heading);
        Assert.Equal(chair, visitor.Page.QuerySelector("a.big[href*='/partners/']")?.TextContent);
        Assert.Equal(text, visitor.Page.QuerySelector("a.big[href*='/texts/']")?.TextContent);
        Assert.Equal(language, visitor.Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_address_without_a_language_leads_to_the_one_the_browser_asks_for()
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("sv, ar-SD;q=0.9, fr;q=0.8");

        var answer = await client.GetAsync("/partners?on=2020-01-01");

        Assert.Equal("/ar/partners?on=2020-01-01", answer.RequestMessage!.RequestUri!.PathAndQuery);
    }

    [Fact]
    public async Task A_return_that_is_due_waits_for_its_focal_point_and_for_nobody_else()
    {
        await OpenRoundAsync();
        using var egypt = await site.FocalPointAsync("EG");
        using var kenya = await site.FocalPointAsync("KE");

        await egypt.GetAsync("/");
        await kenya.GetAsync("/");

        Assert.Equal("/en/rounds/2/EG", egypt.Page.QuerySelector(".waits a")?.GetAttribute("href"));
        Assert.Contains("Friday 4 December 2026, 18:00 in Cairo (16:00 UTC), in 12 days", egypt.Main, StringComparison.Ordinal);
        Assert.Null(kenya.Page.QuerySelector(".waits a"));
        Assert.Contains("Nothing waits for you now.", kenya.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_is_said_to_be_so_with_no_job_having_run()
    {
        await OpenRoundAsync();
        clock.Forward(TimeSpan.FromDays(20));
        using var egypt = await site.FocalPointAsync("EG");

        await egypt.GetAsync("/");

        Assert.Contains("Overdue", egypt.Page.QuerySelector(".waits")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_of_rounds_are_not_shown_to_the_public()
    {
        await OpenRoundAsync();
        using var visitor = site.Visit();

        await visitor.GetAsync("/");

        Assert.DoesNotContain("December 2026", visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_site_says_that_it_is_well()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Equal("ok", await client.GetStringAsync("/health"));
    }

    async Task OpenRoundAsync()
    {
        await using var db = site.Open();
        await db.WriteAsync(() =>
        {
            var round = new Round
            {
                Number = 2, From = new(2026, 5, 1), To = new(2026, 10, 31), OpenedAt = clock.Now, DueAt = new(2026, 12, 4, 16, 0, 0, TimeSpan.Zero), Zone = "Africa/Cairo",
            };
            db.Add(round);
            db.Add(new Return { RoundId = round.Id, PartnerCode = "EG" });
            return Task.CompletedTask;
        });
    }
}
