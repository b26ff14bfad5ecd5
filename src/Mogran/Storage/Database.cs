using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mogran.Storage;

/// <summary>Which database a data folder uses: the embedded SQLite file, or PostgreSQL by its connection string.</summary>
public sealed record Database(string Folder, string? PostgresConnection)
{
    public bool IsPostgres => PostgresConnection is not null;

    public string SqliteFile => Path.Combine(Folder, "mogran.db");

    public static Database In(string folder, string? connection = null) =>
        new(Path.GetFullPath(folder), string.IsNullOrWhiteSpace(connection) ? null : connection);

    public void Configure(DbContextOptionsBuilder options)
    {
        options.AddInterceptors(WrittenTables.Instance);
        if (PostgresConnection is { } connection) options.UseNpgsql(connection);
        else options.UseSqlite(SqliteConnectionString).AddInterceptors(SqliteSettings.Instance);
    }

    public MogranDb Open()
    {
        if (IsPostgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresDb>();
            Configure(postgres);
            return new PostgresDb(postgres.Options);
        }

        Directory.CreateDirectory(Folder);
        var sqlite = new DbContextOptionsBuilder<SqliteDb>();
        Configure(sqlite);
        return new SqliteDb(sqlite.Options);
    }

    string SqliteConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
