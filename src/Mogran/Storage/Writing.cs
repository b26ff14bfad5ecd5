using Microsoft.EntityFrameworkCore;

namespace Mogran.Storage;

/// <summary>One writer at a time: what is done inside is all there afterwards, or nothing of it.</summary>
public static class Writing
{
    const long WriterLock = 0x4d6f6772616e; // "Mogran": the advisory lock shared by all nodes on PostgreSQL.

    static readonly SemaphoreSlim Queue = new(1, 1);

    extension(MogranDb db)
    {
        /// <summary>
        /// Runs <paramref name="work"/> in one transaction and saves. Read inside it what a decision depends on: nobody
        /// else writes meanwhile, on any node. Nothing may wait inside for a person or the network.
        /// </summary>
        public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation = default)
        {
            await Queue.WaitAsync(cancellation);
            try
            {
                db.WrittenSlices.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                if (db.Database.IsNpgsql())
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WriterLock})", cancellation);
                var result = await work();
                await db.SaveChangesAsync(cancellation);
                await db.RaiseVersionsAsync(cancellation);
                await transaction.CommitAsync(cancellation);
                return result;
            }
            finally
            {
                Queue.Release();
            }
        }

        /// <summary>Runs <paramref name="work"/> as a write would and then takes all of it back.</summary>
        public async Task RehearseAsync(Func<Task> work, CancellationToken cancellation = default)
        {
            await Queue.WaitAsync(cancellation);
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
                await work();
                await transaction.RollbackAsync(cancellation);
            }
            finally
            {
                Queue.Release();
            }
        }

        public Task WriteAsync(Func<Task> work, CancellationToken cancellation = default) =>
            db.WriteAsync(async () => { await work(); return true; }, cancellation);
    }
}
