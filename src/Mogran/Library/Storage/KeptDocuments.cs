using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mogran.Storage;

namespace Mogran.Library;

/// <summary>Keeps documents past the change tracker. Inside a write.</summary>
public static class KeptDocuments
{
    extension(MogranDb db)
    {
        /// <param name="hash">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
        public async Task<bool> HoldsDocumentAsync(string hash) => await db.NumberAsync("SELECT COUNT(*) FROM \"Documents\" WHERE \"Hash\" = @p0", hash) > 0;

        /// <summary>Keeps a document that is not held yet.</summary>
        /// <param name="size">Of the bytes before they were packed.</param>
        /// <param name="packed">As <see cref="Document.Pack"/> gives them.</param>
        public async Task KeepDocumentAsync(string hash, string mediaType, DateTimeOffset now, long size, Stream packed)
        {
            db.WrittenSlices.Add(nameof(Library));
            await using var command = db.Connection.CreateCommand();
            command.Transaction = db.Transaction;
            Add(command, "hash", hash);
            Add(command, "type", mediaType);
            Add(command, "size", size);
            Add(command, "now", now.UtcDateTime);
            if (db.Connection is SqliteConnection sqlite) await InsertAsync(sqlite, command, packed);
            else await InsertAsync(command, packed);
        }
    }

    const string Insert = "INSERT INTO \"Documents\" (\"Hash\", \"MediaType\", \"Size\", \"KeptAt\", \"Packed\") VALUES (@hash, @type, @size, @now, ";

    static async Task InsertAsync(SqliteConnection connection, DbCommand command, Stream packed)
    {
        command.CommandText = Insert + "zeroblob(@room)); SELECT last_insert_rowid()";
        Add(command, "room", packed.Length);
        var row = (long)(await command.ExecuteScalarAsync())!;
        await using var blob = new SqliteBlob(connection, "Documents", nameof(Document.Packed), row);
        await packed.CopyToAsync(blob);
    }

    static async Task InsertAsync(DbCommand command, Stream packed)
    {
        command.CommandText = Insert + "@packed)";
        Add(command, "packed", packed);
        await command.ExecuteNonQueryAsync();
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
