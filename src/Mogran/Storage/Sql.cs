using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>
/// Plain SQL that both databases understand, in the transaction that is open. Parameters are @p0, @p1... Where Entity
/// Framework would have to wake up for a small question of an import.
/// </summary>
public static class Sql
{
    /// <summary>Tells each statement as "Command", for those who want to see what is asked of the database.</summary>
    public const string ListenerName = "Mogran.Sql";

    static readonly DiagnosticListener Listener = new(ListenerName);

    extension(MogranDb db)
    {
        /// <summary>Every row of the answer.</summary>
        public Task<List<T>> ReadAsync<T>(string sql, Func<SqlRow, T> read, params IReadOnlyList<object?> values) => db.ReadSomeAsync(sql, read, _ => true, values);

        /// <summary>The rows of a long answer that are wanted; the others are not held.</summary>
        public async Task<List<T>> ReadSomeAsync<T>(string sql, Func<SqlRow, T> read, Func<T, bool> isWanted, params IReadOnlyList<object?> values)
        {
            await using var command = await db.CommandAsync(sql, values);
            await using var reader = await command.ExecuteReaderAsync();
            List<T> rows = [];
            // What is at hand is read without waiting: each wait costs more than the row.
            while (reader.Read())
                if (read(new(reader)) is var row && isWanted(row)) rows.Add(row);
            return rows;
        }

        /// <summary>Every row, for those who cannot wait.</summary>
        public List<T> Read<T>(string sql, Func<SqlRow, T> read, params IReadOnlyList<object?> values)
        {
            db.OpenConnection();
            using var command = db.Command(sql, values);
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(read(new(reader)));
            return rows;
        }

        /// <summary>The single value of the answer; 0 where it is null.</summary>
        public async Task<long> NumberAsync(string sql, params IReadOnlyList<object?> values)
        {
            await using var command = await db.CommandAsync(sql, values);
            return await command.ExecuteScalarAsync() is { } number and not DBNull ? Convert.ToInt64(number, CultureInfo.InvariantCulture) : 0;
        }

        /// <summary>A statement that writes to one table.</summary>
        /// <param name="slice">Folder of the slice that the table belongs to; null for a table that no slice maps.</param>
        public async Task ExecuteAsync(string? slice, string sql, params IReadOnlyList<object?> values)
        {
            if (slice is not null) db.WrittenSlices.Add(slice);
            await using var command = await db.CommandAsync(sql, values);
            await command.ExecuteNonQueryAsync();
        }

        internal async Task<DbCommand> CommandAsync(string sql, params IReadOnlyList<object?> values)
        {
            await db.OpenAsync();
            return db.Command(sql, values);
        }

        [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What is told is a string.")]
        DbCommand Command(string sql, IReadOnlyList<object?> values)
        {
            if (Listener.IsEnabled("Command")) Listener.Write("Command", sql);
            var command = db.Connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, db.Transaction);
            for (var i = 0; i < values.Count; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = string.Create(CultureInfo.InvariantCulture, $"p{i}");
                parameter.Value = values[i] ?? DBNull.Value;
                command.Parameters.Add(parameter);
            }

            return command;
        }
    }

    /// <summary>"@p0, @p1, ..." for as many values.</summary>
    public static string Names(int first, int count) =>
        string.Join(", ", Enumerable.Range(first, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")));
}

/// <summary>One row of an answer, its columns by number from 0.</summary>
public readonly struct SqlRow(DbDataReader reader)
{
    public string Text(int column) => reader.GetString(column);

    public string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public Id<T> Key<T>(int column) => new(reader.GetGuid(column));

    public Id<T>? KeyOrNull<T>(int column) => reader.IsDBNull(column) ? null : new(reader.GetGuid(column));

    public long Number(int column) => reader.GetInt64(column);

    public int Whole(int column) => reader.GetInt32(column);

    public int? WholeOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public double? Real(int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    /// <summary>Kept as whole ten-thousandths.</summary>
    public decimal? Exact(int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column) / ExactDecimalConverter.Scale;

    public bool Truth(int column) => reader.GetBoolean(column);

    public bool IsNothing(int column) => reader.IsDBNull(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public DateOnly? Day(int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    public DateTimeOffset? Instant(int column) =>
        reader.IsDBNull(column) ? null : new(DateTime.SpecifyKind(reader.GetDateTime(column), DateTimeKind.Utc));

    public Multilingual Words(int column) => Multilingual.FromJson(reader.GetString(column));

    public List<string> List(int column) => Lists.Read(reader.GetString(column));

    /// <summary>Small records, a row each.</summary>
    public List<T> Rows<T>(int column, RowForm<T> form) => Storage.Rows.Read(reader.GetString(column), form.Read);
}
