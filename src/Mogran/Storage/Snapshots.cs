using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mogran.Storage;

/// <summary>Reading as of one instant; it ends when this is disposed of.</summary>
public sealed class Snapshot(IDbContextTransaction known, DbTransaction transaction) : IAsyncDisposable
{
    public DbTransaction Transaction => transaction;

    public async ValueTask DisposeAsync()
    {
        await known.DisposeAsync();
        await transaction.DisposeAsync();
    }
}

public static class Snapshots
{
    extension(MogranDb db)
    {
        /// <summary>Begins to read as of this instant: a deferred read on SQLite's log, or a repeatable read on PostgreSQL, blocks no writer.</summary>
        public async Task<Snapshot> SnapshotAsync(CancellationToken cancellation = default)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            if (db.Database.GetDbConnection() is SqliteConnection sqlite)
            {
                var reading = sqlite.BeginTransaction(deferred: true);
                return new((await db.Database.UseTransactionAsync(reading, cancellation))!, reading);
            }

            var begun = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            return new(begun, begun.GetDbTransaction());
        }
    }
}
