using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Where projects work, point by point, in a sheet of its own.</summary>
public sealed class LocationSheetTests
{
    const string Head = "activity_identifier,location_ref,location_id_vocabulary,location_id_code,name,description,activity_description,latitude,longitude,exactness,administrative_vocabulary,administrative_level,administrative_code\n";

    [Fact]
    public void A_location_has_its_name_its_point_and_its_codes()
    {
        var reading = Reading.Sheet(Head + """
            A-1,,G1,0001131054,Parwan,A province,Builds wells,35,68.916672,2,G1,1,7
            A-1,AF-KAN,,,,,,"34,5281","69,1723,",1 - Exact,,,
            A-1,,,,,,,"-34.602630005499,",-58.373840012762,,,,
            A-2,,,,Kabul,,,95,69,,,,
            A-2,,,,,,,,,,,,
            A-2,,,,,,,12,,,,,

            """);
        Assert.Equal((6, 2), (reading.Count, reading.Refused));
        Assert.All(reading.Kept, kept => Assert.True(kept.IsPart));
        var places = reading.Kept.ConvertAll(kept => kept.Activity.Locations.Single());
        Assert.Equal([(null, "Parwan", 35, 68.916672), ("AF-KAN", null, 34.5281, 69.1723), (null, null, -34.602630005499, -58.373840012762), (null, "Kabul", null, null)],
            places.Select(place => (place.Reference, place.Name, place.Latitude, place.Longitude)));
        Assert.Equal(("A province", "Builds wells", "2", "1"), (places[0].Description!, places[0].ActivityDescription!, places[0].Exactness!, places[1].Exactness!));
        Assert.Equal([new("G1", "0001131054", null, false), new("G1", "7", "1", true)], places[0].Codes);
        Assert.Equal(["NotAPoint H5", "NoLocation row 6", "NotAPoint H7", "NoLocation row 7"],
            reading.Findings.Kept.Where(problem => problem.Severity is Severity.Refused).Select(problem => $"{problem.Code} {problem.Where}"));
        Assert.Equal((-1.5, 36.25), Reading.Sheet("id,place,gps coordinates\nA-1,Nairobi,\"-1.5, 36.25\"\n").Kept.Single().Activity.Locations.Single() is { } nairobi ? (nairobi.Latitude!.Value, nairobi.Longitude!.Value) : default);
    }

    [Theory]
    [InlineData("id,title,latitude,longitude\n", "activities")]
    [InlineData("id,country,latitude,longitude\n", "places")]
    [InlineData("id,latitude,longitude,value\n", "activities")]
    [InlineData("id,latitude,longitude,status\n", "activities")]
    [InlineData("id,latitude,longitude,implementing\n", "activities")]
    [InlineData("id,latitude,longitude,transaction date\n", "activities")]
    [InlineData("id,location,latitude,longitude\n", "locations")]
    public void A_point_beside_what_describes_a_project_makes_no_sheet_of_locations(string header, string kind) =>
        Assert.Equal(kind, Columns.Guess(new(new(1, header.Trim().Split(',')))).RecordKind);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Locations_are_added_changed_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("i.xml", """
            <iati-activities version="2.03"><iati-activity><iati-identifier>A</iati-identifier><title><narrative>One</narrative></title>
            <location><name><narrative>Parwan</narrative></name><point><pos>35 68.9</pos></point></location></iati-activity></iati-activities>
            """));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,,,,Parwan,,,35,68.9,,,,\nA,,,,Kabul,,,34.5,69.2,,,,\nA,,,,Heart,,,34.3,62.2,,,,\n";
        var first = await ImportAsync(database, Rows);
        // What the published file has is known: it is no second place.
        Assert.Equal(new Counts(3, 2, 0, 1, 0), first.Counts);
        Assert.Equal(["Heart 62.2", "Kabul 69.2", "Parwan 68.9"], await LocationsAsync(database));
        Assert.Equal(new Counts(3, 0, 0, 3, 0), (await ImportAsync(database, Rows)).Counts);

        var second = await ImportAsync(database, "A,,,,Parwan,,,35,68.9,,,,\nA,,,,Kabul,,,34.5,69.3,,,,\nA,,,,Herat,,,34.3,62.2,,,,\n");
        Assert.Equal(new Counts(3, 1, 1, 1, 0, 1), second.Counts);
        Assert.Equal(["Herat 62.2", "Kabul 69.3", "Parwan 68.9"], await LocationsAsync(database));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["Heart 62.2", "Kabul 69.2", "Parwan 68.9"], await LocationsAsync(database));
        await Ready.UndoAsync(database, first);
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("locations.csv", StringComparison.Ordinal))));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("locations.csv", Head + rows));

    static async Task<IEnumerable<string>> LocationsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<ActivityLocation>().AsNoTracking().ToListAsync()).Select(place => FormattableString.Invariant($"{place.Name} {place.Longitude}")).Order(StringComparer.Ordinal);
    }
}
