using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Plan;

/// <summary>The same questions on both databases: the same answers, in the same order.</summary>
public sealed class ActivitySearchTests
{
    static readonly Id<Source> Elsewhere = Id<Source>.New();

    [Theory]
    [InlineData("border", "A-2 A-1 A-4")] // the title before the description, the latest to start first
    [InlineData("borders", "A-2 A-1 A-4")]
    [InlineData("BORDER posts", "A-2")]
    [InlineData("posts border", "A-2")]
    [InlineData("\"border posts\"", "A-2")]
    [InlineData("\"posts border\"", "")]
    [InlineData("refugies", "B-1")] // accents
    [InlineData("réfugié", "B-1")]
    [InlineData("l'emploi", "B-1")]
    [InlineData("الهجرة", "C-2 C-1")] // with and without the vowel signs, with and without the article
    [InlineData("هِجْرَة", "C-2 C-1")]
    [InlineData("إدارة", "C-1")] // forms of alef
    [InlineData("ادارة", "C-1")]
    [InlineData("XM-DAC-41121-2020-AFR-7", "A-4")]
    [InlineData("XM-DAC-41121", "A-4 B-1")]
    [InlineData("XM-DAC-41121-20", "A-4 B-1")] // the beginning of an identifier
    [InlineData("DAC-41121-XM", "")]
    [InlineData("croix-rouge", "B-1")] // an organisation
    [InlineData("border réfugiés", "")]
    [InlineData("unheard", "")]
    public async Task A_word_is_found_in_any_of_its_forms(string words, string expected)
    {
        Assert.Equal(expected, await FindAsync("sqlite", new(words)));
        if (Environment.GetEnvironmentVariable("MOGRAN_TEST_POSTGRES") is not null) Assert.Equal(expected, await FindAsync("postgres", new(words)));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_was_found_is_narrowed_and_counted(string kind)
    {
        await using var database = await OfExamplesAsync(kind);
        await using var db = database.Open();

        Assert.Equal("A-2", Keys(await new ActivitySearch("border", Country: "KE").FindAsync(db)));
        Assert.Equal("A-1 A-4", Keys(await new ActivitySearch("border", Status: "2").FindAsync(db)));
        Assert.Equal("A-1 C-2", Keys(await new ActivitySearch(Year: "2019").FindAsync(db)));
        Assert.Equal("A-2 A-1", Keys(await new ActivitySearch(Partner: "AU-COM").FindAsync(db)));
        Assert.Equal("A-1", Keys(await new ActivitySearch("border", Action: "1.1.1").FindAsync(db)));
        Assert.Equal("A-1", Keys(await new ActivitySearch(Domain: 1).FindAsync(db)));
        Assert.Empty((await new ActivitySearch(Source: Id<Source>.New().ToString()).FindAsync(db)).InOrder);
        Assert.Equal(7, (await new ActivitySearch(Source: Elsewhere.ToString()).FindAsync(db)).InOrder.Count);

        var found = await new ActivitySearch("border").FindAsync(db);
        Assert.Equal([("ET", 2), ("KE", 1)], found.Counts(Facet.Country).OrderBy(count => count.Key).Select(count => (count.Key, count.Value)));
        Assert.Equal(1, found.CountsOfActions()["1.1.1"]);
        Assert.Equal(1, found.CountsOfDomains(new Dictionary<string, int> { ["1.1.1"] = 1 })[1]);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Nothing_typed_reaches_the_database_as_its_own_language(string kind)
    {
        await using var database = await OfExamplesAsync(kind);
        await using var db = database.Open();

        foreach (var typed in (string[])["\"", "'", "*", "border*", "title:border", "border AND", "NOT border", "(border", "a OR", "NEAR(border posts)", "border^", "{Title}:border",
            "'; DROP TABLE \"Activities\"; --", "border & | !", ":*", "<->", "\\", "\0border", "=cke", "𝒷𝑜𝓇𝒹𝑒𝓇 😀", "‮border", new string('"', 200), new string('x', 5000), string.Join(' ', Enumerable.Range(0, 400)), "- - -", "border\u0000posts"])
            await new ActivitySearch(typed, Country: typed, Status: typed).FindAsync(db);

        Assert.Equal("A-2 A-1 A-4", Keys(await new ActivitySearch("border*").FindAsync(db)));
        Assert.True(new ActivitySearch("of the, *").IsWordless);
        Assert.Empty((await new ActivitySearch("of the, *").FindAsync(db)).InOrder);
        Assert.Empty((await new ActivitySearch("=cke").FindAsync(db)).InOrder);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_changes_is_found_as_it_is_now_and_what_goes_is_gone(string kind)
    {
        await using var database = await OfExamplesAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(async () =>
        {
            var changed = db.Set<Activity>().Single(activity => activity.Key == "A-2");
            changed.Title = new() { En = "Wells in the desert" };
            db.Remove(db.Set<Activity>().Single(activity => activity.Key == "A-1"));
            await db.SaveChangesAsync();
            await ActivityIndex.RefreshAsync(db, [changed.Id]);
        });

        Assert.Equal("A-4", Keys(await new ActivitySearch("border").FindAsync(db)));
        Assert.Equal("A-2", Keys(await new ActivitySearch("desert").FindAsync(db)));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_missing_index_is_made_from_what_is_there(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(async () =>
        {
            Add(db, "D-1", new() { En = "Seed banks" }, null);
            await db.SaveChangesAsync();
            await ActivityIndex.CompleteAsync(db);
            await ActivityIndex.CompleteAsync(db);
        });

        Assert.Equal("D-1", Keys(await new ActivitySearch("seeds").FindAsync(db)));
    }

    static async Task<string> FindAsync(string kind, ActivitySearch search)
    {
        await using var db = (await Prepared(kind).Value).Open();
        return Keys(await search.FindAsync(db));
    }

    static readonly Lazy<Task<TestDatabase>> Sqlite = new(() => OfExamplesAsync("sqlite")), Postgres = new(() => OfExamplesAsync("postgres"));

    static Lazy<Task<TestDatabase>> Prepared(string kind) => kind == "postgres" ? Postgres : Sqlite;

    static string Keys(FoundActivities found) => string.Join(' ', found.InOrder.Select(one => one.Key));

    static async Task<TestDatabase> OfExamplesAsync(string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(async () =>
        {
            db.Add(new Domain { Number = 1, Title = new() { En = "One" } });
            db.Add(new Objective { Code = "1.1", DomainNumber = 1, Title = new() { En = "One" } });
            db.Add(new PlanAction { Code = "1.1.1", ObjectiveCode = "1.1", Title = new() { En = "One" } });
            var linked = Add(db, "A-1", new() { En = "Management of the border" }, null, "ET", "2", 2019, "AU-COM");
            Add(db, "A-2", new() { En = "Border posts in the north" }, null, "KE", "1", 2023, "AU-COM");
            Add(db, "A-4", new() { En = "Training" }, new() { En = "For officers of XM-DAC-41121-2020-AFR-7 at borders" }, "ET", "2");
            Add(db, "B-1", new() { Fr = "Aide aux réfugiés" }, new() { Fr = "Accès à l'emploi ; suite de XM-DAC-41121-2021" }, organisation: "Croix-Rouge française");
            Add(db, "C-1", new() { Ar = "إدارة الهِجْرَة" }, null);
            Add(db, "C-2", new() { Ar = "هجرة آمنة" }, null, start: 2018, end: 2020);
            Add(db, "E-1", new() { En = "Water" }, null);
            await db.SaveChangesAsync();
            db.Add(new ActivityAction { ActivityId = linked.Id, ActionCode = "1.1.1", Basis = LinkBasis.Person, By = "secretariat", At = DateTimeOffset.UnixEpoch });
            await ActivityIndex.CompleteAsync(db);
        });
        return database;
    }

    static Activity Add(
        MogranDb db, string identifier, Multilingual title, Multilingual? description, string? country = null, string? status = null,
        int? start = null, string? partner = null, string? organisation = null, int? end = null)
    {
        var origin = new Origin(Elsewhere, "row 1");
        var activity = new Activity
        {
            Identifier = identifier, Title = title, Description = description ?? Multilingual.None, Status = status, PartnerCode = partner, Origin = origin,
            Start = start is { } year ? new(year, 1, 1) : null, End = end is { } until ? new(until, 1, 1) : null,
        };
        if (country is not null) activity.Places.Add(new() { CountryCode = country, Origin = origin });
        if (organisation is not null) activity.Organisations.Add(new() { Role = OrganisationRole.Funding, Name = organisation, Origin = origin });
        db.Add(activity);
        return activity;
    }
}
