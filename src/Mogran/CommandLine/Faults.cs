using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Mogran.CommandLine;

/// <summary>What stops a command and is no fault of the program: its place, its data, its database. Said in a line.</summary>
static class Faults
{
    /// <returns>Null: whoever mends the program needs to see all of it.</returns>
    public static string? Sentence(Exception wrong) => wrong switch
    {
        PostgresException { SqlState: "53100" or "53200" or "53300" or "3D000" } or PostgresException { SqlState: ['2', '8', ..] } => $"The database refuses: {wrong.Message}",
        PostgresException => null,
        NpgsqlException => $"The database cannot be reached: {(wrong.InnerException ?? wrong).Message}",
        SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_BUSY } =>
            $"The data folder's database cannot be used: {wrong.Message}",
        IOException { InnerException: AddressInUseException } => $"{wrong.Message.TrimEnd('.')}. Name another one with --urls.",
        InvalidDataException or IOException or UnauthorizedAccessException => wrong.Message,
        _ => null,
    };
}
