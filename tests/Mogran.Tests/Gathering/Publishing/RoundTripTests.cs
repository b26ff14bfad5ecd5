using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering.Publishing;

/// <summary>What goes out comes in again and changes nothing; as IATI it is valid and says the same.</summary>
public sealed class RoundTripTests
{
    const int LargestOfAll = 500_000;
    const string NoDate = "activity without a date";

    public static TheoryData<string> RealFiles =>
    [
        "bench-set/XM-DAC-7", "bench-set/XM-DAC-6-4", "bench-set/DE-1", "bench-set/GB-GOV-1", "bench-set/XM-DAC-5-7", "bench-set/XM-DAC-41121",
        "publishers/XM-DAC-41304", "publishers/NL-KVK-41149287", "publishers/NL-KVK-41160054", "publishers/XI-IATI-WBTF", "publishers/GB-CHC-1098106",
        "older-versions/US-USAGOV__2.02", "older-versions/XM-DAC-903__2.02", "older-versions/NO-BRC-971277882__2.01",
    ];

    [Theory, MemberData(nameof(RealFiles))]
    public void A_real_file_read_and_written_is_valid_and_says_the_same(string name) =>
        SameAgain(File.ReadAllBytes(SharedData.Path(["data", "iati", .. (name + ".xml").Split('/')])));

    [Theory, InlineData("publishers", 90), InlineData("older-versions", 7)]
    public void So_does_every_smaller_file(string folder, int atLeast)
    {
        var files = new DirectoryInfo(SharedData.Path("data", "iati", folder)).GetFiles("*.xml").Where(file => file.Length < LargestOfAll).ToList();
        Assert.True(files.Count >= atLeast);
        foreach (var file in files) SameAgain(File.ReadAllBytes(file.FullName));
    }

    [Fact]
    public void A_file_with_every_element_says_the_same_again()
    {
        var (file, notWritten) = SameAgain(File.ReadAllBytes(Repository.Path("bench", "Fuzz", "Corpus", "Seeds", "activities.xml")));
        Assert.Contains("<reporting-org ref=\"XX-1\" type=\"10\" secondary-reporter=\"1\">", System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        Assert.Equal(1, notWritten.Counts[NoDate]);
    }

    [Theory, InlineData("probe-1"), InlineData("probe-2")]
    public void Activities_without_a_day_are_no_file_as_the_standard_has_no_empty_one(string name)
    {
        var read = Exported.Read(File.ReadAllBytes(SharedData.Path("data", "iati", name + ".xml")));
        var (file, notWritten) = Exported.Write(read);
        Assert.Empty(file);
        Assert.Equal(read.Count, notWritten.Counts[NoDate]);
    }

    static (byte[] File, NotWritten NotWritten) SameAgain(byte[] given)
    {
        var read = Exported.Read(given);
        var (file, notWritten) = Exported.Write(read);
        if (file.Length > 0) Assert.Empty(Exported.Faults(file));

        var again = (file.Length > 0 ? Exported.Read(file) : []).ToDictionary(activity => activity.Key, Exported.Said);
        Assert.Equal(read.Count, again.Count + notWritten.Counts.GetValueOrDefault(NoDate));
        // Each thing that was left out is counted; nothing else is different.
        var leftOut = notWritten.Counts.Where(left => left.Key != NoDate && !left.Key.StartsWith("element ", StringComparison.Ordinal)).Sum(left => left.Value);
        foreach (var activity in read.Where(activity => again.ContainsKey(activity.Key)))
            if (Exported.Said(activity, notWritten) is var said && said != again[activity.Key] && --leftOut < 0) Assert.Equal(said, again[activity.Key]);

        return (file, notWritten);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_export_changes_nothing_where_it_comes_from(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        foreach (var name in new[] { "bench-set/XM-DAC-7", "publishers/NL-KVK-41149287", "older-versions/XM-DAC-41110__2.02", "older-versions/NO-BRC-971277882__2.01" })
            await Ready.ImportAsync(database, GatheredFile.At(SharedData.Path(["data", "iati", .. (name + ".xml").Split('/')])));

        foreach (var (form, name) in new[] { (PublicationForm.Iati, "out.xml"), (PublicationForm.Csv, "out.csv") })
        {
            var (file, published) = await ExportAsync(database, form);
            if (form is PublicationForm.Iati) Assert.Empty(Exported.Faults(file));
            Assert.InRange(published.Activities, 500, 900);
            var export = GatheredFile.Of(name, file);
            var would = await Ready.ImportAsync(database, export, dryRun: true);
            Assert.Empty(would.Diff.Changes);
            var done = (await Ready.ImportAsync(database, export)).Import!;
            Assert.Equal((0, 0, published.Activities, 0), (done.New, done.Changed, done.Unchanged, done.Refused));

            // Every value still names the file it was first read from.
            await using var db = database.Open();
            Assert.False(await db.Set<Activity>().AnyAsync(activity => activity.Origin.Source == done.SourceId));
            Assert.False(await db.Set<ActivityMoney>().AnyAsync(part => part.Origin.Source == done.SourceId));
        }
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_export_makes_the_same_elsewhere(string kind)
    {
        await using var database = await Ready.Async(kind);
        await using var elsewhere = await Ready.Async(kind);
        await Ready.ImportAsync(database, GatheredFile.At(SharedData.Path("data", "iati", "bench-set", "XM-DAC-7.xml")));
        var (file, published) = await ExportAsync(database, PublicationForm.Iati);
        var there = (await Ready.ImportAsync(elsewhere, GatheredFile.Of("export.xml", file))).Import!;
        Assert.Equal((published.Activities, 0), (there.New, there.Refused));
        Assert.Equal(await SaidAsync(database, published), await SaidAsync(elsewhere, published));
    }

    static async Task<string> SaidAsync(TestDatabase database, Published published)
    {
        await using var db = database.Open();
        List<string> said = [];
        await foreach (var activity in db.PublishedAsync(planOnly: false)) said.Add(Exported.Said(activity, published.NotWritten));
        return string.Join("\n\n", said);
    }

    static async Task<(byte[] File, Published Published)> ExportAsync(TestDatabase database, PublicationForm form)
    {
        await using var db = database.Open();
        using var stream = new MemoryStream();
        var published = await new Publication(db, TimeProvider.System).WriteAsync(form, planOnly: false, stream);
        // The reading as of one instant is over: the same context writes again.
        await db.WriteAsync(() => Task.CompletedTask);
        return (stream.ToArray(), published);
    }
}
