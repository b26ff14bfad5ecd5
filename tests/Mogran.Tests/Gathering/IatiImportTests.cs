using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class IatiImportTests
{
    const string Whole = """
        <iati-identifier>A</iati-identifier><title><narrative xml:lang="en">T</narrative><narrative xml:lang="es">R</narrative></title>
        <other-identifier ref="X-17" type="A1"/><related-activity ref="P" type="1"/><policy-marker vocabulary="1" code="2" significance="1"/>
        <location ref="L"><name><narrative>Place</narrative></name><point><pos>15.551812 32.5</pos></point><location-id vocabulary="G1" code="1"/></location>
        <transaction ref="T"><transaction-type code="3"/><value currency="EUR">1</value><sector code="15190" percentage="12.5"/><aid-type code="C01"/></transaction>
        <document-link url="https://example.org/d"><category code="A01"/></document-link>
        <result type="1"><indicator><title><narrative>I</narrative></title><reference vocabulary="5" code="r"/><period><target value="1"><dimension name="sex" value="f"/><comment><narrative>C</narrative></comment></target></period></indicator></result>
        <crs-add><channel-code>1</channel-code></crs-add>
        """;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Everything_is_saved_and_read_back_and_twice_is_once(string kind)
    {
        await using var database = await ReadyAsync(kind);
        await ImportAsync(database, "a.xml", Activities(Whole));
        Assert.Equal(new Counts(1, 0, 0, 1, 0), (await ImportAsync(database, "a.xml", Activities(Whole))).Totals);
        // A second source that says the same adds nothing; the first that changes a part replaces its own.
        Assert.Equal(new Counts(1, 0, 0, 1, 0), (await ImportAsync(database, "b.xml", Activities(Whole))).Totals);
        Assert.Equal(new Counts(1, 0, 1, 0, 0), (await ImportAsync(database, "a.xml", Activities(Whole.Replace("example.org/d", "example.org/e", StringComparison.Ordinal)))).Totals);

        await using var db = database.Open();
        var activity = await WholeAsync(db, "A");
        Assert.Equal([new("title", null, "es", "R")], activity.Texts);
        Assert.Equal([new("P", "1")], activity.Related);
        Assert.Equal([new(ActivityCodeKind.PolicyMarker, "1", "2", "1")], activity.Codes);
        Assert.Equal(("A1", "X-17"), activity.Identifiers.Select(one => (one.Type!, one.Reference)).Single());
        Assert.Equal((15.551812, new LocationCode("G1", "1", null, false)), activity.Locations.Select(one => (one.Latitude!.Value, one.Codes.Single())).Single());
        Assert.Equal(new MoneySplit(SplitKind.Sector, "1", "15190", 12.5m), activity.Money.Single().Splits.Single());
        Assert.Equal(new ActivityCode(ActivityCodeKind.AidType, null, "C01"), activity.Money.Single().Codes.Single());
        Assert.Equal(("https://example.org/e", "A01"), activity.Documents.Select(one => (one.Url, one.Categories.Single())).Single());
        var figure = activity.Figures.Single();
        Assert.Equal((new Dimension("sex", "f"), new IndicatorReference("5", "r", null), "C"), (figure.Dimensions.Single(), figure.References.Single(), figure.Comment));
        Assert.Equal(("crs-add", "<crs-add><channel-code>1</channel-code></crs-add>"), activity.Others.Select(one => (one.Name, one.Xml)).Single());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_renamed_activity_is_the_same_activity(string kind)
    {
        await using var database = await ReadyAsync(kind);
        await ImportAsync(database, "a.xml", Activities(
            "<iati-identifier>OLD</iati-identifier><budget><value currency='EUR'>5</value></budget>",
            "<iati-identifier>CHILD</iati-identifier><related-activity ref='OLD' type='1'/>"));
        await ImportAsync(database, "c.csv", "id,title,country\nOLD,Words,KE\n");
        await using var before = database.Open();
        var id = (await WholeAsync(before, "OLD")).Id;

        var renamed = Activities("<iati-identifier>NEW</iati-identifier><other-identifier ref='OLD' type='A3'/><budget><value currency='EUR'>6</value></budget>");
        Assert.Equal(new Counts(1, 0, 1, 0, 0, Gone: 1), (await ImportAsync(database, "a.xml", renamed)).Totals);
        Assert.Equal(new Counts(1, 0, 0, 1, 0), (await ImportAsync(database, "a.xml", renamed)).Totals);

        await using var db = database.Open();
        var activity = await WholeAsync(db, "NEW");
        Assert.Equal(id, activity.Id);
        Assert.Equal(6m, activity.Money.Single().Amount);
        Assert.Equal("KE", activity.Places.Single().CountryCode);
        Assert.Equal("NEW", (await WholeAsync(db, "CHILD")).ParentIdentifier);

        // Who still uses the former name means the same activity; the source that renamed it does not publish it twice.
        await ImportAsync(database, "c.csv", "id,title,country\nOLD,Words,SO\n");
        var twice = await ImportAsync(database, "a.xml", Activities("<iati-identifier>OLD</iati-identifier><budget><value currency='EUR'>5</value></budget>"));
        Assert.Equal(1, twice.Files[0].FoundCounts["FormerIdentifier"]);
        db.ChangeTracker.Clear();
        Assert.Equal(2, await db.Set<Activity>().CountAsync());
        activity = await WholeAsync(db, "NEW");
        Assert.Equal((6m, "SO"), (activity.Money.Single().Amount, activity.Places.Single().CountryCode));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Two_names_in_one_file_are_one_activity(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var outcome = await ImportAsync(database, "a.xml", Activities(
            "<iati-identifier>OLD</iati-identifier><budget><value currency='EUR'>5</value></budget>",
            "<iati-identifier>NEW</iati-identifier><other-identifier ref='OLD' type='A3'/><budget><value currency='EUR'>5</value></budget>"));

        Assert.Equal(new Counts(2, 1, 0, 0, 1), outcome.Totals);
        await using var db = database.Open();
        Assert.Equal("NEW", (await db.Set<Activity>().SingleAsync()).Identifier);
        Assert.Equal(1, await db.Set<ActivityMoney>().CountAsync());
    }

    const string Organisation = """
        <iati-organisations version="2.03"><iati-organisation default-currency="EUR">
        <organisation-identifier>XX-1</organisation-identifier><name><narrative xml:lang="en">Agency</narrative><narrative xml:lang="fr">Agence</narrative></name>
        <reporting-org ref="XX-1" type="10"><narrative>Agency</narrative></reporting-org>
        <total-budget status="1"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">1000</value>
        <budget-line ref="1"><value>400</value><narrative>Migration</narrative></budget-line></total-budget>
        <recipient-org-budget><recipient-org ref="XX-2"><narrative>Partner</narrative></recipient-org><value currency="USD">5</value></recipient-org-budget>
        <recipient-country-budget><recipient-country code="SD"/><value>300</value></recipient-country-budget>
        <recipient-region-budget><recipient-region vocabulary="1" code="289"/><value>200</value></recipient-region-budget>
        <total-expenditure><value>-10</value></total-expenditure>
        <document-link url="https://example.org/s.pdf" format="application/pdf"><title><narrative>Strategy</narrative></title><category code="B02"/><recipient-country code="SD"/></document-link>
        <own-thing a="1"/>
        </iati-organisation></iati-organisations>
        """;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_organisation_file_is_taken_in_and_twice_is_once(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var first = await ImportAsync(database, "o.xml", Organisation);
        Assert.Equal(new Counts(1, 1, 0, 0, 0), first.Totals);
        Assert.Equal(["1", "5"], first.Files[0].Findings.Single(problem => problem.Code == "Organisations").Values);
        Assert.Equal(new Counts(1, 0, 0, 1, 0), (await ImportAsync(database, "o.xml", Organisation)).Totals);
        Assert.Equal(new Counts(1, 0, 1, 0, 0), (await ImportAsync(database, "o.xml", Organisation.Replace(">300<", ">301<", StringComparison.Ordinal))).Totals);

        await using var db = database.Open();
        var organisation = await db.Set<PublishedOrganisation>().AsNoTracking().Include(one => one.Budgets).SingleAsync();
        Assert.Equal(("XX-1", "Agency", "Agence", "10"), (organisation.Identifier, organisation.Name.En, organisation.Name.Fr, organisation.ReporterKind));
        Assert.Equal(
            ["RecipientCountry SD 301 EUR", "RecipientOrganisation XX-2 5 USD", "RecipientRegion 289 200 EUR", "Total  1000 EUR", "TotalExpenditure  -10 EUR"],
            organisation.Budgets.Select(one => FormattableString.Invariant($"{one.Kind} {one.Recipient} {one.Amount:0} {one.Currency}")).Order(StringComparer.Ordinal));
        Assert.Equal(new BudgetLine("1", "Migration", 400m, "EUR"), organisation.Budgets.SelectMany(one => one.Lines).Single());
        Assert.Equal(new("https://example.org/s.pdf", "application/pdf", "Strategy", "B02", "SD"), organisation.Documents.Single());
        Assert.Equal(new("own-thing", "<own-thing a=\"1\"/>"), organisation.Others.Single());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Files_of_one_run_build_on_each_other(string kind)
    {
        await using var database = await ReadyAsync(kind);
        static GatheredFile File(string name, string text) => GatheredFile.Of(name, Encoding.UTF8.GetBytes(text));
        var outcome = await GathererTests.Gatherer(database).ImportAsync(
            [
                File("a.xml", Activities("<iati-identifier>FIRST</iati-identifier>")),
                File("b.xml", Activities("<iati-identifier>SECOND</iati-identifier><other-identifier ref='FIRST' type='A3'/>")),
                File("refused.xml", "<iati-activities version='2.03'><iati-activity>"),
                File("c.xml", Activities("<iati-identifier>THIRD</iati-identifier><other-identifier ref='SECOND' type='A3'/>")),
                File("d.csv", "id,title,country\nFIRST,Words,KE\n"),
            ], "secretariat");
        Assert.Equal([1, 0, 0, 0, 0], outcome.Files.Select(file => file.New));

        // Whatever name it had, it is one activity, under the last.
        await using var db = database.Open();
        Assert.Equal("KE", (await WholeAsync(db, "THIRD")).Places.Single().CountryCode);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_files_are_read_against_is_loaded_once_for_a_run_of_many_files(string kind)
    {
        await using var database = await ReadyAsync(kind);
        var files = Enumerable.Range(1, 4).Select(number => GatheredFile.Of($"{number}.xml", Encoding.UTF8.GetBytes(Activities($"<iati-identifier>A-{number}</iati-identifier>")))).ToList();
        using var seen = new SqlSeen();

        await GathererTests.Gatherer(database).ImportAsync(files, "secretariat");

        Assert.Equal((1, 1, 1, 1), (seen.Naming("MatchingRules"), seen.Naming("ColumnMappings"), seen.Naming("PartnerNames"), seen.Naming("Sources")));
    }

    static string Activities(params string[] contents) =>
        $"<iati-activities version='2.03'>{string.Concat(contents.Select(content => $"<iati-activity xml:lang='en'>{content}</iati-activity>"))}</iati-activities>";

    static Task<ImportOutcome> ImportAsync(TestDatabase database, string name, string text) =>
        GathererTests.Gatherer(database).ImportAsync([GatheredFile.Of(name, Encoding.UTF8.GetBytes(text))], "secretariat");

    static Task<TestDatabase> ReadyAsync(string kind) => GathererTests.ReadyAsync(kind);

    static Task<Activity> WholeAsync(MogranDb db, string identifier) => db.Set<Activity>().AsNoTracking().AsSplitQuery()
        .Include(one => one.Identifiers).Include(one => one.Places).Include(one => one.Locations).Include(one => one.Money)
        .Include(one => one.Figures).Include(one => one.Documents).Include(one => one.Others).SingleAsync(one => one.Identifier == identifier);
}
