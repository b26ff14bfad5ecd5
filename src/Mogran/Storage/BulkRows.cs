using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Mogran.Storage;

/// <summary>Takes the values of a row, column by column in order; each kind of value as its database stores it.</summary>
abstract class BulkRows
{
    public abstract void Nothing(int column);
    public abstract void Text(int column, string value);
    public abstract void Number(int column, long value);
    public abstract void Whole(int column, int value);
    public abstract void Real(int column, double value);
    public abstract void Truth(int column, bool value);
    public abstract void Key(int column, Guid value);
    public abstract void Day(int column, DateOnly value);

    /// <param name="value">In UTC.</param>
    public abstract void Instant(int column, DateTime value);
    public abstract void Bytes(int column, byte[] value);

    /// <summary>A kind that the model gives to one database alone, e.g. PostgreSQL's arrays.</summary>
    /// <exception cref="NotSupportedException">This database has no such kind.</exception>
    public abstract void Other(int column, object value);
}

/// <summary>A prepared INSERT, bound without a parameter object in between; the forms are those of Microsoft.Data.Sqlite.</summary>
sealed class SqliteRows : BulkRows, IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    byte[] buffer = ArrayPool<byte>.Shared.Rent(4_096);

    public SqliteRows(SqliteConnection connection, string insert)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, insert, out statement), database);
    }

    /// <summary>Inserts the row whose values were given.</summary>
    public void Insert()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
    }

    public override void Nothing(int column) => raw.sqlite3_bind_null(statement, column + 1);

    public override void Number(int column, long value) => raw.sqlite3_bind_int64(statement, column + 1, value);

    public override void Whole(int column, int value) => Number(column, value);

    public override void Real(int column, double value) => raw.sqlite3_bind_double(statement, column + 1, value);

    public override void Truth(int column, bool value) => Number(column, value ? 1 : 0);

    public override void Bytes(int column, byte[] value) => raw.sqlite3_bind_blob(statement, column + 1, value);

    public override void Other(int column, object value) => throw new NotSupportedException($"No form in SQLite for {value.GetType().Name}.");

    public override void Text(int column, string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (buffer.Length < most) Grow(most);
        raw.sqlite3_bind_text(statement, column + 1, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
    }

    public override void Key(int column, Guid value)
    {
        value.TryFormat(buffer, out var length);
        var text = buffer.AsSpan(0, length);
        Ascii.ToUpperInPlace(text, out _);
        raw.sqlite3_bind_text(statement, column + 1, text);
    }

    public override void Day(int column, DateOnly value) => Formatted(column, value, "yyyy-MM-dd");

    public override void Instant(int column, DateTime value) => Formatted(column, value, "yyyy-MM-dd HH:mm:ss.FFFFFFF");

    void Formatted<T>(int column, T value, string format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, column + 1, buffer.AsSpan(0, length));
    }

    void Grow(int size)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = ArrayPool<byte>.Shared.Rent(size);
    }

    public void Dispose()
    {
        raw.sqlite3_finalize(statement);
        ArrayPool<byte>.Shared.Return(buffer);
    }
}

/// <summary>A binary COPY.</summary>
sealed class PostgresRows(NpgsqlBinaryImporter copy) : BulkRows
{
    public void Begin() => copy.StartRow();

    public override void Nothing(int column) => copy.WriteNull();

    public override void Text(int column, string value) => copy.Write(value, NpgsqlDbType.Text);

    public override void Number(int column, long value) => copy.Write(value, NpgsqlDbType.Bigint);

    public override void Whole(int column, int value) => copy.Write(value, NpgsqlDbType.Integer);

    public override void Real(int column, double value) => copy.Write(value, NpgsqlDbType.Double);

    public override void Truth(int column, bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public override void Key(int column, Guid value) => copy.Write(value, NpgsqlDbType.Uuid);

    public override void Day(int column, DateOnly value) => copy.Write(value, NpgsqlDbType.Date);

    public override void Instant(int column, DateTime value) => copy.Write(value, NpgsqlDbType.TimestampTz);

    public override void Bytes(int column, byte[] value) => copy.Write(value, NpgsqlDbType.Bytea);

    public override void Other(int column, object value) => copy.Write(value);
}
