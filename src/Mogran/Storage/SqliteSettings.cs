using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mogran.Storage;

/// <summary>
/// Every connection to the embedded database: write-ahead log, and a commit that has reached the disk. A page, whose size a
/// new file is given, holds a description of usual length whole.
/// </summary>
sealed class SqliteSettings : DbConnectionInterceptor
{
    const string Settings =
        "PRAGMA page_size=16384; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; PRAGMA cache_size=-8000; PRAGMA wal_autocheckpoint=1000;";

    public static readonly SqliteSettings Instance = new();

    public static async Task ApplyAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Settings;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData data) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData data, CancellationToken cancellation = default) =>
        ApplyAsync(connection, cancellation);
}
