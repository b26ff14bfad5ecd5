using Microsoft.Data.Sqlite;

namespace Mogran.Storage;

/// <summary>
/// Brings what was committed from SQLite's log into its file on a thread of its own, while the one who writes goes on with
/// the next commit: half of what a long run of writes waits for the disk.
/// </summary>
sealed class Checkpoints : IAsyncDisposable
{
    readonly MogranDb db;
    Task running = Task.CompletedTask;

    Checkpoints(Database database) => db = database.Open();

    /// <returns>Null: the database is not SQLite.</returns>
    /// <param name="writer">Leaves it to this until its connection is opened anew.</param>
    public static async Task<Checkpoints?> TakeOverAsync(Database database, MogranDb writer, CancellationToken cancellation)
    {
        if (database.IsPostgres) return null;
        await writer.OpenAsync(cancellation);
        await writer.ExecuteAsync(null, "PRAGMA wal_autocheckpoint=0");
        return new(database);
    }

    /// <summary>Something was committed.</summary>
    public void Begin()
    {
        if (running.IsCompleted) running = Task.Run(RunAsync);
    }

    async Task RunAsync()
    {
        try
        {
            await db.OpenAsync();
            await db.ExecuteAsync(null, "PRAGMA wal_checkpoint(PASSIVE)");
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
