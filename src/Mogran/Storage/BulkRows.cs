using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Mogran.Shared;
using Npgsql;
using NpgsqlTypes;
using SQLitePCL;

namespace Mogran.Storage;

/// <summary>Takes the values of a row, column by column in order; each kind of value as its database stores it.</summary>
public abstract class BulkRows
{
    public abstract void Nothing();
    public abstract void Number(long value);
    public abstract void Whole(int value);
    public abstract void Truth(bool value);
    public abstract void Key(Guid value);
    public abstract void Bytes(byte[] value);
    protected abstract void Given(double value);
    protected abstract void Given(string value);
    protected abstract void Given(DateOnly value);

    /// <param name="value">In UTC.</param>
    protected abstract void Given(DateTime value);

    public virtual void Text(string? value)
    {
        if (value is null) Nothing();
        else Given(value);
    }

    public virtual void Key(Guid? value)
    {
        if (value is { } key) Key(key);
        else Nothing();
    }

    public virtual void Whole(int? value)
    {
        if (value is { } number) Whole(number);
        else Nothing();
    }

    public virtual void Real(double? value)
    {
        if (value is { } number) Given(number);
        else Nothing();
    }

    public virtual void Truth(bool? value)
    {
        if (value is { } holds) Truth(holds);
        else Nothing();
    }

    public virtual void Day(DateOnly? value)
    {
        if (value is { } day) Given(day);
        else Nothing();
    }

    public virtual void Instant(DateTimeOffset? value)
    {
        if (value is { } instant) Given(instant.UtcDateTime);
        else Nothing();
    }

    /// <summary>As whole ten-thousandths.</summary>
    public virtual void Exact(decimal? value)
    {
        if (value is { } number) Number(ExactDecimalConverter.Stored(number));
        else Nothing();
    }

    public virtual void Words(Multilingual value) => Given(value.ToJson());

    public virtual void List(List<string> value) => Given(Lists.Write(value));

    /// <summary>Small records, a row each.</summary>
    public virtual void Rows<T>(List<T> value, Action<RowWriter, T> write, Func<Row, T> read) => Given(Storage.Rows.Write(value, write));

    /// <summary>Another list or dictionary, as JSON.</summary>
    public virtual void Json<T>(T value, JsonTypeInfo<T> type) where T : ICollection =>
        Given(value.Count > 0 ? JsonSerializer.Serialize(value, type) : value is IDictionary ? "{}" : "[]");
}

/// <summary>A prepared INSERT, bound without a parameter object in between; the forms are those of Microsoft.Data.Sqlite.</summary>
sealed class SqliteRows : BulkRows, IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    byte[] buffer = ArrayPool<byte>.Shared.Rent(4_096);
    int column;

    public SqliteRows(SqliteConnection connection, string insert)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, insert, out statement), database);
    }

    /// <summary>Inserts the row whose values were given.</summary>
    public void Insert()
    {
        column = 0;
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
    }

    public override void Nothing() => raw.sqlite3_bind_null(statement, ++column);

    public override void Number(long value) => raw.sqlite3_bind_int64(statement, ++column, value);

    public override void Whole(int value) => Number(value);

    protected override void Given(double value) => raw.sqlite3_bind_double(statement, ++column, value);

    public override void Truth(bool value) => Number(value ? 1 : 0);

    public override void Bytes(byte[] value) => raw.sqlite3_bind_blob(statement, ++column, value);

    public override void Key(Guid value)
    {
        value.TryFormat(buffer, out var length);
        var text = buffer.AsSpan(0, length);
        Ascii.ToUpperInPlace(text, out _);
        raw.sqlite3_bind_text(statement, ++column, text);
    }

    protected override void Given(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (buffer.Length < most) Grow(most);
        raw.sqlite3_bind_text(statement, ++column, buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
    }

    protected override void Given(DateOnly value) => Formatted(value, "yyyy-MM-dd");

    protected override void Given(DateTime value) => Formatted(value, "yyyy-MM-dd HH:mm:ss.FFFFFFF");

    void Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(buffer, out var length, format, CultureInfo.InvariantCulture);
        raw.sqlite3_bind_text(statement, ++column, buffer.AsSpan(0, length));
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

    public override void Nothing() => copy.WriteNull();

    public override void Number(long value) => copy.Write(value, NpgsqlDbType.Bigint);

    public override void Whole(int value) => copy.Write(value, NpgsqlDbType.Integer);

    protected override void Given(double value) => copy.Write(value, NpgsqlDbType.Double);

    public override void Truth(bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public override void Key(Guid value) => copy.Write(value, NpgsqlDbType.Uuid);

    public override void Bytes(byte[] value) => copy.Write(value, NpgsqlDbType.Bytea);

    protected override void Given(string value) => copy.Write(value, NpgsqlDbType.Text);

    protected override void Given(DateOnly value) => copy.Write(value, NpgsqlDbType.Date);

    protected override void Given(DateTime value) => copy.Write(value, NpgsqlDbType.TimestampTz);
}
