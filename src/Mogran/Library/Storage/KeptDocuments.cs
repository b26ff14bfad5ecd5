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
        public async Task KeepDocumentAsync(string hash, string mediaType, DateTimeOffset now, long size, MemoryStream packed)
        {
            db.WrittenSlices.Add(nameof(Library));
            if (!db.IsPostgres)
            {
                var row = PackedRows.Take();
                row.Text(hash);
                row.Text(mediaType);
                row.Number(size);
                row.Instant(now);
                db.Prepared(Insert).Insert(row, 0, packed.GetBuffer(), (int)packed.Length);
                row.GiveBack();
                return;
            }

            await using var command = db.Connection.CreateCommand();
            (command.Transaction, command.CommandText) = (db.Transaction, Insert);
            foreach (var value in (object[])[hash, mediaType, size, now.UtcDateTime, packed])
            {
                var parameter = command.CreateParameter();
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    // As both databases number what is handed to a statement.
    const string Insert = "INSERT INTO \"Documents\" (\"Hash\", \"MediaType\", \"Size\", \"KeptAt\", \"Packed\") VALUES ($1, $2, $3, $4, $5)";
}
