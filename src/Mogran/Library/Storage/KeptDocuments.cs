using System.Data.Common;
using Microsoft.Data.Sqlite;
using Mogran.Storage;

namespace Mogran.Library;

public static class KeptDocuments
{
    extension(MogranDb db)
    {
        /// <summary>
        /// Keeps the bytes of a stream as a <see cref="Document"/>, unless they are kept already, without ever holding
        /// them all in memory. Inside a write.
        /// </summary>
        /// <param name="hash">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
        /// <param name="open">Opens them from the beginning; of known length.</param>
        public async Task KeepDocumentAsync(string hash, string mediaType, DateTimeOffset now, Func<Stream> open)
        {
            if (await db.NumberAsync("SELECT COUNT(*) FROM \"Documents\" WHERE \"Hash\" = @p0", hash) > 0) return;
            db.WrittenSlices.Add(nameof(Library));
            await using var bytes = open();
            await using var command = db.Connection.CreateCommand();
            command.Transaction = db.Transaction;
            Add(command, "hash", hash);
            Add(command, "type", mediaType);
            Add(command, "size", bytes.Length);
            Add(command, "now", now.UtcDateTime);
            if (db.Connection is SqliteConnection sqlite) await InsertAsync(sqlite, command, bytes);
            else await InsertAsync(command, bytes);
        }
    }

    const string Insert = "INSERT INTO \"Documents\" (\"Hash\", \"MediaType\", \"Size\", \"KeptAt\", \"Bytes\") VALUES (@hash, @type, @size, @now, ";

    static async Task InsertAsync(SqliteConnection connection, DbCommand command, Stream bytes)
    {
        command.CommandText = Insert + "zeroblob(@size)); SELECT last_insert_rowid()";
        var row = (long)(await command.ExecuteScalarAsync())!;
        await using var blob = new SqliteBlob(connection, "Documents", "Bytes", row);
        await bytes.CopyToAsync(blob);
    }

    static async Task InsertAsync(DbCommand command, Stream bytes)
    {
        command.CommandText = Insert + "@bytes)";
        Add(command, "bytes", bytes);
        await command.ExecuteNonQueryAsync();
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
