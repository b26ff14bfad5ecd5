using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Mogran.Storage;

/// <summary>
/// Inserts many new rows of one table past the change tracker: one prepared statement on SQLite, COPY on PostgreSQL.
/// Inside <see cref="Writing"/> only. Columns and conversions are those of the model.
/// </summary>
/// <param name="owner">Property that is given the owner's id instead of the row's own value; null for none.</param>
public sealed class Bulk<T>(MogranDb db, string? owner = null) : IAsyncDisposable where T : class
{
    readonly Column[] columns = [.. ColumnsOf(db.Model.FindEntityType(typeof(T))!, owner)];
    readonly List<(T Row, object? Owner)> waiting = [];
    SqliteCommand? insert;

    /// <param name="ownerId">Value of the owner's property as the model types it, e.g. an Id.</param>
    public void Add(T row, object? ownerId = null) => waiting.Add((row, ownerId));

    /// <summary>Writes what was added since the last time.</summary>
    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        if (waiting.Count == 0) return;
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres) await CopyAsync(postgres, cancellation);
        else Insert();
        waiting.Clear();
    }

    void Insert()
    {
        insert ??= Prepare((SqliteConnection)db.Database.GetDbConnection());
        insert.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (row, ownerId) in waiting)
        {
            for (var i = 0; i < columns.Length; i++) insert.Parameters[i].Value = columns[i].Of(row, ownerId) ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }
    }

    SqliteCommand Prepare(SqliteConnection connection)
    {
        var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO {Table} ({Names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < columns.Length; i++) command.Parameters.Add(new($"$p{i}", null));
        return command;
    }

    async Task CopyAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {Table} ({Names}) FROM STDIN (FORMAT BINARY)", cancellation);
        foreach (var (row, ownerId) in waiting)
        {
            await copy.StartRowAsync(cancellation);
            foreach (var column in columns)
                if (column.Of(row, ownerId) is { } value) await copy.WriteAsync(value, cancellation);
                else await copy.WriteNullAsync(cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    string Table => $"\"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\"";

    string Names => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    static IEnumerable<Column> ColumnsOf(IEntityType type, string? owner)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        foreach (var property in type.GetProperties())
            yield return new(property, null, property.GetColumnName(table)!, property.Name == owner);
        foreach (var whole in type.GetComplexProperties())
        foreach (var property in whole.ComplexType.GetProperties())
            yield return new(property, whole, property.GetColumnName(table)!, false);
    }

    public ValueTask DisposeAsync() => insert?.DisposeAsync() ?? ValueTask.CompletedTask;

    sealed class Column(IProperty property, IComplexProperty? whole, string name, bool isOwner)
    {
        readonly Func<object?, object?>? convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        readonly System.Reflection.PropertyInfo member = property.PropertyInfo!;

        public string Name => name;

        public object? Of(T row, object? ownerId)
        {
            var value = isOwner ? ownerId : whole is null ? member.GetValue(row) : member.GetValue(whole.PropertyInfo!.GetValue(row));
            return convert is null || value is null ? value : convert(value);
        }
    }
}
