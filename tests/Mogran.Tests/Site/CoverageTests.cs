using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Site;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Site;

public sealed class CoverageTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_cell_holds_what_its_list_holds_and_a_gap_is_no_zero(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        await using var db = database.Open();

        var coverage = await Coverage.LoadAsync(db, await db.PartnersByCodeAsync(), new(2026, 11, 22));

        Assert.Equal(41, coverage.Countries.Count); // of two it is not recorded whether they take part today
        Assert.NotEmpty(coverage.Gathered);
        Assert.DoesNotContain(coverage.Gathered, cell => cell.Value == 0);
        foreach (var ((country, domain), count) in coverage.Gathered.OrderBy(cell => cell.Key).Take(6))
            Assert.Equal(count, (await new ActivitySearch(Country: country, Domain: domain).FindAsync(db)).InOrder.Count);
        foreach (var paragraph in coverage.Paragraphs.Where(paragraph => paragraph.Gathered > 0).Take(6))
            Assert.Equal(paragraph.Gathered, (await new ActivitySearch(Action: string.Join(',', paragraph.Actions)).FindAsync(db)).InOrder.Count);
        Assert.Contains(coverage.Paragraphs, paragraph => paragraph.IsGap);
        Assert.Contains(coverage.Paragraphs, paragraph => paragraph.Measured.Count > 0);
    }

    [Fact]
    public async Task The_page_shows_states_by_name_and_every_gap_in_words()
    {
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SecretariatAsync();

        await officer.GetAsync("/gathering/coverage");

        var rows = officer.Page.QuerySelectorAll("table.matrix")[0].QuerySelectorAll("tbody tr").ToList();
        var names = rows.ConvertAll(row => row.QuerySelector("th")!.TextContent);
        Assert.Equal(41, names.Count);
        Assert.EndsWith("/plan/domains/0", officer.Page.QuerySelector("table.matrix thead th:last-child a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal(["Austria", "Belgium", "Bulgaria"], names[..3]);
        Assert.InRange(names.IndexOf("The Netherlands"), 1, names.IndexOf("Poland")); // by the name's sort key
        Assert.All(rows.SelectMany(row => row.QuerySelectorAll("td")), cell => Assert.NotEqual("", cell.TextContent.Trim()));
        Assert.DoesNotContain(rows.SelectMany(row => row.QuerySelectorAll("td")), cell => cell.TextContent.Trim() == "0");
        Assert.InRange(await officer.BytesOverTheWireAsync("/gathering/coverage"), 1, 30_000);
    }
}
