using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mogran.Storage;

/// <summary>
/// The tables, step by step: Sqlite/0001_first.sql and its like on PostgreSQL. Forward only; each step is there whole
/// or not at all, and a step that was released is never edited. A test compares the result with the model.
/// </summary>
public static class Schema
{
    const string Versions = "CREATE TABLE IF NOT EXISTS \"SchemaVersions\" (\"Number\" integer NOT NULL PRIMARY KEY, \"Name\" text NOT NULL)";

    extension(MogranDb db)
    {
        /// <summary>Creates or upgrades the tables.</summary>
        /// <exception cref="InvalidDataException">The tables are of a newer program than this one.</exception>
        public async Task UpgradeAsync()
        {
            var steps = StepsFor(db);
            var version = await VersionAsync(db);
            if (version > steps.Count)
                throw new InvalidDataException($"The data are of a newer Mogran (schema {version}; this one knows {steps.Count}). Use that one.");
            if (version == steps.Count) return;

            await db.WriteAsync(async () =>
            {
                await ExecuteAsync(db, Versions);
                // Another node may have done it meanwhile.
                foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)).Skip(await VersionAsync(db)))
                {
                    await ExecuteAsync(db, await ReadAsync(step));
                    await ExecuteAsync(db, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO \"SchemaVersions\" VALUES ({number}, '{step}')"));
                }
            });
        }
    }

    /// <summary>Names of the embedded scripts for this kind of database, in order.</summary>
    static List<string> StepsFor(MogranDb db)
    {
        var folder = $"Storage.{(db.Database.IsNpgsql() ? "Postgres" : "Sqlite")}.";
        return [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Number of the last step done; 0 for an empty database.</summary>
    static async Task<int> VersionAsync(MogranDb db)
    {
        var exists = db.Database.IsNpgsql()
            ? "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'SchemaVersions' AND table_schema = current_schema()"
            : "SELECT COUNT(*) FROM sqlite_master WHERE name = 'SchemaVersions'";
        return await NumberAsync(db, exists) == 0 ? 0 : await NumberAsync(db, "SELECT COALESCE(MAX(\"Number\"), 0) FROM \"SchemaVersions\"");
    }

    static async Task<int> NumberAsync(MogranDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        return Convert.ToInt32(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    static async Task ExecuteAsync(MogranDb db, string sql)
    {
        await using var command = await CommandAsync(db, sql);
        await command.ExecuteNonQueryAsync();
    }

    static async Task<DbCommand> CommandAsync(MogranDb db, string sql)
    {
        var connection = db.Database.GetDbConnection();
        if (connection.State is not System.Data.ConnectionState.Open) await db.Database.OpenConnectionAsync();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    static async Task<string> ReadAsync(string step)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!);
        return await reader.ReadToEndAsync();
    }
}
