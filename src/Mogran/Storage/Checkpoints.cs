using Microsoft.Data.Sqlite;

namespace Mogran.Storage;

/// <summary>
/// Brings what was committed from SQLite's log into its file on a thread of its own, while the one who writes goes on with
/// the next commit: half of what a long run of writes waits for the disk.
/// </summary>
sealed class Checkpoints : IAsyncDisposable
{
    // The log begins anew only where all of it was brought in when a write begins: left alone it would grow with the run.
    const long LongestLog = 4_000;

    readonly MogranDb db;
    readonly long longest;
    long length;
    Task running = Task.CompletedTask;

    Checkpoints(Database database, long longest)
    {
        db = database.Open();
        this.longest = longest;
    }

    /// <returns>Null: the database is not SQLite.</returns>
    /// <param name="writer">Leaves it to this until its connection is opened anew.</param>
    /// <param name="longest">From how many pages on the log is to begin anew.</param>
    public static async Task<Checkpoints?> TakeOverAsync(Database database, MogranDb writer, CancellationToken cancellation, long longest = LongestLog)
    {
        if (database.IsPostgres) return null;
        await writer.OpenAsync(cancellation);
        await writer.ExecuteAsync(null, "PRAGMA wal_autocheckpoint=0");
        return new(database, longest);
    }

    /// <summary>Something was committed. Returns when the next write may begin: at once, unless the log has become long.</summary>
    public async Task BeginAsync()
    {
        var isLong = length >= longest;
        if (isLong) await running;
        if (running.IsCompleted) running = Task.Run(RunAsync);
        if (isLong) await running;
    }

    async Task RunAsync()
    {
        try
        {
            await db.OpenAsync();
            length = (await db.ReadAsync("PRAGMA wal_checkpoint(PASSIVE)", row => row.Whole(1)))[0];
        }
        catch (SqliteException)
        {
            // What is committed is safe in the log, which the next write tries to bring in again.
        }
    }

    /// <summary>Waits until it is done.</summary>
    public async ValueTask DisposeAsync()
    {
        await running;
        await db.DisposeAsync();
    }
}
