using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class SamplesTests
{
    [Fact]
    public void The_same_seed_makes_the_same_file_and_another_seed_another()
    {
        Assert.Equal(FileOf(7, 30), FileOf(7, 30));
        Assert.NotEqual(FileOf(7, 30), FileOf(8, 30));
        Assert.Equal(
            new Samples(7, default).Activities(30).Last().Title, new Samples(7, default).Activities(3_000).ElementAt(29).Title);
    }

    [Fact]
    public void It_has_the_shape_of_the_published_ones()
    {
        var activities = new Samples(1, default).Activities(2_000).ToList();

        // Means of the activities that shape.json was measured on.
        Assert.InRange(activities.Average(activity => activity.Title.En!.Length), 75, 95);
        Assert.InRange(activities.Average(activity => activity.Organisations.Count), 3.1, 4.1);
        Assert.InRange(activities.Average(activity => activity.Money.Count), 6.5, 11);
    }

    [Fact]
    public async Task What_is_written_is_read_without_a_refusal()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        await using var db = database.Open();
        var before = await db.Set<ActivityMoney>().CountAsync();
        var gatherer = new Gatherer(database.Database, new(new RecordKey(database.Database), TimeProvider.System), TimeProvider.System);

        var outcome = await gatherer.ImportAsync([GatheredFile.Of("sample.xml", FileOf(1, 60))], "secretariat");

        Assert.Equal(new Counts(60, 60, 0, 0, 0), outcome.Totals);
        Assert.DoesNotContain(outcome.Files[0].Findings, problem => problem.Severity == Severity.Refused);
        Assert.Equal(before + new Samples(1, default).Activities(60).Sum(activity => activity.Money.Count), await db.Set<ActivityMoney>().CountAsync());
    }

    [Fact]
    public async Task A_data_folder_is_filled()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        await using var db = database.Open();
        var before = await db.Set<Activity>().CountAsync();

        await new SampleFilling(database.Database, TimeProvider.System).FillAsync(1, 1_500, CancellationToken.None);

        Assert.Equal(before + 1_500, await db.Set<Activity>().CountAsync());
        Assert.True(await db.Set<ActivityAction>().AnyAsync(link => link.By == "sample"));
    }

    static byte[] FileOf(int seed, int count)
    {
        using var stream = new MemoryStream();
        SampleFile.Write(stream, new Samples(seed, default).Activities(count));
        return stream.ToArray();
    }
}
