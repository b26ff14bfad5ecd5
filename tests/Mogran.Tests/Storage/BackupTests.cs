using System.IO.Compression;
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
        await using (var db = source.Open())
        {
            var activity = await db.Set<Activity>().FirstAsync();
            db.Add(new ActivityLocation { ActivityId = activity.Id, Latitude = 15.551812, Longitude = -32.5, Origin = activity.Origin });
            await db.SaveChangesAsync();
        }

        var file = Path.Combine(source.Folder, "backup.zip");
        var written = await Backup.WriteAsync(source.Database, file);

        await using var target = await TestDatabase.CreateAsync(to);
        var restored = await Installation.RestoreAsync(target.Database, file);

        Assert.True(written > 500);
        Assert.Equal(written, restored);
        Assert.Equal(await Facts(source), await Facts(target));
        var again = Path.Combine(target.Folder, "again.zip");
        Assert.Equal(restored, await Backup.WriteAsync(target.Database, again));
        Assert.Equal(await RowsAsync(file), await RowsAsync(again));
        Assert.Equal(await FoundAsync(source), await FoundAsync(target));
    }

    [Fact]
    public async Task A_backup_knows_every_kind_of_column()
    {
        await using var source = await TestDatabase.CreateAsync("sqlite");
        await using var db = source.Open();
        Assert.Empty(from table in db.Model.GetRelationalModel().Tables
                     from column in table.Columns
                     where !Backup.Cells.ContainsKey(column.ProviderClrType)
                     select $"{table.Name}.{column.Name} {column.ProviderClrType}");
    }

    /// <summary>Every row of every table, in an order of its own: two databases need not give them in the same.</summary>
    static async Task<string[]> RowsAsync(string file)
    {
        List<string> rows = [];
        using var zip = await ZipFile.OpenReadAsync(file);
        foreach (var table in zip.Entries.Where(entry => entry.FullName.StartsWith("tables/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await table.OpenAsync());
            while (await reader.ReadLineAsync() is { } line) rows.Add($"{table.Name} {line}");
        }

        return [.. rows.Order(StringComparer.Ordinal)];
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
