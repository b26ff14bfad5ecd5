using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>Tables that are written by hand, for speed, hand over what the model would: every column, in the model's form.</summary>
public sealed class BulkTableTests
{
    static readonly Guid Owner = Guid.NewGuid();

    internal static IEnumerable<BulkTable> All => Found().Select(table => (BulkTable)table.Table);

    public static TheoryData<string> Tables => [.. Found().Select(table => table.Name)];

    [Theory, MemberData(nameof(Tables))]
    public void Each_column_is_handed_over_as_the_model_stores_it(string name)
    {
        var table = Found().Single(one => one.Name == name);
        (typeof(BulkTableTests).GetMethod(nameof(Compare), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(table.Row)).Invoke(null, [table.Table]);
    }

    static void Compare<T>(BulkTable<T> table) where T : class
    {
        var type = Model().FindEntityType(typeof(T))!;
        Assert.Equal(type.GetTableName(), table.Name);
        var stored = type.GetTableMappings().Single().Table.Columns.ToDictionary(column => column.Name);
        Assert.Equal(type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()), table.Keys);
        Assert.Equal(table.Columns.Select(column => (column, stored[column].ProviderClrType)), table.Stored.Select(column => (column.Name, column.Stored)));
        Assert.Equal(stored.Keys.Order(StringComparer.Ordinal), table.Columns.Order(StringComparer.Ordinal));

        foreach (var isFull in new[] { true, false })
        {
            var row = Filled.Row<T>(isFull);
            foreach (var (column, value) in table.Columns.Zip(table.Values(row, Owner)))
            {
                var property = stored[column].PropertyMappings.Single().Property;
                Assert.Equal((column, Expected(property, row)), (column, value is byte[] bytes ? Convert.ToHexString(bytes) : value));
                // Enumerations are told by their names.
                if (value is null || property.ClrType == typeof(byte[]) || (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum) continue;
                Assert.Equal(Told(property.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(value) : value), Told(table.Stored.Single(one => one.Name == column).Modelled(value)));
            }
        }
    }

    // Ids stand for what they are the ids of.
    static string Told(object? value) => value is Guid || value?.GetType().Name.StartsWith("Id`", StringComparison.Ordinal) is true ? value.ToString()! : JsonSerializer.Serialize(value);

    static object? Expected(IProperty property, object row)
    {
        if (property.Name == "ActivityId" && property.DeclaringType.ClrType.Name is not ("ActivityAction" or "Suggestion" or "GatheredRecord")) return Owner;
        var of = property.DeclaringType is IComplexType part ? part.ComplexProperty.PropertyInfo!.GetValue(row)! : row;
        var value = property.PropertyInfo!.GetValue(of);
        value = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return value is byte[] bytes ? Convert.ToHexString(bytes) : value;
    }

    // The model as PostgreSQL has it: its kinds are its own, where SQLite makes text and numbers of them.
    static IModel Model() => Database.In("nowhere", "Host=nowhere").Open().Model;

    static IEnumerable<(string Name, Type Row, object Table)> Found() =>
        from type in typeof(MogranDb).Assembly.GetTypes()
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(BulkTable<>)
        select ($"{type.Name}.{field.Name}", field.FieldType.GetGenericArguments()[0], field.GetValue(null)!);
}
