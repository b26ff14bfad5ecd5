using Mogran.Storage;
using Npgsql;

namespace Mogran.Tests.Storage;

/// <summary>
/// A fresh database of either kind. PostgreSQL is the one that ./test starts: MOGRAN_TEST_POSTGRES holds its
/// connection string; without it the PostgreSQL half is skipped, with the reason.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    readonly string? postgresName;
    readonly string? server;

    TestDatabase(Database database, string? server = null, string? postgresName = null) =>
        (Database, this.server, this.postgresName) = (database, server, postgresName);

    public Database Database { get; }

    public string Folder => Database.Folder;

    public MogranDb Open() => Database.Open();

    /// <param name="kind">"sqlite" or "postgres"</param>
    /// <param name="upgrade">Whether to make the tables.</param>
    public static async Task<TestDatabase> CreateAsync(string kind, bool upgrade = true)
    {
        var folder = Directory.CreateTempSubdirectory("mogran-test-").FullName;
        var made = kind == "postgres" ? await PostgresAsync(folder) : new TestDatabase(Database.In(folder));
        await using var db = made.Open();
        if (upgrade) await db.UpgradeAsync();
        return made;
    }

    /// <summary>A database as it is after a first start with the Khartoum profile.</summary>
    public static async Task<TestDatabase> WithProfileAsync(string kind)
    {
        var folder = Directory.CreateTempSubdirectory("mogran-test-").FullName;
        var prepared = await PreparedDatabase.OfAsync(kind);
        foreach (var file in Directory.GetFiles(prepared.Folder)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return kind == "postgres" ? await PostgresAsync(folder, prepared.postgresName) : new(Database.In(folder));
    }

    static async Task<TestDatabase> PostgresAsync(string folder, string? template = null)
    {
        var server = Environment.GetEnvironmentVariable("MOGRAN_TEST_POSTGRES");
        Assert.SkipWhen(string.IsNullOrEmpty(server), "Needs PostgreSQL: ./test starts one and sets MOGRAN_TEST_POSTGRES.");
        var name = "mogran_" + Guid.NewGuid().ToString("N");
        await ExecuteAsync(server!, $"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ToString();
        return new TestDatabase(Database.In(folder, connection), server, name);
    }

    static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (postgresName is not null) await ExecuteAsync(server!, $"DROP DATABASE {postgresName} WITH (FORCE)");
        Directory.Delete(Folder, recursive: true);
    }
}
