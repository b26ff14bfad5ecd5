using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class GoingOnTests
{
    [Theory]
    [InlineData("sqlite", GoingOn.SameName), InlineData("postgres", GoingOn.SameName), InlineData("sqlite", GoingOn.Nothing)]
    public async Task What_was_imported_by_hand_goes_on_when_it_is_watched_unless_somebody_says_that_it_is_another_source(string kind, string from)
    {
        await using var database = await Ready.Async(kind);
        var gatherer = new Gatherer(database.Database, Ready.RecorderOf(database), TimeProvider.System);
        await gatherer.ImportAsync([GatheredFile.Of("p.csv", "id,title\nA,One\nB,Two\n"u8.ToArray())], "secretariat");
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "p.csv"), "id,title\nA,One renamed\nB,Two\n");
        using var addresses = AddressReading.Guarded();
        var watching = new Watching(database.Database, gatherer, new(database.Database), addresses, Ready.Cited(), TimeProvider.System);

        await watching.LookAsync((await AddAsync(database, folder, from)).Id);

        await using var db = database.Open();
        var goesOn = from == GoingOn.SameName;
        var sources = await db.Set<Source>().Where(source => db.Set<Import>().Any(import => import.SourceId == source.Id)).Select(source => source.Code).ToListAsync();
        Assert.Equal((string[])(goesOn ? ["watch:in/p.csv"] : ["file:p.csv", "watch:in/p.csv"]), sources.Order());
        Assert.Equal(goesOn ? "One renamed" : "One", (await db.Set<Activity>().SingleAsync(activity => activity.Key == "A")).Title.En);
        var second = await db.Set<Import>().SingleAsync(import => import.Number == 2);
        Assert.Equal(goesOn ? (0, 1, 1) : (0, 0, 2), (second.New, second.Changed, second.Unchanged));
        Assert.Equal(goesOn, (await db.Set<RecordEntry>().SingleAsync(entry => entry.Act == "source.watched")).Content.Contains("file:p.csv", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_goes_on_from_a_source_that_is_there_and_not_watched_and_a_folder_from_none_that_is_chosen()
    {
        await using var database = await Ready.Async("sqlite");
        await new Gatherer(database.Database, Ready.RecorderOf(database), TimeProvider.System).ImportAsync([GatheredFile.Of("old name.csv", "id,title\nA,One\n"u8.ToArray())], "secretariat");
        new AllowedSources(database.Database).Allow("https://example.org/");
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "in")).FullName;
        await using var db = database.Open();
        Assert.Equal("file:old name.csv", (await GoingOn.OfferedAsync(db)).Single().Code);

        Assert.Equal("WatchFromFolder", (await Assert.ThrowsAsync<RefusedException>(() => AddAsync(database, folder, "file:old name.csv"))).Problem.Code);
        Assert.Equal("WatchFromUnknown", (await Assert.ThrowsAsync<RefusedException>(() => AddAsync(database, "https://example.org/a.csv", "file:other.csv"))).Problem.Code);
        await db.WriteAsync(() => { db.Add(new Source { Code = "profile:treaties", Title = new() { En = "Treaties" } }); return Task.CompletedTask; });
        Assert.Equal("WatchFromUnknown", (await Assert.ThrowsAsync<RefusedException>(() => AddAsync(database, "https://example.org/a.csv", "profile:treaties"))).Problem.Code);
        await AddAsync(database, "https://example.org/a.csv", "file:old name.csv");
        Assert.Equal("WatchFromUnknown", (await Assert.ThrowsAsync<RefusedException>(() => AddAsync(database, "https://example.org/b.csv", "https://example.org/a.csv"))).Problem.Code);

        var source = await db.Set<Source>().AsNoTracking().SingleAsync(source => db.Set<Import>().Any(import => import.SourceId == source.Id));
        Assert.Equal(("https://example.org/a.csv", "https://example.org/a.csv", "a.csv"), (source.Code, source.Title.En, source.FileName));
        Assert.Empty(await GoingOn.OfferedAsync(db));
        var moved = await db.Set<Watch>().AsNoTracking().SingleAsync();
        await Watches.RemoveAsync(db, Ready.RecorderOf(database), moved.Id, "secretariat");
        await AddAsync(database, "https://example.org/b.csv", "https://example.org/a.csv");
        Assert.Equal("https://example.org/b.csv", (await db.Set<Source>().AsNoTracking().SingleAsync(one => one.Id == source.Id)).Code);
    }

    static async Task<Watch> AddAsync(TestDatabase database, string address, string from)
    {
        await using var db = database.Open();
        var allowed = new AllowedSources(database.Database);
        if (!address.Contains("://", StringComparison.Ordinal)) allowed.Allow(address);
        return await Watches.AddAsync(db, Ready.RecorderOf(database), allowed, address, TimeSpan.FromHours(1), WatchRule.Apply, "secretariat", TimeProvider.System.Now, from);
    }
}
