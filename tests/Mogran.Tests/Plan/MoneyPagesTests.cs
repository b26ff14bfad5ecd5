using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;

namespace Mogran.Tests.Plan;

/// <summary>A total is the same wherever it stands, and opens down to the amounts that made it.</summary>
public sealed class MoneyPagesTests
{
    [Fact]
    public async Task A_total_of_the_plan_opens_the_page_of_its_amounts_which_says_the_same()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        await using var db = site.Open();
        var progress = await PlanProgress.LoadAsync(db, new(2026, 11, 22));
        var total = progress.OfDomain(4).Money.Totals[0];

        await visitor.GetAsync("/plan/domains/4");
        var link = visitor.Page.QuerySelectorAll("main details a").Select(one => one.GetAttribute("href")!).First(href => href.Contains("plan/money", StringComparison.Ordinal));
        Assert.Contains("domain=4", link, StringComparison.Ordinal);
        await visitor.GetAsync(link);

        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Contains(Print.Money(total.Amount, total.Currency), visitor.Main, StringComparison.Ordinal);
        var rows = visitor.Page.QuerySelectorAll("#counted ~ .fold .scroll tbody tr").ToList();
        Assert.True(rows.Count >= 20);
        Assert.All(rows, row => Assert.Contains("/activities/", row.QuerySelector("th a")!.GetAttribute("href"), StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\[[A-Z]\w+\]", visitor.Main);
    }

    [Theory]
    [InlineData("/plan/money"), InlineData("/plan/money?action=4.1.1"), InlineData("/plan/money?commitment=C22a"), InlineData("/plan/money?text=cairo-2025&paragraph=p22")]
    [InlineData("/plan/money?domain=4&country=ET"), InlineData("/plan/money?domain=4&measure=Paid"), InlineData("/plan/money?domain=4&in=USD"), InlineData("/plan/money?domain=4&part=2&left=9")]
    public async Task Every_way_to_ask_is_answered(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Single(visitor.Page.QuerySelectorAll("h1"));
        Assert.DoesNotMatch(@"\[[A-Z]\w+\]", visitor.Main);
    }

    [Theory, InlineData("/plan/money?action=none"), InlineData("/plan/money?domain=99"), InlineData("/plan/money?domain=x"), InlineData("/plan/money.csv?commitment=none")]
    public async Task What_the_plan_does_not_have_is_not_found(string address)
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Anyone_can_add_the_file_up_and_a_title_is_no_formula()
    {
        await using var site = await TestSite.StartAsync();
        await using var db = site.Open();
        var activity = await db.Set<Activity>().Where(one => db.Set<ActivityAction>().Any(link => link.ActivityId == one.Id)).OrderBy(one => one.Key).FirstAsync();
        await db.WriteAsync(() => Task.FromResult(activity.Title = new() { En = "=HYPERLINK(\"http://x\")" }));
        var answer = (await new MoneyQuestion(new(Domain: 4)).AnswerAsync(db))!;
        var all = (await new MoneyQuestion(MoneyScope.All).AnswerAsync(db))!;

        var file = Encoding.UTF8.GetString(MoneyFile.Write(answer, new(new())));
        var rows = Rows(file).ToList();
        foreach (var total in answer.Money.Totals)
            Assert.Equal(total.Amount, rows.Where(row => row["standing"] == "counted" && row["currency"] == total.Currency).Sum(row => decimal.Parse(row["amount"], CultureInfo.InvariantCulture)));
        Assert.Equal(answer.Counted.Count + answer.NotCounted.Count, rows.Count);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", Encoding.UTF8.GetString(MoneyFile.Write(all, new(new()))), StringComparison.Ordinal);
    }

    static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = new StringReader(csv.TrimStart('\uFEFF'));
        var rows = new CsvRows(reader, ',', new("money.csv")).ToList();
        return rows.Skip(1).Where(row => !row.IsBlank).Select(row => rows[0].Cells.Zip(row.Cells).ToDictionary(cell => cell.First, cell => cell.Second)).ToList();
    }
}
