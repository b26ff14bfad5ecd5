using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mogran.Storage;

/// <summary>Notes which slices a database context writes to, whatever the way; see <see cref="DataVersion"/>.</summary>
sealed partial class WrittenTables : DbCommandInterceptor
{
    public static readonly WrittenTables Instance = new();

    static readonly ConcurrentDictionary<IModel, Dictionary<string, string>> SlicesByTable = [];

    /// <param name="table">Its name in the database; one that no slice maps is passed over.</param>
    public static void Note(MogranDb db, string table)
    {
        if (SlicesByTable.GetOrAdd(db.Model, SlicesOf).TryGetValue(table, out var slice)) db.WrittenSlices.Add(slice);
    }

    static Dictionary<string, string> SlicesOf(IModel model) =>
        (from type in model.GetEntityTypes()
         where type.GetTableName() is not null && type.ClrType != typeof(DataVersion)
         group type by type.GetTableName() into table
         select (table.Key, Slice: table.First().ClrType.Namespace!.Split('.')[^1])).ToDictionary(table => table.Key, table => table.Slice);

    static void Note(DbCommand command, CommandEventData data)
    {
        if (data.Context is not Entities { Db: var db } || command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return;
        foreach (Match written in Written().Matches(command.CommandText)) Note(db, written.Groups[1].Value);
    }

    [GeneratedRegex("""\b(?:INSERT INTO|UPDATE|DELETE FROM) "([^"]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return new(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command, eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command, eventData);
        return new(result);
    }
}
