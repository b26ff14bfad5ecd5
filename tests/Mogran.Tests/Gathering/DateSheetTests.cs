using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Days and policy markers of projects, several rows each, in sheets of their own.</summary>
public sealed class DateSheetTests
{
    const string Head = "activity_identifier,type,iso_date,narrative\n";

    [Fact]
    public void The_days_of_an_activity_are_one_record_wherever_its_rows_stand()
    {
        var reading = Reading.Sheet(Head + """
            A-1,1,2024-01-01,Begins
            A-2,2 - Actual start,03/02/2024,
            A-1,Actual end,2024-12-31,
            A-1,5,2024-12-31,
            A-2,Fin prévue,2025-02-30,
            A-2,4,,

            """);
        Assert.Equal((5, 3, 2), (reading.Count, reading.Refused, reading.Kept.Count));
        Assert.All(reading.Kept, kept => Assert.True(kept.OnlyFills && !kept.IsPart));
        Assert.Equal([("A-1", new(2024, 1, 1), new DateOnly(2024, 12, 31)), ("A-2", new DateOnly(2024, 2, 3), (DateOnly?)null)],
            reading.Kept.Select(kept => (kept.Activity.Identifier, (kept.Activity.PlannedStart ?? kept.Activity.ActualStart)!.Value, kept.Activity.ActualEnd)));
        Assert.Equal((new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)), (reading.Kept[0].Activity.Start!.Value, reading.Kept[0].Activity.End!.Value));
        Assert.Equal(["DateTypeNotTaken B5", "NotADay C6", "NoDay C7"], reading.Findings.Kept.Where(problem => problem.Severity is Severity.Refused).Select(problem => $"{problem.Code} {problem.Where}"));
    }

    [Fact]
    public void The_policy_markers_of_an_activity_are_one_record()
    {
        var read = Reading.Sheet("id,policy marker code,vocabulary,significance,name\nA-1,1,1,2,Gender\nA-1,9 - Health,DAC,0 - Not targeted,\nA-1,OWN 1,99,1,Our own\n").Kept.Single();
        Assert.Equal([new(ActivityCodeKind.PolicyMarker, "1", "1", "2"), new(ActivityCodeKind.PolicyMarker, "1", "9", "0"), new(ActivityCodeKind.PolicyMarker, "99", "OWN 1", "1", "Our own")], read.Activity.Codes);
    }

    [Theory]
    [InlineData("id,title,type,date\n", "activities")]
    [InlineData("id,transaction ref,type,date\n", "activities")]
    [InlineData("id,type,date,percentage\n", "activities")]
    [InlineData("id,type,date,status\n", "activities")]
    [InlineData("id,type,date,sector\n", "activities")]
    [InlineData("id,date type,date\n", "dates")]
    [InlineData("id,title,policy marker\n", "activities")]
    [InlineData("id,policy marker,value\n", "activities")]
    [InlineData("id,policy marker,status\n", "activities")]
    [InlineData("id,policy marker,implementing\n", "activities")]
    [InlineData("id,policy marker,significance\n", "markers")]
    public void Beside_what_describes_a_project_they_make_no_sheet_of_their_own(string header, string kind) =>
        Assert.Equal(kind, Columns.Guess(new(new(1, header.Trim().Split(',')))).RecordKind);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task They_fill_what_is_blank_are_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title,actual start\nA,One,\nB,Two,2020-01-01\n"));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,1,2024-01-01,\nB,3,2025-01-01,\nA,4,2024-12-31,\nX,1,2024-01-01,\n";
        var first = await ImportAsync(database, Rows);
        Assert.Equal(new Counts(3, 0, 2, 0, 1), first.Counts);
        Assert.Equal("UnknownActivity", first.Findings.Single(problem => problem.Severity is Severity.Refused).Code);
        Assert.Equal(["A One 2024-01-01 2024-12-31", "B Two 2020-01-01 2025-01-01"], await DaysAsync(database));
        Assert.Equal(new Counts(3, 0, 0, 2, 1), (await ImportAsync(database, Rows)).Counts);

        // Of a corrected day nothing of the wrong one stays.
        var second = await ImportAsync(database, "A,1,2024-01-09,\nB,3,2025-01-01,\n");
        Assert.Equal(new Counts(2, 0, 1, 1, 0), second.Counts);
        Assert.Equal(["A One 2024-01-09 ", "B Two 2020-01-01 2025-01-01"], await DaysAsync(database));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["A One 2024-01-01 2024-12-31", "B Two 2020-01-01 2025-01-01"], await DaysAsync(database));
        await Ready.UndoAsync(database, first);
        Assert.Equal(["A One  ", "B Two 2020-01-01 "], await DaysAsync(database));
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("days.csv", StringComparison.Ordinal))));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("days.csv", Head + rows));

    static async Task<IEnumerable<string>> DaysAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<Activity>().AsNoTracking().OrderBy(activity => activity.Key).ToListAsync())
            .Select(activity => $"{activity.Identifier} {activity.Title} {activity.Start:yyyy-MM-dd} {activity.End:yyyy-MM-dd}");
    }
}
