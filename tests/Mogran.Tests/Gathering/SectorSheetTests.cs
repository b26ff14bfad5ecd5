using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Sectors of projects in a sheet of their own.</summary>
public sealed class SectorSheetTests
{
    const string Head = "activity_identifier,sector_code,sector_name,vocabulary,vocabulary_uri,percentage\n";

    [Fact]
    public void A_sector_has_its_vocabulary_and_share_and_a_name_only_where_it_is_the_reporters_own()
    {
        var reading = Reading.Sheet(Head + """
            A-1,15190,Migration,1,,60
            A-1,AS,Water and sanitation,99,https://example.org/sectors,40 %
            A-1,151,,DAC-3,,
            A-2,15110,,,,
            A-2,,Our own,1,,
            A-2,15130,,OECD DAC,,
            A-2,7,,7 - SDG,,10
            A-2,15130,,98,,101
            A-2,,,1,,100

            """);
        Assert.Equal((9, 1), (reading.Count, reading.Refused));
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        Assert.Equal(["1 15190  60", "99 AS Water and sanitation 40", "2 151  ", "1 15110  ", "99 Our own Our own ", "1 15130  ", "7 7  10", "98 15130  "],
            reading.Kept.Select(kept => kept.Activity.Sectors.Single()).Select(sector => $"{sector.Vocabulary} {sector.Code} {sector.Name} {sector.Percentage}"));
        Assert.Equal(["ShareOutOfRange F9", "NoSector B10"], reading.Findings.Kept.Where(problem => problem.Severity is Mogran.Shared.Severity.Refused).Select(problem => $"{problem.Code} {problem.Where}"));
        Assert.Equal(60, Reading.Sheet("id,sector,sector percentage\nA-1,15190,60\n").Kept.Single().Activity.Sectors.Single().Percentage);
    }

    [Theory]
    [InlineData("id,sector\n", "sectors")]
    [InlineData("id,name,sector,percentage\n", "sectors")]
    [InlineData("id,title,sector,vocabulary\n", "activities")]
    [InlineData("id,country,sector,percentage\n", "places")]
    [InlineData("id,sector,sector percentage\n", "sectors")]
    [InlineData("id,title,country,sector,sector percentage\n", "activities")]
    [InlineData("id,sector,status\n", "activities")]
    [InlineData("id,sector,implementing\n", "activities")]
    [InlineData("id,transaction ref,sector code,sector name,vocabulary\n", "activities")]
    [InlineData("id,transaction type,sector code,sector name,vocabulary\n", "activities")]
    public void A_sector_beside_what_else_is_told_of_a_project_makes_no_sheet_of_sectors(string header, string kind) =>
        Assert.Equal(kind, Columns.Guess(new(new(1, header.Trim().Split(',')))).RecordKind);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Sectors_are_added_changed_corrected_and_taken_back_and_an_activity_is_linked_by_them(string kind)
    {
        await using var database = await Ready.Async(kind);
        await using (var db = database.Open())
            await db.WriteAsync(() =>
            {
                db.Add(new MatchingRule { Code = "migration", ActionCode = "R", Sectors = ["15190"] });
                return Task.CompletedTask;
            });
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title,sector\nA,Smuggling of migrants,15130\nB,Two,\n"));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,15130,,1,,\nA,15190,,1,,60\nA,AS,Water,99,,40\nB,15110,,1,,100\n";
        var first = await ImportAsync(database, Rows);
        // What is known without a share is known.
        Assert.Equal(new Counts(4, 3, 0, 1, 0), first.Counts);
        Assert.Equal(["15110 100", "15130 ", "15190 60", "AS 40"], await SectorsAsync(database));
        Assert.Equal(["A R"], await LinksAsync(database));
        Assert.Equal(new Counts(4, 0, 0, 4, 0), (await ImportAsync(database, Rows)).Counts);

        var second = await ImportAsync(database, "A,15130,,1,,\nA,15190,,1,,70\nA,BS,Health,99,,30\nB,15110,,1,,100\n");
        Assert.Equal(new Counts(4, 1, 1, 2, 0, 1), second.Counts);
        Assert.Equal(["15110 100", "15130 ", "15190 70", "BS 30"], await SectorsAsync(database));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["15110 100", "15130 ", "15190 60", "AS 40"], await SectorsAsync(database));
        await Ready.UndoAsync(database, first);
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("sectors.csv", StringComparison.Ordinal))));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("sectors.csv", Head + rows));

    static async Task<IEnumerable<string>> SectorsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<ActivitySector>().AsNoTracking().ToListAsync()).Select(sector => $"{sector.Code} {sector.Percentage:0}").Order(StringComparer.Ordinal);
    }

    static async Task<IEnumerable<string>> LinksAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var names = await db.Set<Activity>().ToDictionaryAsync(activity => activity.Id, activity => activity.Identifier);
        return (await db.Set<ActivityAction>().AsNoTracking().ToListAsync()).Select(link => $"{names[link.ActivityId]} {link.ActionCode}").Order(StringComparer.Ordinal);
    }
}
