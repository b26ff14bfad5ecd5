using Microsoft.Data.Sqlite;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class CheckpointsTests
{
    /// <summary>The file alone, without the log beside it, has what was committed.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public async Task What_is_committed_is_brought_into_the_file_by_whoever_took_that_over(bool begin)
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        SqliteConnection.ClearAllPools();
        await using var db = database.Open();
        await using (var checkpoints = await Checkpoints.TakeOverAsync(database.Database, db, default))
        {
            // Past a thousand pages, at which the writer would do it itself.
            await db.WriteAsync(() => db.ExecuteAsync(null, "CREATE TABLE T AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 30000) SELECT i, hex(randomblob(500)) AS w FROM n"));
            if (begin) await checkpoints!.BeginAsync();
        }

        Assert.Equal(begin, Held(database));
        // A connection that is opened anew does it itself again.
        await using var other = database.Open();
        await other.OpenAsync();
        Assert.Equal(1000, await other.NumberAsync("PRAGMA wal_autocheckpoint"));
    }

    /// <summary>However much a run writes, the log beside the file takes up little more than what it may.</summary>
    [Fact]
    public async Task The_log_begins_anew_when_it_has_become_long()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var db = database.Open();
        await using var checkpoints = await Checkpoints.TakeOverAsync(database.Database, db, default, longest: 100);
        for (var i = 0; i < 30; i++)
        {
            await db.WriteAsync(() => db.ExecuteAsync(null, $"CREATE TABLE T{i} AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i, hex(randomblob(250)) AS w FROM n"));
            await checkpoints!.BeginAsync();
        }

        // Each of the thirty takes some 180 pages.
        Assert.InRange(new FileInfo(database.Database.SqliteFile + "-wal").Length / 16_408, 150, 700);
    }

    [Fact]
    public async Task PostgreSQL_does_it_by_itself()
    {
        await using var database = await TestDatabase.CreateAsync("postgres");
        await using var db = database.Open();
        Assert.Null(await Checkpoints.TakeOverAsync(database.Database, db, default));
    }

    static bool Held(TestDatabase database)
    {
        var alone = Path.Combine(database.Folder, "alone.db");
        File.Copy(database.Database.SqliteFile, alone);
        using var connection = new SqliteConnection($"Data Source={alone};Pooling=false");
        connection.Open();
        using var command = new SqliteCommand("SELECT COUNT(*) FROM sqlite_master WHERE name = 'T'", connection);
        if ((long)command.ExecuteScalar()! == 0) return false;
        command.CommandText = "SELECT COUNT(*) FROM T";
        return (long)command.ExecuteScalar()! == 30_000;
    }
}
