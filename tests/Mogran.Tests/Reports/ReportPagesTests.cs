using System.Net;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Tests.Site;

namespace Mogran.Tests.Reports;

public sealed class ReportPagesTests
{
    const int FirstView = 30 * 1024;

    [Fact]
    public async Task A_draft_is_computed_by_the_secretariat_and_read_by_partners_only()
    {
        await using var site = await TestSite.StartAsync();
        var secretariat = await site.SecretariatAsync();
        await ComputeAsync(secretariat);
        Assert.Contains("Periodic report, edition 1", secretariat.Heading);
        Assert.Contains("/reports/1/drafts/", secretariat.At.AbsolutePath);

        var focalPoint = await site.FocalPointAsync("EG");
        await focalPoint.GetAsync(secretariat.At.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, focalPoint.Status);
        Assert.Contains("Recorded so far", focalPoint.Main);

        var stranger = site.Visit();
        await stranger.GetAsync(secretariat.At.AbsolutePath);
        Assert.Contains("/sign-in", stranger.At.AbsolutePath);
        await stranger.GetAsync("/reports");
        Assert.Equal(HttpStatusCode.OK, stranger.Status);
        Assert.DoesNotContain("draft", stranger.Main);
    }

    [Fact]
    public async Task The_same_form_sent_twice_computes_once()
    {
        await using var site = await TestSite.StartAsync();
        var secretariat = await site.SecretariatAsync();
        var before = await CountAsync(site);
        await secretariat.GetAsync("/reports");
        var form = secretariat.Page;
        await secretariat.SubmitAsync("main form");
        var after = form.QuerySelector("input[name=after]")!.GetAttribute("value");
        await secretariat.GetAsync("/reports");
        await secretariat.SubmitAsync("main form", ("after", after));

        Assert.Equal(before + 1, await CountAsync(site));
    }

    [Fact]
    public async Task Every_figure_in_a_sentence_opens_its_sources_and_they_answer()
    {
        await using var site = await TestSite.StartAsync();
        var secretariat = await site.SecretariatAsync();
        await ComputeAsync(secretariat);

        var figures = secretariat.Page.QuerySelectorAll("main details.figure");
        Assert.NotEmpty(figures);
        Assert.All(figures, figure => Assert.NotEmpty(figure.QuerySelectorAll("li a")));
        var page = figures[0].QuerySelector("div > a")!.GetAttribute("href")!;
        await secretariat.GetAsync(page);
        Assert.Equal(HttpStatusCode.OK, secretariat.Status);
        Assert.NotEmpty(secretariat.Page.QuerySelectorAll("main tbody tr"));
        foreach (var address in secretariat.Page.QuerySelectorAll("main tbody a").Select(link => link.GetAttribute("href")!).Take(5))
        {
            await secretariat.GetAsync(address);
            Assert.True(secretariat.Status is HttpStatusCode.OK, address);
        }
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task The_first_view_of_a_report_stays_within_its_budget(string language)
    {
        await using var site = await TestSite.StartAsync();
        var secretariat = await site.SecretariatAsync(language);
        await ComputeAsync(secretariat);

        var page = await secretariat.BytesOverTheWireAsync(secretariat.At.AbsolutePath);
        var rest = await Task.WhenAll(secretariat.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]")
            .Select(link => secretariat.BytesOverTheWireAsync("//" + site.Address.Authority + link.GetAttribute("href"))));
        Assert.InRange(page + rest.Sum(), 1, FirstView);
        Assert.InRange(1 + rest.Length, 1, 4);
        Assert.Equal(language == "ar" ? "rtl" : "ltr", secretariat.Page.DocumentElement.GetAttribute("dir"));
        Assert.Single(secretariat.Page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task An_adopted_edition_is_open_to_all_and_the_drafts_beside_it_are_not()
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        var first = await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, null, SmallPlan.Now));
        var second = await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, null, SmallPlan.Now.AddDays(1)));
        AdoptedEditions adopted = (_, now) => Task.FromResult<IReadOnlyDictionary<Id<Edition>, DateTimeOffset>>(
            now < SmallPlan.Now.AddDays(9) ? new Dictionary<Id<Edition>, DateTimeOffset>() : new Dictionary<Id<Edition>, DateTimeOffset> { [second.Id] = SmallPlan.Now.AddDays(9) });

        Assert.Empty(await new Editions(db, adopted, new StoppedClock(SmallPlan.Now.AddDays(8))).ListAsync(Standing.Outsider));
        var open = new Editions(db, adopted, new StoppedClock(SmallPlan.Now.AddDays(9)));
        Assert.Equal(second.Id, Assert.Single(await open.ListAsync(Standing.Outsider)).Id);
        Assert.Equal(second.Hash, (await open.FindAsync(Standing.Outsider, 1))!.Head.Hash);
        Assert.Null(await open.FindAsync(Standing.Outsider, 1, first.Draft));
        var partner = new Standing(Guid.NewGuid(), "P", [new() { PartnerCode = "IT", Function = PostFunction.FocalPoint }], null);
        Assert.NotNull(await open.FindAsync(partner, 1, first.Draft));
    }

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    static async Task ComputeAsync(Visitor secretariat)
    {
        await secretariat.GetAsync("/reports");
        await secretariat.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.OK, secretariat.Status);
    }

    static async Task<int> CountAsync(TestSite site)
    {
        await using var db = site.Open();
        return await db.Set<Edition>().CountAsync();
    }
}
