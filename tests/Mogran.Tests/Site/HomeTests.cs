using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Reports;
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
    public async Task A_submitted_return_waits_for_the_secretariat_on_its_review_page()
    {
        await OpenRoundAsync(egypt => egypt.Add(StepKind.Submitted, clock.Now, "focal point"));
        using var officer = await site.SecretariatAsync();

        await officer.GetAsync("/");

        Assert.NotNull(officer.Page.QuerySelector(".waits a[href='/en/rounds/2/EG/review']"));
    }

    [Fact]
    public async Task A_running_silence_waits_for_an_entitled_signatory_and_is_public_once_adopted()
    {
        var deadline = clock.Now.AddHours(6);
        var id = await PutUnderSilenceAsync(deadline);
        using var egypt = await site.SignInAsync("EG", PostFunction.Signatory);
        using var stranger = site.Visit();

        await egypt.GetAsync("/");
        await stranger.GetAsync("/");
        Assert.Equal($"/en/decisions/{id}", egypt.Page.QuerySelector(".waits a")?.GetAttribute("href"));
        Assert.Contains("No edition of the periodic report is adopted yet.", stranger.Main, StringComparison.Ordinal);

        clock.Forward(TimeSpan.FromHours(6));
        await egypt.GetAsync("/");
        await stranger.GetAsync("/");
        Assert.Null(egypt.Page.QuerySelector(".waits a"));
        Assert.NotNull(stranger.Page.QuerySelector("main a[href='/en/reports/1']"));
    }

    [Fact]
    public async Task The_site_says_that_it_is_well()
    {
        using var client = new HttpClient { BaseAddress = site.Address };

        Assert.Equal("ok", await client.GetStringAsync("/health"));
    }

    async Task OpenRoundAsync(Action<Return>? then = null)
    {
        await using var db = site.Open();
        await db.WriteAsync(() =>
        {
            var round = new Round
            {
                Number = 2, From = new(2026, 5, 1), To = new(2026, 10, 31), OpenedAt = clock.Now, DueAt = new(2026, 12, 4, 16, 0, 0, TimeSpan.Zero), Zone = "Africa/Cairo",
            };
            var egypt = new Return { RoundId = round.Id, PartnerCode = "EG" };
            then?.Invoke(egypt);
            db.AddRange(round, egypt);
            return Task.CompletedTask;
        });
    }

    async Task<Id<Decision>> PutUnderSilenceAsync(DateTimeOffset deadline)
    {
        await using var db = site.Open();
        return await db.WriteAsync(async () =>
        {
            var edition = await db.Set<Edition>().FirstOrDefaultAsync(known => known.Number == 1);
            if (edition is null) db.Add(edition = new Edition { Number = 1, Draft = 1, ComputedAt = clock.Now, Content = "{}", Hash = new string('0', 64) });
            var decision = new Decision
            {
                EditionId = edition.Id, TextHash = edition.Hash, ChairCode = "FR", OpenedAt = clock.Now, FirstDeadline = deadline, Zone = "Africa/Cairo",
            };
            decision.Entitle("EG");
            db.Add(decision);
            return decision.Id;
        });
    }
}
