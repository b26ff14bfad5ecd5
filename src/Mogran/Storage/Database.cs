using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mogran.Storage;

/// <summary>Which database a data folder uses: the embedded SQLite file, or PostgreSQL by its connection string.</summary>
public sealed record Database(string Folder, string? PostgresConnection)
{
    public bool IsPostgres => PostgresConnection is not null;

    public string SqliteFile => Path.Combine(Folder, "mogran.db");

    public static Database In(string folder, string? connection = null) =>
        new(Path.GetFullPath(folder), string.IsNullOrWhiteSpace(connection) ? null : connection);

    /// <summary>A connection, opened when it is first needed.</summary>
    public MogranDb Open()
    {
        if (PostgresConnection is { } connection) return new(new NpgsqlConnection(connection));
        Directory.CreateDirectory(Folder);
        return new(new SqliteConnection(SqliteConnectionString));
    }

    string SqliteConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = SqliteFile,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}
