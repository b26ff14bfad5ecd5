using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class BackupTests
{
    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("postgres", "sqlite")]
    public async Task What_was_backed_up_comes_back_on_either_database(string from, string to)
    {
        await using var source = await TestDatabase.WithProfileAsync(from);
        var file = Path.Combine(source.Folder, "backup.zip");
        var written = await Backup.WriteAsync(source.Database, file);

        await using var target = await TestDatabase.CreateAsync(to);
        var restored = await Installation.RestoreAsync(target.Database, file);

        Assert.True(written > 500);
        Assert.Equal(written, restored);
        Assert.Equal(await Facts(source), await Facts(target));
        Assert.Equal(await FoundAsync(source), await FoundAsync(target));
    }

    static async Task<string> FoundAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var found = await new ActivitySearch("migration").FindAsync(db);
        Assert.True(found.InOrder.Count > 10);
        return string.Join(' ', found.InOrder.Select(one => one.Key));
    }

    [Fact]
    public async Task A_folder_that_holds_a_dialogue_is_not_overwritten()
    {
        await using var source = await TestDatabase.WithProfileAsync("sqlite");
        var file = Path.Combine(source.Folder, "backup.zip");
        await Backup.WriteAsync(source.Database, file);

        await Assert.ThrowsAsync<InvalidDataException>(() => Backup.RestoreAsync(source.Database, file));
    }

    static async Task<string> Facts(TestDatabase database)
    {
        await using var db = database.Open();
        var names = await db.Set<PartnerName>().Select(name => name.Short).ToListAsync();
        var actions = await db.Set<PlanAction>().OrderBy(action => action.Code).ToListAsync();
        var seats = await db.Set<Seat>().ToListAsync();
        return string.Join('\n',
        [
            .. names.Select(name => name.ToJson()).Order(StringComparer.Ordinal),
            .. actions.Select(action => $"{action.Code} {action.Title.Ar} {string.Join(',', action.Sectors)}"),
            .. seats.Select(seat => $"{seat.BodyCode} {seat.PartnerCode} {seat.From} {seat.To}").Order(StringComparer.Ordinal),
        ]);
    }
}
