using System.Net;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Tests.Site;

namespace Mogran.Tests.Plan;

public sealed class PlanPagesTests
{
    [Fact]
    public async Task Anyone_reads_the_plan_and_every_link_on_it_answers()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        foreach (var page in (string[])["/plan", "/plan/4.1.1", "/plan/commitments", "/plan/domains/4", "/plan/counting", "/activities", "/activities?words=trafficking&country=ET&domain=4"])
        {
            await visitor.GetAsync(page);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Single(visitor.Page.QuerySelectorAll("h1"));
            Assert.All(visitor.Page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
            Assert.DoesNotMatch(@"\[[A-Z]\w+\]", visitor.Main);
        }

        await visitor.GetAsync("/plan");
        var links = visitor.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!.Split('#')[0]).Where(link => link.StartsWith('/')).Distinct().ToList();
        Assert.True(links.Count > 50);
        foreach (var link in links.Where((_, place) => place % 6 == 0))
        {
            await visitor.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
        }
    }

    [Fact]
    public async Task A_total_of_an_action_is_the_sum_of_the_amounts_beside_its_activities()
    {
        await using var site = await TestSite.StartAsync();
        await using var db = site.Open();
        var progress = await PlanProgress.LoadAsync(db, new(2026, 11, 22));
        var action = await db.Set<PlanAction>().Select(one => one.Code).ToListAsync();
        var code = action.MaxBy(one => progress.OfAction(one).Activities.Count)!;
        var money = progress.OfAction(code).Money;

        Assert.True(money.Totals[0].Sources.Count > 3);
        Assert.Equal(money.Totals[0].Amount, money.Totals[0].Sources.Sum(source => source.Amount));
        using var visitor = site.Visit();
        await visitor.GetAsync("/plan/" + code);
        Assert.Contains(Mogran.Shared.Print.Money(money.Totals[0].Amount, money.Totals[0].Currency), visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_activity_names_the_file_and_row_of_its_values()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        await visitor.GetAsync("/activities/T05-EUTF-NOA-REG-14-01");
        Assert.Contains("projects.csv, row 2", visitor.Main, StringComparison.Ordinal);
        Assert.Contains("EUR 3,700,000", visitor.Main, StringComparison.Ordinal);
        using var arab = site.Visit("ar");
        await arab.GetAsync("/activities/T05-EUTF-NOA-REG-14-01");
        Assert.Contains("projects.csv، الصف 2", arab.Main, StringComparison.Ordinal);
        await visitor.GetAsync("/activities/none-such");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task The_Secretariat_draws_a_commitment_withdraws_it_and_puts_it_back()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await secretariat.GetAsync("/plan/draw?text=cairo-2025&paragraph=p25");
        await secretariat.SubmitAsync("main form", ("Code", "C25z"), ("TitleEn", "Look ahead together"), ("Domains", "1"));
        await secretariat.SubmitAsync("main form");
        await using var db = site.Open();
        Assert.Equal(("cairo-2025", "p25"), await db.Set<Commitment>().Where(one => one.Code == "C25z").Select(one => ValueTuple.Create(one.TextSlug, one.Anchor)).SingleAsync());

        await secretariat.SubmitAsync("form[action*=Withdraw]");
        Assert.Contains("It is withdrawn", secretariat.Main, StringComparison.Ordinal);
        Assert.Null((await PlanProgress.LoadAsync(db, new(2026, 11, 22))).CommitmentsOf("cairo-2025", "p25").FirstOrDefault(one => one.Code == "C25z"));
        await secretariat.SubmitAsync("form[action*=PutBack]");
        Assert.NotNull((await PlanProgress.LoadAsync(db, new(2026, 11, 22))).CommitmentsOf("cairo-2025", "p25").FirstOrDefault(one => one.Code == "C25z"));
        Assert.Equal(3, await db.Set<RecordEntry>().CountAsync(entry => entry.Act == "plan.changed" && entry.SubjectId == "C25z"));
    }

    [Fact]
    public async Task An_action_is_added_and_changed_but_never_overwrites_another()
    {
        await using var site = await TestSite.StartAsync();
        using var secretariat = await site.SecretariatAsync();
        await secretariat.GetAsync("/plan/edit");
        await secretariat.SubmitAsync("main form", ("Code", "4.1.1"), ("Objective", "4.1"), ("TitleEn", "Something else"));
        Assert.Contains("taken", secretariat.Page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);

        await secretariat.SubmitAsync("main form", ("Code", "4.1.9"), ("Objective", "4.1"), ("TitleEn", "Something new"), ("Served", "C22a"));
        await secretariat.GetAsync("/plan/edit?code=4.1.9");
        await secretariat.SubmitAsync("main form", ("TitleEn", "Something newer"));
        await using var db = site.Open();
        var action = await db.Set<PlanAction>().SingleAsync(one => one.Code == "4.1.9");
        Assert.Equal(("Something newer", "C22a"), (action.Title.En, action.Commitments.Single().CommitmentCode));
        using var visitor = site.Visit();
        await visitor.GetAsync("/plan/edit");
        Assert.Contains("sign-in", visitor.At.AbsolutePath, StringComparison.Ordinal);
    }
}
