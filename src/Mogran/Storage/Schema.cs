using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

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
        /// <summary>The tables are those of this program.</summary>
        public async Task<bool> IsCurrentAsync() => (await DoneAsync(db)).SequenceEqual((await StepsAsync(db)).Select(step => step.Name));

        /// <summary>Creates or upgrades the tables.</summary>
        /// <exception cref="InvalidDataException">The tables are of a newer program, or of one between two releases.</exception>
        public async Task UpgradeAsync()
        {
            var steps = await StepsAsync(db);
            var done = await DoneAsync(db);
            if (done.Count > steps.Count)
                throw new InvalidDataException($"The data are of a newer Mogran (schema {done.Count}; this one knows {steps.Count}). Use that one.");
            if (!done.SequenceEqual(steps.Take(done.Count).Select(step => step.Name)))
                throw new InvalidDataException("The data are of a Mogran between two releases, whose tables this one does not have. Use that one, or start in another folder (--data).");
            if (done.Count == steps.Count) return;

            await db.WriteAsync(async () =>
            {
                await db.ExecuteAsync(null, Versions);
                // Another node may have done it meanwhile.
                foreach (var (step, number) in steps.Select((step, index) => (step, index + 1)).Skip((await DoneAsync(db)).Count))
                {
                    await db.ExecuteAsync(null, step.Script);
                    await db.ExecuteAsync(null, string.Create(CultureInfo.InvariantCulture, $"INSERT INTO \"SchemaVersions\" VALUES ({number}, '{step.Name}')"));
                }
            });
        }
    }

    /// <summary>The embedded scripts for this kind of database, in order, each named by its file and the start of its SHA-256.</summary>
    static async Task<List<(string Name, string Script)>> StepsAsync(MogranDb db)
    {
        var folder = $"Storage.{(db.IsPostgres ? "Postgres" : "Sqlite")}.";
        var files = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        List<(string, string)> steps = [];
        foreach (var file in files)
        {
            var script = await ReadAsync(file);
            steps.Add(($"{file[(file.IndexOf(folder, StringComparison.Ordinal) + folder.Length)..]} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(script)))[..16]}", script));
        }

        return steps;
    }

    /// <summary>Names of the steps done, in order; none for an empty database.</summary>
    static async Task<List<string>> DoneAsync(MogranDb db)
    {
        var exists = db.IsPostgres
            ? "SELECT table_name FROM information_schema.tables WHERE table_name = 'SchemaVersions' AND table_schema = current_schema()"
            : "SELECT name FROM sqlite_master WHERE name = 'SchemaVersions'";
        return (await NamesAsync(db, exists)).Count == 0 ? [] : await NamesAsync(db, "SELECT \"Name\" FROM \"SchemaVersions\" ORDER BY \"Number\"");
    }

    static Task<List<string>> NamesAsync(MogranDb db, string sql) => db.ReadAsync(sql, row => row.Text(0));

    static async Task<string> ReadAsync(string step)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!);
        return await reader.ReadToEndAsync();
    }
}
