using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class ListedValuesTests
{
    public static TheoryData<string> Records => [.. Listed().Select(record => record.Name)];

    /// <summary>A kind of record that is added to a list of an activity or of one of its parts, or a value to such a record, is shown by a diff too.</summary>
    [Theory, MemberData(nameof(Records))]
    public void Every_value_of_a_listed_record_is_shown_in_the_order_of_its_declaration(string name)
    {
        var kind = Listed().Single(record => record.Name == name);
        var record = Filled.Value(kind, isFull: true, number: 1)!;

        Assert.Equal(kind.GetProperties().Where(property => property.GetIndexParameters().Length == 0).Select(property => property.GetValue(record)), ListedValues.Of(record));
    }

    static IEnumerable<Type> Listed() =>
        (from table in (BulkTable[])[ActivityBulk.Activities, .. ActivityBulk.Parts]
         from property in table.Of.GetProperties()
         where table.Columns.Contains(property.Name) && property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(List<>)
         select property.PropertyType.GetGenericArguments()[0]).Distinct().Where(kind => kind != typeof(string));
}
