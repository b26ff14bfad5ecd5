using System.Net;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Site;

namespace Mogran.Tests.Plan;

public sealed class ActivityPageTests : IAsyncLifetime
{
    TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_value_is_shown_with_its_record_and_its_source_is_on_the_page()
    {
        await AddAsync(Whole("ZZ-1"));
        using var visitor = site.Visit();

        await visitor.GetAsync("/activities/ZZ-1");

        foreach (var shown in (string[])["ZZ-OLD", "output", "sex: female", "(2019)", "Nyala", "12.05, 24.88", "approximate", "Own sector", "Policy markers", "principal objective",
            "Incoming funds", "Wells paid", "From Giver GG-1", "Kenya 60 %", "Annual report", "co-funded", "What was not understood", "crs-add", "the publisher’s own", "title ru"])
            Assert.Contains(shown, visitor.Main, StringComparison.Ordinal);
        Assert.Contains("<crs-add/>", visitor.Page.QuerySelector("#others ~ details pre")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/en/activities/ZZ-2", visitor.Page.QuerySelector("a[href$='ZZ-2']")!.GetAttribute("href"));
        Assert.Null(visitor.Page.QuerySelector("a[href*='javascript']"));
        foreach (var link in visitor.Page.QuerySelectorAll("main a[href^='#s']")) Assert.NotNull(visitor.Page.QuerySelector(link.GetAttribute("href")!));
    }

    [Theory, InlineData("en", "the end is before the beginning"), InlineData("fr", "la fin précède le début"), InlineData("ar", "النهاية قبل البداية")]
    public async Task Days_that_cannot_be_are_shown_as_published_and_said_to_be(string language, string said)
    {
        var (odd, sound) = (Whole("ZZ-1"), Whole("ZZ-3"));
        (odd.Start, odd.End) = (new(2050, 1, 1), new(2018, 12, 31));
        sound.Start = sound.End = new(2018, 12, 31);
        await AddAsync(odd);
        await AddAsync(sound, another: "ZZ-4");
        using var visitor = site.Visit(language);

        await visitor.GetAsync("/activities/ZZ-1");
        Assert.Contains("2050", visitor.Main, StringComparison.Ordinal);
        Assert.Contains(said, visitor.Main, StringComparison.Ordinal);
        await visitor.GetAsync("/activities/ZZ-3");
        Assert.DoesNotContain(said, visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_activity_is_found_by_its_former_identifier()
    {
        await AddAsync(Whole("ZZ-1"));
        using var visitor = site.Visit("fr");

        await visitor.GetAsync("/activities/ZZ-OLD");
        Assert.Equal("/fr/activities/ZZ-1", visitor.At.AbsolutePath);

        await visitor.GetAsync("/activities/ZZ-NEVER");
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task A_big_activity_comes_in_parts_and_no_part_is_heavy()
    {
        var big = Whole("ZZ-1");
        big.Description = new() { En = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"word{i} ")) };
        for (var i = 0; i < 500; i++)
        {
            big.Money.Add(new() { Kind = MoneyKind.Disbursement, Amount = i, Currency = "EUR", ValueDate = new(2020, 1, 1), Words = $"Payment number {i} for the works", Origin = big.Origin });
            big.Figures.Add(new() { Indicator = $"Indicator number {i} of people reached", Actual = i, Origin = big.Origin });
            big.Locations.Add(new() { Name = $"Village {i}", Latitude = i / 10.0, Longitude = 3, Origin = big.Origin });
            big.Organisations.Add(new() { Role = OrganisationRole.Implementing, Name = $"Organisation {i}", Origin = big.Origin });
            big.Documents.Add(new() { Url = $"https://example.org/{i}", Title = $"Paper {i}", Origin = big.Origin });
            big.Others.Add(new() { Name = "crs-add", Xml = string.Concat(Enumerable.Range(0, 300).Select(n => $"<a{i}>{n}</a{i}>")), Origin = big.Origin });
        }

        await AddAsync(big);
        using var visitor = site.Visit();

        Assert.InRange(await visitor.BytesOverTheWireAsync("/activities/ZZ-1"), 1, 30_000);
        await visitor.GetAsync("/activities/ZZ-1");
        Assert.Equal(["sectors"], OpenLists(visitor));
        await visitor.GetAsync("/activities/ZZ-1?list=money&part=13");
        Assert.Contains("Payment number 49", visitor.Main, StringComparison.Ordinal);
        Assert.Equal(["sectors", "money"], OpenLists(visitor));
    }

    /// <summary>The lists that are not folded on a phone, by the id of their heading.</summary>
    static IEnumerable<string?> OpenLists(Visitor visitor) =>
        visitor.Page.QuerySelectorAll("details.fold[open]").Select(list => list.PreviousElementSibling!.Id);

    [Fact]
    public async Task A_point_south_of_the_equator_reads_the_same_in_Arabic()
    {
        var activity = Whole("ZZ-1");
        activity.Locations.Add(new() { Name = "Alinjugur", Latitude = -0.0302, Longitude = 40.4574, Origin = activity.Origin });
        await AddAsync(activity);
        using var visitor = site.Visit("ar");

        await visitor.GetAsync("/activities/ZZ-1");

        // Without its own direction the minus sign would stand on the far side of the number.
        Assert.Equal("ltr", Assert.Single(visitor.Page.QuerySelectorAll("bdi"), point => point.TextContent == "-0.0302, 40.4574").GetAttribute("dir"));
        Assert.Contains(visitor.Page.QuerySelectorAll("#locations ~ details tbody tr:first-child td:nth-child(3)"), codes => codes.TextContent.Length == 0);
    }

    async Task AddAsync(Activity activity, string another = "ZZ-2")
    {
        await using var db = site.Open();
        await db.WriteAsync(() =>
        {
            db.Add(activity);
            db.Add(new Activity { Identifier = another, Title = new() { En = "Another" }, Origin = activity.Origin });
            return Task.CompletedTask;
        });
    }

    Activity Whole(string identifier)
    {
        using var db = site.Open();
        var origin = new Origin(db.Set<Source>().Select(source => source.Id).First(), "line 12");
        var activity = new Activity
        {
            Identifier = identifier, Title = new() { En = "Wells for Darfur" }, Origin = origin, Related = [new("ZZ-2", "4"), new("ZZ-9", "3")],
            Codes = [new(ActivityCodeKind.PolicyMarker, "1", "2", "2")], Texts = [new("title", "Wells for Darfur", "ru", "Колодцы")],
        };
        activity.Identifiers.Add(new() { Type = ActivityIdentifier.Former, Reference = "ZZ-OLD", Origin = origin });
        activity.Locations.Add(new() { Name = "Nyala", Latitude = 12.05, Longitude = 24.88, Exactness = "2", Origin = origin });
        activity.Sectors.Add(new() { Vocabulary = "99", Code = "A", Name = "Own sector", Origin = origin });
        activity.Money.Add(new()
        {
            Kind = MoneyKind.Incoming, TransactionType = 1, Amount = 5, Currency = "EUR", Words = "Wells paid", ProviderName = "Giver", ProviderActivity = "GG-1",
            Splits = [new(SplitKind.Country, null, "KE", 60)], Origin = origin,
        });
        activity.Figures.Add(new()
        {
            Indicator = "Wells", ResultTitle = "Water", ResultType = "1", Baseline = 1, BaselineYear = 2019, Target = 4, Dimensions = [new("sex", "female")], Origin = origin,
        });
        activity.Documents.Add(new() { Url = "https://example.org/report", Title = "Annual report", Origin = origin });
        activity.Documents.Add(new() { Url = "javascript:alert(1)", Title = "A trap", Origin = origin });
        activity.Others.Add(new() { Name = "crs-add", Xml = "<crs-add/>", Origin = origin });
        return activity;
    }
}
