using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mogran.Storage;

/// <summary>Rows whose column holds one of the values, as the database holds them.</summary>
public sealed record Among(string Column, IReadOnlyCollection<object> Values);

/// <summary>
/// The rows of one table as they stand in it, whatever columns it has: what is to be replaced can be kept and put back
/// exactly. Values are those of the model's providers (Guid, string, long...), the same on both databases. Inside
/// <see cref="Writing"/> only.
/// </summary>
public sealed class StoredTable
{
    // Far below what either database takes as parameters of one command.
    const int MostValues = 500;

    readonly MogranDb db;
    readonly IReadOnlyList<string> keys;
    readonly string? slice;

    /// <summary>A table that is known by the model alone.</summary>
    public StoredTable(MogranDb db, ITable table)
    {
        this.db = db;
        (Name, RowName) = (table.Name, table.EntityTypeMappings.First().TypeBase.ClrType.Name);
        keys = [.. table.PrimaryKey!.Columns.Select(column => column.Name)];
        Columns = [.. table.Columns.Select(column => new StoredColumn(
            column.Name, column.ProviderClrType, column.PropertyMappings[0].Property.GetTypeMapping().Converter is { } converter
                ? stored => converter.ConvertFromProvider(stored)! : stored => stored))];
    }

    /// <summary>A table of which it is known how its rows are written.</summary>
    public StoredTable(MogranDb db, BulkTable table)
    {
        this.db = db;
        (keys, slice) = (table.Keys, table.Slice);
        (Name, RowName, Columns) = (table.Name, table.Of.Name, table.Stored);
    }

    public static StoredTable Of<T>(MogranDb db) => new(db, db.Model.FindEntityType(typeof(T))!.GetTableMappings().First().Table);

    public string Name { get; }

    /// <summary>Name of what a row is, e.g. ActivityMoney.</summary>
    public string RowName { get; }

    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>The last column of the primary key: a part's own id, after its owner's.</summary>
    public string Key => keys[^1];

    public int this[string column]
    {
        get
        {
            for (var i = 0; i < Columns.Count; i++)
                if (Columns[i].Name == column) return i;
            throw new ArgumentOutOfRangeException(nameof(column), column, Name);
        }
    }

    /// <summary>The value as the model's property holds it.</summary>
    public object? Modelled(int column, object? stored) => stored is null ? null : Columns[column].Modelled(stored);

    void Note()
    {
        if (slice is not null) db.WrittenSlices.Add(slice);
        else if (RuntimeFeature.IsDynamicCodeSupported) WrittenTables.Note(db, Name);
    }

    /// <summary>Rows that every condition holds for; all rows where there is none.</summary>
    public async Task<List<object?[]>> ReadAsync(params IReadOnlyList<Among> conditions)
    {
        List<object?[]> rows = [];
        foreach (var some in Parted(conditions))
        {
            await using var command = Command($"SELECT {Names} FROM \"{Name}\"");
            Where(command, some);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add([.. Columns.Select((column, i) => Read(reader, i, column))]);
        }

        return rows;
    }

    public async Task DeleteAsync(params IReadOnlyList<Among> conditions)
    {
        Note();
        foreach (var some in Parted(conditions))
        {
            await using var command = Command($"DELETE FROM \"{Name}\"");
            Where(command, some);
            await command.ExecuteNonQueryAsync();
        }
    }

    // The last condition with more values than a command may have is the one that is parted.
    static IEnumerable<IReadOnlyList<Among>> Parted(IReadOnlyList<Among> conditions)
    {
        if (conditions.Any(condition => condition.Values.Count == 0)) yield break;
        var many = conditions.Index().Where(condition => condition.Item.Values.Count > MostValues).Select(condition => condition.Index).ToList();
        if (many.Count == 0)
        {
            yield return conditions;
            yield break;
        }

        foreach (var values in conditions[many[0]].Values.Chunk(MostValues))
            foreach (var some in Parted([.. conditions.Select((condition, i) => i == many[0] ? new(condition.Column, values) : condition)]))
                yield return some;
    }

    /// <summary>Writes the rows over those with the same keys; rows that are not there any more are made again.</summary>
    public async Task PutAsync(IReadOnlyCollection<object?[]> rows)
    {
        if (rows.Count > 0) Note();
        foreach (var some in rows.Chunk(MostValues))
        {
            var there = await KeysAsync([.. keys.Select(key => new Among(key, [.. some.Select(row => row[this[key]]!).Distinct()]))]);
            foreach (var row in some) await PutAsync(row, there.Contains(KeyOf(row)));
        }
    }

    string KeyOf(object?[] row) => string.Join('|', keys.Select(key => row[this[key]]));

    async Task<HashSet<string>> KeysAsync(IReadOnlyList<Among> conditions)
    {
        HashSet<string> there = [];
        foreach (var some in Parted(conditions))
        {
            await using var command = Command($"SELECT {string.Join(", ", keys.Select(key => $"\"{key}\""))} FROM \"{Name}\"");
            Where(command, some);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) there.Add(string.Join('|', keys.Select((key, i) => Read(reader, i, Columns[this[key]]))));
        }

        return there;
    }

    async Task PutAsync(object?[] row, bool isThere)
    {
        await using var command = Command(isThere ? Update : Insert);
        for (var i = 0; i < Columns.Count; i++) Add(command, "@p" + i, row[i]);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes the rows as {"columns": [...], "rows": [[...], ...]}.</summary>
    public void Write(Utf8JsonWriter json, IEnumerable<object?[]> rows)
    {
        json.WriteStartObject();
        json.WriteStartArray("columns");
        foreach (var column in Columns) json.WriteStringValue(column.Name);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var value in row) StoredJson.Write(json, value);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; a column that the table did not have then is blank.</summary>
    public List<object?[]> Read(JsonElement json)
    {
        var names = json.GetProperty("columns").EnumerateArray().Select(name => name.GetString()).ToList();
        var places = Columns.Select(column => names.IndexOf(column.Name)).ToList();
        return [.. json.GetProperty("rows").EnumerateArray().Select(row => Columns.Select((column, i) => places[i] < 0 ? null : StoredJson.Read(row[places[i]], column.Stored)).ToArray())];
    }

    object? Read(DbDataReader reader, int i, StoredColumn column)
    {
        if (reader.IsDBNull(i)) return null;
        return Type.GetTypeCode(column.Stored) switch
        {
            TypeCode.Boolean => reader.GetBoolean(i),
            TypeCode.Int32 => reader.GetInt32(i),
            TypeCode.Int64 => reader.GetInt64(i),
            TypeCode.Double => reader.GetDouble(i),
            TypeCode.DateTime => DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Utc),
            TypeCode.String => reader.GetString(i),
            _ when column.Stored == typeof(Guid) => reader.GetGuid(i),
            _ when column.Stored == typeof(DateOnly) => reader.GetFieldValue<DateOnly>(i),
            _ when column.Stored == typeof(byte[]) => reader.GetFieldValue<byte[]>(i),
            _ => throw new NotSupportedException($"{Name}.{column.Name} is of a kind that cannot be kept."),
        };
    }

    void Where(DbCommand command, IReadOnlyList<Among> all)
    {
        if (all.Count == 0) return;
        List<string> conditions = [];
        foreach (var one in all)
        {
            List<string> names = [];
            foreach (var value in one.Values)
            {
                names.Add($"@w{command.Parameters.Count}");
                Add(command, names[^1], value);
            }

            conditions.Add($"\"{one.Column}\" IN ({string.Join(", ", names)})");
        }

        command.CommandText += " WHERE " + string.Join(" AND ", conditions);
    }

    static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value is DateTime instant ? DateTime.SpecifyKind(instant, DateTimeKind.Utc) : value ?? DBNull.Value);
        command.Parameters.Add(parameter);
    }

    DbCommand Command(string sql)
    {
        var command = db.Connection.CreateCommand();
        command.Transaction = db.Transaction;
        command.CommandText = sql;
        return command;
    }

    string Update => field ??= $"UPDATE \"{Name}\" SET {string.Join(", ", Columns.Select((column, i) => $"\"{column.Name}\" = @p{i}"))} WHERE {string.Join(" AND ", keys.Select(key => $"\"{key}\" = @p{this[key]}"))}";

    string Insert => field ??= $"INSERT INTO \"{Name}\" ({Names}) VALUES ({string.Join(", ", Columns.Select((_, i) => "@p" + i))})";

    string Names => field ??= string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));
}
