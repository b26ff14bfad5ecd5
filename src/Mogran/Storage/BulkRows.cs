using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mogran.Shared;
using Npgsql;
using NpgsqlTypes;

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
    public virtual void Rows<T>(List<T> value, RowForm<T> form) => Given(Storage.Rows.Write(value, form.Write));

    /// <summary>Another list or dictionary, as JSON.</summary>
    public virtual void Json<T>(T value, JsonTypeInfo<T> type) where T : ICollection =>
        Given(value.Count > 0 ? JsonSerializer.Serialize(value, type) : value is IDictionary ? "{}" : "[]");
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
