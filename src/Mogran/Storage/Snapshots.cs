using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mogran.Storage;

public static class Snapshots
{
    extension(MogranDb db)
    {
        /// <summary>
        /// Begins to read as of one instant, until what is returned is disposed of: a deferred read on SQLite's log, or a
        /// repeatable read on PostgreSQL, blocks no writer.
        /// </summary>
        public async Task<IDbContextTransaction> SnapshotAsync(CancellationToken cancellation = default)
        {
            await db.Database.OpenConnectionAsync(cancellation);
            return db.Database.GetDbConnection() is SqliteConnection sqlite
                ? (await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancellation))!
                : await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        }
    }
}
