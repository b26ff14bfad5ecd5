using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class GathererTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_file_is_saved_with_its_source_its_bytes_and_an_entry_in_the_record(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var file = Sheet("p.csv", "id,title,budget,currency,country,implementing\nA-1,Border posts,100.25,EUR,\"KE, SO\",International Organization for Migration\n");

        var outcome = await ImportAsync(database, file);

        Assert.Equal(new Counts(1, 1, 0, 0, 0), outcome.Totals);
        await using var db = database.Open();
        var activity = await WholeAsync(db, "A-1");
        var source = await db.Set<Source>().SingleAsync();
        Assert.Equal(("file:p.csv", "p.csv"), (source.Code, source.FileName));
        Assert.Equal(new Origin(source.Id, "row 2"), activity.Money.Single().Origin);
        Assert.Equal((100.25m, "EUR"), (activity.Money.Single().Amount, activity.Money.Single().Currency));
        Assert.Equal(["KE", "SO"], activity.Places.Select(place => place.CountryCode).Order());
        Assert.Equal("IOM", activity.Organisations.Single().PartnerCode);
        var kept = await db.Set<Document>().SingleAsync();
        Assert.Equal((source.DocumentHash, file.Head(1_000).Length), (kept.Hash, (int)kept.Size));
        Assert.Equal(file.Head(1_000), kept.Unpacked());
        Assert.Equal("activities.imported", (await db.Set<RecordEntry>().SingleAsync()).Act);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_same_file_twice_changes_nothing_and_a_changed_value_replaces_only_itself(string kind)
    {
        await using var database = await ReadyAsync(kind);
        await ImportAsync(database, Sheet("p.csv", "id,title,budget\nA,One,1\nB,Two,2\n"));

        Assert.Equal(new Counts(2, 0, 0, 2, 0), (await ImportAsync(database, Sheet("p.csv", "id,title,budget\nA,One,1\nB,Two,2\n"))).Totals);
        Assert.Equal(new Counts(3, 1, 1, 1, 0), (await ImportAsync(database, Sheet("p.csv", "id,title,budget\nC,Three,3\nA,One,1\nB,Two,5\n"))).Totals);

        await using var db = database.Open();
        Assert.Equal([1m, 5m, 3m], [.. (await AllAsync(db)).Select(activity => activity.Money.Single().Amount)]);
        Assert.Equal(2, await db.Set<RecordEntry>().CountAsync());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Another_source_adds_what_is_new_and_fills_what_is_blank_and_says_so(string kind)
    {
        await using var database = await ReadyAsync(kind);
        await ImportAsync(database, Sheet("one.csv", "id,title,budget,currency\nA,One,1,EUR\n"));
        var outcome = await ImportAsync(database, Sheet("two.csv", "id,title,summary,budget,country\nA,Another,Words,1,KE\n"));

        var otherwise = outcome.Files[0].Findings.Single(problem => problem.Code == "ToldOtherwise");
        Assert.Equal((Severity.Unsure, "row 2", "A 1"), (otherwise.Severity, otherwise.Where!, string.Join(' ', otherwise.Values)));
        await using var db = database.Open();
        var activity = await WholeAsync(db, "A");
        var two = await db.Set<Source>().SingleAsync(source => source.Code == "file:two.csv");
        Assert.Equal(("One", "Words"), (activity.Title.En, activity.Description.En));
        Assert.NotEqual(two.Id, activity.OriginOf(nameof(Activity.Title)).Source);
        Assert.Equal(two.Id, activity.OriginOf(nameof(Activity.Description)).Source);
        // One amount told twice is one amount.
        Assert.Equal("EUR", activity.Money.Single().Currency);
        Assert.Equal(two.Id, activity.Places.Single().Origin.Source);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Results_add_figures_and_a_row_that_moved_or_changed_is_found_again(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var head = "id,indicator,period start,period end,target,actual\n";
        await ImportAsync(database, Sheet("p.csv", "id,title\nA,One\n"));
        var first = await ImportAsync(database, Sheet("r.csv", head + "A,People,2020-01-01,2020-12-31,10,\nA,Jobs,2020-01-01,2020-12-31,,\nX,People,,,1,1\n"));
        var second = await ImportAsync(database, Sheet("r.csv", head + "A,Schools,,,,0\nA,People,2020-01-01,2020-12-31,10,7\nA,Jobs,2020-01-01,2020-12-31,,\n"));

        Assert.Equal(new Counts(3, 2, 0, 0, 1), first.Totals);
        Assert.Equal(("UnknownActivity", "row 4"), first.Files[0].Findings.Where(problem => problem.Severity == Severity.Refused).Select(problem => (problem.Code, problem.Where!)).Single());
        Assert.Equal(new Counts(3, 1, 1, 1, 0), second.Totals);
        await using var db = database.Open();
        Assert.Equal(["Jobs  ", "People 10 7", "Schools  0"], (await WholeAsync(db, "A")).Figures
            .OrderBy(figure => figure.Indicator).Select(figure => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{figure.Indicator} {figure.Target:0} {figure.Actual:0}")));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_file_refused_at_its_end_leaves_nothing(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var xml = new StringBuilder("<iati-activities version='2.03'>");
        for (var i = 0; i < 2_000; i++) xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<iati-activity><iati-identifier>A-{i}</iati-identifier></iati-activity>");

        var outcome = await ImportAsync(database, GatheredFile.Of("x.xml", Encoding.UTF8.GetBytes(xml + "<broken")));

        Assert.False(outcome.Files[0].Kept);
        Assert.True(outcome.AnyRefused);
        Assert.Equal("NotXml", outcome.Files[0].Findings[0].Code);
        await using var db = database.Open();
        Assert.Equal((0, 0, 0), (await db.Set<Activity>().CountAsync(), await db.Set<Source>().CountAsync(), await db.Set<GatheredRecord>().CountAsync()));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_rehearsal_says_the_same_and_saves_nothing(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var outcome = await Gatherer(database).ImportAsync(
            [Sheet("p.csv", "id,title\nA,One\n"), Sheet("bad.csv", "x\n1\n"), Sheet("r.csv", "id,indicator,target\nA,People,1\n")], "secretariat", dryRun: true);

        Assert.Equal([true, false, true], outcome.Files.Select(file => file.Kept));
        Assert.Equal(new Counts(2, 2, 0, 0, 0), outcome.Totals);
        await using var db = database.Open();
        Assert.Equal(0, await db.Set<Activity>().CountAsync());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Suggestions_are_made_judged_and_never_made_again(string kind)
    {
        await using var database = await ReadyAsync(kind);
        await ImportAsync(database, Sheet("p.csv", "id,title\nA,Support to the voluntary return and reintegration of migrants\n"));
        await using var db = database.Open();
        var recorder = RecorderOf(database);
        var guesses = await db.Set<Suggestion>().AsNoTracking().OrderByDescending(guess => guess.Confidence).ToListAsync();
        Assert.InRange(guesses.Count, 1, 3);
        Assert.Equal("R", guesses[0].ActionCode);
        Assert.NotEmpty(guesses[0].Because);
        Assert.Equal(1, await db.Waiting().CountAsync());

        await db.WriteAsync(() => Judging.RejectAsync(db, [guesses[0].Id], "secretariat", DateTimeOffset.UnixEpoch));
        await ImportAsync(database, Sheet("p.csv", "id,title\nA,Support to the voluntary return and reintegration of stranded migrants\n"));
        db.ChangeTracker.Clear();
        Assert.Equal(Verdict.Rejected, (await db.Set<Suggestion>().AsNoTracking().SingleAsync(guess => guess.ActionCode == "R")).Verdict);

        await db.WriteAsync(() => Judging.UndoAsync(db, recorder, [guesses[0].Id], "secretariat"));
        await db.WriteAsync(() => Judging.AcceptAsync(db, recorder, [guesses[0].Id], "secretariat", DateTimeOffset.UnixEpoch));
        Assert.Equal(LinkBasis.Person, (await db.Set<ActivityAction>().AsNoTracking().SingleAsync()).Basis);
        Assert.Equal(0, await db.Waiting().CountAsync());
        await db.WriteAsync(() => Judging.UndoAsync(db, recorder, [guesses[0].Id], "secretariat"));
        Assert.Equal(0, await db.Set<ActivityAction>().CountAsync());
    }

    [Fact]
    public async Task The_trust_funds_files_give_the_counts_they_hold_and_twice_changes_nothing()
    {
        var files = new[] { "projects.csv", "results.csv" }.Select(name => GatheredFile.At(SharedData.Path("data", "eutf", name))).ToList();
        await using var database = await ReadyAsync("sqlite");

        var first = await Gatherer(database).ImportAsync(files, "secretariat");
        var second = await Gatherer(database).ImportAsync(files, "secretariat");

        Assert.Equal([(644, 641, 3), (8_260, 8_260, 0)], first.Files.Select(file => (file.Read, file.New, file.Refused)));
        Assert.Equal([(644, 641, 3), (8_260, 8_260, 0)], second.Files.Select(file => (file.Read, file.Unchanged, file.Refused)));
        await using var db = database.Open();
        Assert.Equal((641, 8_260), (await db.Set<Activity>().CountAsync(), await db.Set<ActivityFigure>().CountAsync()));
    }

    static GatheredFile Sheet(string name, string text) => GatheredFile.Of(name, Encoding.UTF8.GetBytes(text));

    static Recorder RecorderOf(TestDatabase database) => new(new RecordKey(database.Database), TimeProvider.System);

    internal static Gatherer Gatherer(TestDatabase database) => new(database.Database, RecorderOf(database), TimeProvider.System);

    static Task<ImportOutcome> ImportAsync(TestDatabase database, GatheredFile file) => Gatherer(database).ImportAsync([file], "secretariat");

    internal static async Task<TestDatabase> ReadyAsync(string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(() =>
        {
            db.Add(new Dialogue { Code = "test", Name = new() { En = "A dialogue" }, Zone = "UTC", Currency = "EUR" });
            var partner = new Mogran.Partners.Partner { Code = "IOM", Kind = Mogran.Partners.PartnerKind.Organisation, Aliases = ["International Organization for Migration"] };
            partner.AddName(new() { Short = new() { En = "IOM" }, Sort = new() { En = "iom" } });
            db.Add(partner);
            db.Add(new Domain { Number = 1, Title = new() { En = "Return" } });
            db.Add(new Objective { Code = "1", DomainNumber = 1, Title = new() { En = "Return" } });
            db.Add(Action("R", "Help migrants who return of their own will, and their reintegration", "voluntary return", "reintegration"));
            db.Add(Action("S", "Dismantle networks that smuggle migrants", "smuggling", "criminal networks"));
            return Task.CompletedTask;
        });
        return database;
    }

    static PlanAction Action(string code, string title, params string[] terms) => new()
    {
        Code = code, ObjectiveCode = "1", Title = new() { En = title }, Terms = new() { ["en"] = [.. terms] },
    };

    static async Task<Activity> WholeAsync(MogranDb db, string identifier) => (await AllAsync(db)).Single(activity => activity.Identifier == identifier);

    static Task<List<Activity>> AllAsync(MogranDb db) => db.Set<Activity>().AsNoTracking().AsSplitQuery().OrderBy(activity => activity.Identifier)
        .Include(activity => activity.Money).Include(activity => activity.Places).Include(activity => activity.Organisations).Include(activity => activity.Figures).ToListAsync();
}
