using System.Collections.Frozen;
using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mogran.Storage;

/// <summary>
/// A whole installation in one .zip: a JSON line per row and a file per table, so that it can be read without us and
/// restored to either database; with the key files of the data folder.
/// </summary>
public static class Backup
{
    const string Format = "mogran-backup-1";
    static readonly string[] KeyFiles = ["keys", "record-key"];

    /// <summary>Writes a backup of one instant while the site runs. Returns the number of rows.</summary>
    public static async Task<long> WriteAsync(Database database, string file, CancellationToken cancellation = default)
    {
        var unfinished = file + ".part";
        long rows = 0;
        await using (var db = database.Open())
        await using (var snapshot = await db.SnapshotAsync(cancellation))
        await using (var output = File.Create(unfinished))
        await using (var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation))
        {
            await WriteTextAsync(zip, "format", Format);
            foreach (var table in TablesInOrder(db)) rows += await WriteTableAsync(zip, snapshot.Transaction, table, cancellation);
            foreach (var key in KeyFiles.Select(name => Path.Combine(database.Folder, name))) AddFiles(zip, database.Folder, key);
        }

        File.Move(unfinished, file, overwrite: true);
        return rows;
    }

    /// <summary>Restores into an empty database. All of it is there afterwards, or nothing.</summary>
    /// <exception cref="InvalidDataException">The file is no backup, is damaged, or the target is not empty.</exception>
    public static async Task<long> RestoreAsync(Database database, string file, CancellationToken cancellation = default)
    {
        await using var input = File.OpenRead(file);
        await using var zip = await ZipArchive.CreateAsync(input, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellation);
        if (await ReadTextAsync(zip, "format") != Format) throw new InvalidDataException("This is not a backup made by this version of Mogran.");

        await using var db = database.Open();
        await db.UpgradeAsync();
        if (await db.Set<Shared.Dialogue>().AnyAsync(cancellation))
            throw new InvalidDataException("The data folder already holds a dialogue. Restore into an empty one: --data FOLDER.");

        var rows = await db.WriteAsync(async () =>
        {
            long total = 0;
            foreach (var table in TablesInOrder(db)) total += await ReadTableAsync(zip, db, table, cancellation);
            return total;
        }, cancellation);
        await RestoreFilesAsync(zip, database.Folder, cancellation);
        return rows;
    }

    /// <summary>Tables so that each comes after those it refers to.</summary>
    static IEnumerable<ITable> TablesInOrder(MogranDb db)
    {
        var done = new List<ITable>();
        var left = db.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var ready = left.Where(table => table.ForeignKeyConstraints.All(key => key.PrincipalTable == table || done.Contains(key.PrincipalTable))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("Tables refer to each other in a circle.");
            done.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }

        return done;
    }

    static async Task<long> WriteTableAsync(ZipArchive zip, DbTransaction snapshot, ITable table, CancellationToken cancellation)
    {
        var columns = table.Columns.ToList();
        await using var command = snapshot.Connection!.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"SELECT {Names(columns)} FROM \"{table.Name}\"";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await using var output = await zip.CreateEntry($"tables/{table.Name}.jsonl").OpenAsync(cancellation);
        long rows = 0;
        for (; await reader.ReadAsync(cancellation); rows++)
        {
            await using (var json = new Utf8JsonWriter(output))
            {
                json.WriteStartObject();
                for (var i = 0; i < columns.Count; i++) WriteCell(json, columns[i], reader, i);
                json.WriteEndObject();
            }

            output.WriteByte((byte)'\n');
        }

        return rows;
    }

    /// <summary>How a cell is read, by the kind of its column. Every kind that the model has is here, which a test sees to.</summary>
    internal static readonly FrozenDictionary<Type, Func<DbDataReader, int, object>> Cells = new Dictionary<Type, Func<DbDataReader, int, object>>
    {
        [typeof(bool)] = (row, i) => row.GetBoolean(i),
        [typeof(int)] = (row, i) => row.GetInt32(i),
        [typeof(long)] = (row, i) => row.GetInt64(i),
        [typeof(double)] = (row, i) => row.GetDouble(i),
        [typeof(DateTime)] = (row, i) => DateTime.SpecifyKind(row.GetDateTime(i), DateTimeKind.Utc),
        [typeof(string)] = (row, i) => row.GetString(i),
        [typeof(Guid)] = (row, i) => row.GetGuid(i),
        [typeof(DateOnly)] = (row, i) => row.GetFieldValue<DateOnly>(i),
        [typeof(byte[])] = (row, i) => row.GetFieldValue<byte[]>(i),
    }.ToFrozenDictionary();

    static void WriteCell(Utf8JsonWriter json, IColumn column, DbDataReader reader, int i)
    {
        json.WritePropertyName(column.Name);
        if (reader.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        var value = Cells[column.ProviderClrType](reader, i);
        JsonSerializer.Serialize(json, value, value.GetType(), JsonSerializerOptions.Default);
    }

    static async Task<long> ReadTableAsync(ZipArchive zip, MogranDb db, ITable table, CancellationToken cancellation)
    {
        if (zip.GetEntry($"tables/{table.Name}.jsonl") is not { } entry) return 0;
        var columns = table.Columns.ToList();
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({Names(columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => "@p" + i))})";
        using var lines = new StreamReader(await entry.OpenAsync(cancellation));
        long rows = 0;
        for (; await lines.ReadLineAsync(cancellation) is { } line; rows++)
        {
            using var row = JsonDocument.Parse(line);
            insert.Parameters.Clear();
            for (var i = 0; i < columns.Count; i++) AddParameter(insert, "@p" + i, columns[i], row.RootElement);
            await insert.ExecuteNonQueryAsync(cancellation);
        }

        return rows;
    }

    static void AddParameter(DbCommand insert, string name, IColumn column, JsonElement row)
    {
        var value = row.TryGetProperty(column.Name, out var cell) && cell.ValueKind is not JsonValueKind.Null
            ? cell.Deserialize(column.ProviderClrType, JsonSerializerOptions.Default)
            : null;
        if (value is DateTime instant) value = DateTime.SpecifyKind(instant, DateTimeKind.Utc);
        insert.Parameters.Add(((RelationalTypeMapping)column.StoreTypeMapping).CreateParameter(insert, name, null, true) is { } parameter
            ? Filled(parameter, value) : throw new InvalidOperationException());
    }

    static DbParameter Filled(DbParameter parameter, object? value)
    {
        parameter.Value = value ?? DBNull.Value;
        return parameter;
    }

    static string Names(IEnumerable<IColumn> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    static void AddFiles(ZipArchive zip, string folder, string path)
    {
        if (Directory.Exists(path))
            foreach (var file in Directory.EnumerateFiles(path)) zip.CreateEntryFromFile(file, "files/" + Path.GetRelativePath(folder, file));
        else if (File.Exists(path))
            zip.CreateEntryFromFile(path, "files/" + Path.GetRelativePath(folder, path));
    }

    // Only the files we know by name: an archive cannot write anywhere else.
    static async Task RestoreFilesAsync(ZipArchive zip, string folder, CancellationToken cancellation)
    {
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("files/", StringComparison.Ordinal)))
        {
            var parts = entry.FullName["files/".Length..].Split('/');
            if (parts.Length > 2 || !KeyFiles.Contains(parts[0]) || parts.Any(part => part is "" or "." or "..")) continue;
            var target = Path.Combine([folder, .. parts]);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await entry.ExtractToFileAsync(target, overwrite: false, cancellation);
        }
    }

    static async Task WriteTextAsync(ZipArchive zip, string name, string text)
    {
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(text);
    }

    static async Task<string?> ReadTextAsync(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { Length: < 100 } entry) return null;
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }
}
