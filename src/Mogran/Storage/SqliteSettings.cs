using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mogran.Storage;

/// <summary>Every connection to the embedded database: write-ahead log, and a commit that has reached the disk.</summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    const string Settings = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000;";

    public static readonly SqliteSettings Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData data, CancellationToken cancellation = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
