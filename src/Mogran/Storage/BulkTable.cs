using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mogran.Storage;

/// <summary>How rows of one table are written: its statements, and one compiled function that hands over a whole row.</summary>
/// <param name="Name">Name of the table.</param>
/// <param name="Insert">INSERT of one row, its values as parameters in the order of the columns.</param>
/// <param name="Copy">COPY from standard input, of the same columns.</param>
/// <param name="Write">Hands over a row, and the owner's id in its place.</param>
sealed record BulkTable<T>(string Name, string Insert, string Copy, Action<BulkRows, T, Guid> Write) where T : class
{
    static readonly ConcurrentDictionary<(IModel, string?), BulkTable<T>> Known = [];

    /// <param name="owner">Property that is given the owner's id; null for none.</param>
    public static BulkTable<T> Of(IModel model, string? owner) =>
        Known.GetOrAdd((model, owner), key => Build(key.Item1.FindEntityType(typeof(T))!, key.Item2));

    static BulkTable<T> Build(IEntityType type, string? owner)
    {
        var rows = Expression.Parameter(typeof(BulkRows));
        var row = Expression.Parameter(typeof(T));
        var ownerId = Expression.Parameter(typeof(Guid));
        var stored = StoreObjectIdentifier.Table(type.GetTableName()!);
        List<string> names = [];
        List<Expression> values = [];
        void Add(IProperty property, Expression of)
        {
            var column = Expression.Constant(values.Count);
            names.Add($"\"{property.GetColumnName(stored)}\"");
            values.Add(property.Name == owner
                ? Expression.Call(rows, nameof(BulkRows.Key), null, column, ownerId)
                : Value(rows, column, Expression.Property(of, property.PropertyInfo!), property.GetTypeMapping().Converter));
        }

        foreach (var property in type.GetProperties()) Add(property, row);
        foreach (var whole in type.GetComplexProperties())
        foreach (var property in whole.ComplexType.GetProperties())
            Add(property, Expression.Property(row, whole.PropertyInfo!));

        var (table, columns) = ($"\"{type.GetTableName()}\"", string.Join(", ", names));
        return new(
            type.GetTableName()!,
            $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names.Select((_, i) => $"?{i + 1}"))})",
            $"COPY {table} ({columns}) FROM STDIN (FORMAT BINARY)",
            Expression.Lambda<Action<BulkRows, T, Guid>>(Expression.Block(values), rows, row, ownerId).Compile());
    }

    static Expression Value(Expression rows, Expression column, Expression value, ValueConverter? converter)
    {
        var nothing = Expression.Call(rows, nameof(BulkRows.Nothing), null, column);
        if (Nullable.GetUnderlyingType(value.Type) is not null && converter?.ModelClrType != value.Type)
            return Expression.IfThenElse(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                Given(rows, column, Expression.Property(value, nameof(Nullable<>.Value)), converter), nothing);
        if (value.Type.IsValueType) return Given(rows, column, value, converter);

        var once = Expression.Variable(value.Type);
        return Expression.Block([once], Expression.Assign(once, value), Expression.IfThenElse(
            Expression.ReferenceEqual(once, Expression.Constant(null)), nothing, Given(rows, column, once, converter)));
    }

    static Expression Given(Expression rows, Expression column, Expression value, ValueConverter? converter)
    {
        if (converter is not null) value = Expression.Invoke(converter.ConvertToProviderExpression, value);
        return Expression.Call(rows, TakerOf(value.Type), null, column, value);
    }

    static string TakerOf(Type stored) => stored switch
    {
        _ when stored == typeof(string) => nameof(BulkRows.Text),
        _ when stored == typeof(long) => nameof(BulkRows.Number),
        _ when stored == typeof(int) => nameof(BulkRows.Whole),
        _ when stored == typeof(double) => nameof(BulkRows.Real),
        _ when stored == typeof(bool) => nameof(BulkRows.Truth),
        _ when stored == typeof(Guid) => nameof(BulkRows.Key),
        _ when stored == typeof(DateOnly) => nameof(BulkRows.Day),
        _ when stored == typeof(DateTime) => nameof(BulkRows.Instant),
        _ when stored == typeof(byte[]) => nameof(BulkRows.Bytes),
        _ => nameof(BulkRows.Other),
    };
}
