using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Who takes part in projects, in a sheet of its own.</summary>
public sealed class OrganisationSheetTests
{
    const string Head = "activity_identifier,org_ref,org_name,org_type,role,activity_id\n";

    [Fact]
    public void An_organisation_has_its_role_by_code_or_name()
    {
        var reading = Reading.Sheet(Head + """
            A-1,XX-1,Norway,10 - Government,1,XX-1-N
            A-1,,IOM,,Implementing,
            A-1,XX-2,,40,4 - Implementing,
            A-2,,Le ministère,,Mise en œuvre,
            A-2,,الصندوق,,الجهة المانحة,
            A-2,,Someone,,Driver,
            A-2,,Someone,,,
            A-2,,,10,1,

            """);
        Assert.Equal((8, 3), (reading.Count, reading.Refused));
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        Assert.Equal(["Funding Norway XX-1 10 XX-1-N", "Implementing IOM   ", "Implementing XX-2 XX-2 40 ", "Implementing Le ministère   ", "Funding الصندوق   "],
            reading.Kept.Select(kept => kept.Activity.Organisations.Single()).Select(one => $"{one.Role} {one.Name} {one.Identifier} {one.Type} {one.ActivityIdentifier}"));
        Assert.Equal(["RoleNotTaken E7", "RoleNotTaken E8", "OrganisationMissing C9"], reading.Findings.Kept.Where(problem => problem.Severity is Severity.Refused).Select(problem => $"{problem.Code} {problem.Where}"));
    }

    [Theory]
    [InlineData("id,title,role,org name\n", "activities")]
    [InlineData("id,role,org name,value\n", "activities")]
    [InlineData("id,role,org name,status\n", "activities")]
    [InlineData("id,role,org name,sector\n", "activities")]
    [InlineData("id,role,org name,transaction date\n", "activities")]
    [InlineData("id,role,org name\n", "organisations")]
    public void A_role_beside_what_describes_a_project_makes_no_sheet_of_organisations(string header, string kind) =>
        Assert.Equal(kind, Columns.Guess(new(new(1, header.Trim().Split(',')))).RecordKind);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Organisations_are_added_changed_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title,implementing\nA,One,IOM\nB,Two,\nC,Three,\n"));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,,IOM,,4,\nA,XX-1,Norway,10,1,\nB,,Red Crescent,,4,\nC,,Watan,,4,\n";
        var first = await ImportAsync(database, Rows);
        Assert.Equal(new Counts(4, 3, 0, 1, 0), first.Counts);
        Assert.Equal(["Funding Norway", "Implementing IOM", "Implementing Red Crescent", "Implementing Watan"], await OrganisationsAsync(database));
        Assert.Equal(["B"], await FoundAsync(database, "crescent"));
        Assert.Equal(new Counts(4, 0, 0, 4, 0), (await ImportAsync(database, Rows)).Counts);

        var second = await ImportAsync(database, "A,,IOM,,4,\nA,XX-1,Kingdom of Norway,10,1,\nB,,Red Cross,,4,\n");
        Assert.Equal(new Counts(3, 1, 1, 1, 0, 2), second.Counts);
        Assert.Equal(["Funding Kingdom of Norway", "Implementing IOM", "Implementing Red Cross"], await OrganisationsAsync(database));
        Assert.Equal([], await FoundAsync(database, "crescent"));
        Assert.Equal([], await FoundAsync(database, "watan"));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["Funding Norway", "Implementing IOM", "Implementing Red Crescent", "Implementing Watan"], await OrganisationsAsync(database));
        Assert.Equal(["B"], await FoundAsync(database, "crescent"));
        // Of which the undone sheet said nothing.
        Assert.Equal(["C"], await FoundAsync(database, "watan"));
        await Ready.UndoAsync(database, first);
        Assert.Equal([], await FoundAsync(database, "crescent"));
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("organisations.csv", StringComparison.Ordinal))));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("organisations.csv", Head + rows));

    static async Task<IEnumerable<string>> OrganisationsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<ActivityOrganisation>().AsNoTracking().ToListAsync()).Select(one => $"{one.Role} {one.Name}").Order(StringComparer.Ordinal);
    }

    static async Task<IEnumerable<string>> FoundAsync(TestDatabase database, string words)
    {
        await using var db = database.Open();
        return (await new ActivitySearch(words).FindAsync(db)).InOrder.Select(found => found.Key);
    }
}
