using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>One column of a table as the database holds it.</summary>
/// <param name="Stored">Type of its values as they are kept: Guid, string, long...</param>
/// <param name="Modelled">Makes of a stored value what the property holds: a text in three languages, a list...</param>
public sealed record StoredColumn(string Name, Type Stored, Func<object, object> Modelled);

/// <summary>Finds out what the columns of a table hold, by having a row of nothing handed over.</summary>
sealed class ColumnKinds(IReadOnlyList<string> names) : BulkRows
{
    readonly List<StoredColumn> columns = [];

    public static IReadOnlyList<StoredColumn> Of(IReadOnlyList<string> names, Action<BulkRows> write)
    {
        var kinds = new ColumnKinds(names);
        write(kinds);
        return kinds.columns;
    }

    void Add(Type stored, Func<object, object>? modelled = null) => columns.Add(new(names[columns.Count], stored, modelled ?? (value => value)));

    public override void Nothing() => throw new NotSupportedException("A column without a kind.");
    public override void Number(long value) => Add(typeof(long));
    public override void Whole(int value) => Add(typeof(int));
    public override void Whole(int? value) => Add(typeof(int));
    public override void Real(double? value) => Add(typeof(double));
    public override void Truth(bool value) => Add(typeof(bool));
    public override void Truth(bool? value) => Add(typeof(bool));
    public override void Key(Guid value) => Add(typeof(Guid));
    public override void Key(Guid? value) => Add(typeof(Guid));
    public override void Bytes(byte[] value) => Add(typeof(byte[]));
    public override void Text(string? value) => Add(typeof(string));
    public override void Day(DateOnly? value) => Add(typeof(DateOnly));
    public override void Instant(DateTimeOffset? value) => Add(typeof(DateTime), stored => new DateTimeOffset(DateTime.SpecifyKind((DateTime)stored, DateTimeKind.Utc)));
    public override void Exact(decimal? value) => Add(typeof(long), stored => (long)stored / ExactDecimalConverter.Scale);
    public override void Words(Multilingual value) => Add(typeof(string), stored => Multilingual.FromJson((string)stored));
    public override void List(List<string> value) => Add(typeof(string), stored => Lists.Read((string)stored));
    public override void Rows<T>(List<T> value, RowForm<T> form) => Add(typeof(string), stored => Storage.Rows.Read((string)stored, form.Read));

    public override void Json<T>(T value, JsonTypeInfo<T> type) => Add(typeof(string), stored => JsonSerializer.Deserialize((string)stored, type)!);

    protected override void Given(double value) => throw new NotSupportedException();
    protected override void Given(string value) => throw new NotSupportedException();
    protected override void Given(DateOnly value) => throw new NotSupportedException();
    protected override void Given(DateTime value) => throw new NotSupportedException();
}

/// <summary>Takes the values of one row as the database would hold them.</summary>
sealed class RowValues(int columns) : BulkRows
{
    int column;

    public object?[] Taken { get; } = new object?[columns];

    public override void Nothing() => column++;
    public override void Number(long value) => Taken[column++] = value;
    public override void Whole(int value) => Taken[column++] = value;
    public override void Truth(bool value) => Taken[column++] = value;
    public override void Key(Guid value) => Taken[column++] = value;
    public override void Bytes(byte[] value) => Taken[column++] = value;
    protected override void Given(double value) => Taken[column++] = value;
    protected override void Given(string value) => Taken[column++] = value;
    protected override void Given(DateOnly value) => Taken[column++] = value;
    protected override void Given(DateTime value) => Taken[column++] = value;
}
