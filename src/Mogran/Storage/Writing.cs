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
                await db.BeginAsync(cancellation);
                if (db.IsPostgres) await db.ExecuteAsync(null, "SELECT pg_advisory_xact_lock(@p0)", WriterLock);
                var result = await work();
                await db.SaveChangesAsync(cancellation);
                await db.RaiseVersionsAsync();
                await db.CommitAsync(cancellation);
                return result;
            }
            finally
            {
                await db.EndAsync();
                Queue.Release();
            }
        }

        /// <summary>Runs <paramref name="work"/> as a write would and then takes all of it back.</summary>
        public async Task RehearseAsync(Func<Task> work, CancellationToken cancellation = default)
        {
            await Queue.WaitAsync(cancellation);
            try
            {
                await db.BeginAsync(cancellation);
                await work();
            }
            finally
            {
                await db.EndAsync();
                Queue.Release();
            }
        }

        public Task WriteAsync(Func<Task> work, CancellationToken cancellation = default) =>
            db.WriteAsync(async () => { await work(); return true; }, cancellation);
    }
}
