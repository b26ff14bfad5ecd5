using Mogran.Shared;
using Npgsql;

namespace Mogran.Storage;

/// <summary>
/// Inserts many new rows of one table past the change tracker: one prepared statement on SQLite, COPY on PostgreSQL.
/// Inside <see cref="Writing"/> only.
/// </summary>
public sealed class Bulk<T>(MogranDb db, BulkTable<T> table) where T : class
{
    readonly List<(T Row, Guid Owner)> waiting = [];

    public void Add(T row) => waiting.Add((row, default));

    public void Add<TOwner>(T row, Id<TOwner> of) => waiting.Add((row, of.Value));

    /// <summary>Writes what was added since the last time.</summary>
    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        if (waiting.Count == 0) return;
        db.WrittenSlices.Add(table.Slice);
        if (db.Connection is NpgsqlConnection postgres) await CopyAsync(postgres, cancellation);
        else Insert();
        waiting.Clear();
    }

    void Insert()
    {
        var rows = PackedRows.Take();
        foreach (var (row, owner) in waiting)
        {
            rows.Clear();
            table.Write(rows, row, owner);
            Insert(rows, 0);
        }

        rows.GiveBack();
    }

    /// <summary>Inserts a row that lies ready, on SQLite.</summary>
    /// <returns>Where the next one begins.</returns>
    internal int Insert(PackedRows rows, int at)
    {
        db.WrittenSlices.Add(table.Slice);
        return db.Prepared(table.Insert).Insert(rows, at);
    }

    async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync(table.Copy, cancellation);
        var into = new PostgresRows(copy);
        // Row by row in one go: waiting for each value by itself costs more than writing it.
        foreach (var (row, owner) in waiting)
        {
            into.Begin();
            table.Write(into, row, owner);
        }

        await copy.CompleteAsync(cancellation);
    }
}

static class Inserting
{
    extension(MogranDb db)
    {
        /// <summary>Inserts a few rows at once.</summary>
        public async Task InsertAsync<T>(BulkTable<T> table, params IEnumerable<T> rows) where T : class
        {
            var bulk = new Bulk<T>(db, table);
            foreach (var row in rows) bulk.Add(row);
            await bulk.FlushAsync();
        }
    }
}
