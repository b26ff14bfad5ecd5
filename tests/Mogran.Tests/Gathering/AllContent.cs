using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Everything that is stored of activities, as one text: rows in an order of their own, ids as what they stand for.</summary>
static class AllContent
{
    public static async Task<string> OfAsync(MogranDb db)
    {
        var ids = new Dictionary<Guid, string>();
        foreach (var source in await db.Set<Source>().AsNoTracking().ToListAsync()) ids[source.Id.Value] = "source " + source.Code;
        foreach (var activity in await db.Set<Activity>().AsNoTracking().ToListAsync()) ids[activity.Id.Value] = "activity " + activity.Key;
        foreach (var import in await db.Set<Import>().AsNoTracking().ToListAsync()) ids[import.Id.Value] = "import " + import.Number;

        StringBuilder all = new();
        foreach (var type in Types(db))
        {
            var table = new StoredTable(db, type.GetTableMappings().First().Table);
            List<string> rows = [];
            await db.WriteAsync(async () =>
            {
                var every = await table.ReadAsync();
                rows.AddRange(every.Select(row => string.Join(" | ", table.Columns.Select((column, i) => column.Name is "Id" ? "" : Shown(row[i], ids)))));
            });
            foreach (var row in rows.Order(StringComparer.Ordinal)) all.Append(table.Name).Append(": ").AppendLine(row);
        }

        return all.ToString();
    }

    static IEnumerable<IEntityType> Types(MogranDb db) => db.Model.GetEntityTypes()
        .Where(type => type.ClrType == typeof(Activity) || type.ClrType == typeof(GatheredRecord) || type.ClrType == typeof(Source)
            || type.FindProperty("ActivityId") is not null)
        .OrderBy(type => type.Name, StringComparer.Ordinal);

    static string Shown(object? value, Dictionary<Guid, string> ids) => value switch
    {
        null => "-",
        Guid id => ids.GetValueOrDefault(id, "?"),
        // Part ids inside a record's list are new each time.
        string text when text.StartsWith("[\"", StringComparison.Ordinal) && text.Length >= 38 && Guid.TryParse(text.AsSpan(2, 36), out _) => "parts",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
