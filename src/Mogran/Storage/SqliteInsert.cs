using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mogran.Storage;

/// <summary>A prepared statement of SQLite that rows are handed to as they lie in memory: an import becomes millions of values.</summary>
sealed class SqliteInsert : IDisposable
{
    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    readonly nint handle;
    readonly int columns;

    public SqliteInsert(SqliteConnection connection, string insert)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, insert, out statement), database);
        (handle, columns) = (statement.DangerousGetHandle(), raw.sqlite3_bind_parameter_count(statement));
    }

    /// <summary>Inserts one row.</summary>
    /// <param name="at">Where its first value is.</param>
    /// <returns>Where the next row begins.</returns>
    public int Insert(PackedRows rows, int at) => Insert(rows, at, 1);

    /// <summary>Inserts one row whose first value is known only now.</summary>
    public int Insert(long first, PackedRows rows, int at)
    {
        Check(BindNumber(handle, 1, first));
        return Insert(rows, at, 2);
    }

    /// <summary>Inserts one row whose last value is too large to be packed.</summary>
    /// <param name="last">Bytes, of which as many are taken as <paramref name="length"/> says.</param>
    public void Insert(PackedRows rows, int at, byte[] last, int length)
    {
        for (var column = 1; column < columns; column++) at = Bind(column, rows, at);
        var pinned = GCHandle.Alloc(last, GCHandleType.Pinned);
        try
        {
            Check(BindBytes(handle, columns, pinned.AddrOfPinnedObject(), length, Static));
            Step();
        }
        finally
        {
            pinned.Free();
        }
    }

    int Insert(PackedRows rows, int at, int from)
    {
        for (var column = from; column <= columns; column++) at = Bind(column, rows, at);
        Step();
        return at;
    }

    void Step()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
    }

    int Bind(int column, PackedRows rows, int at)
    {
        var kind = rows.KindAt(at++);
        switch (kind)
        {
            case PackedRows.Kind.Nothing:
                Check(BindNull(handle, column));
                return at;
            case PackedRows.Kind.Number:
                Check(BindNumber(handle, column, rows.NumberAt(at)));
                return at + 8;
            case PackedRows.Kind.Real:
                Check(BindReal(handle, column, BitConverter.Int64BitsToDouble(rows.NumberAt(at))));
                return at + 8;
            default:
                var length = rows.LengthAt(at);
                at += 4;
                Check(kind is PackedRows.Kind.Text ? BindText(handle, column, rows.AddressOf(at), length, Static) : BindBytes(handle, column, rows.AddressOf(at), length, Static));
                return at + length;
        }
    }

    void Check(int result)
    {
        if (result != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(result, database);
    }

    public void Dispose() => raw.sqlite3_finalize(statement);

    // SQLite's own functions, without the care that a handle which others may close would need.
    const string Library = "e_sqlite3";
    const nint Static = 0;

    [DllImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    static extern int BindNull(nint statement, int column);

    [DllImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    static extern int BindNumber(nint statement, int column, long value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_double"), SuppressGCTransition]
    static extern int BindReal(nint statement, int column, double value);

    [DllImport(Library, EntryPoint = "sqlite3_bind_text"), SuppressGCTransition]
    static extern int BindText(nint statement, int column, nint words, int length, nint kept);

    [DllImport(Library, EntryPoint = "sqlite3_bind_blob"), SuppressGCTransition]
    static extern int BindBytes(nint statement, int column, nint bytes, int length, nint kept);
}
