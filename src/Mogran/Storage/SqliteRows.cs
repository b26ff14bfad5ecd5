using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mogran.Storage;

/// <summary>
/// A prepared INSERT, bound without a parameter object in between; the forms are those of Microsoft.Data.Sqlite. A file
/// becomes millions of values, so each is handed over as cheaply as can be: the words of a row lie side by side in memory
/// that stays where it is, and SQLite reads them there.
/// </summary>
sealed class SqliteRows : BulkRows, IDisposable
{
    const int WordsOfRow = 1 << 18;

    // Kept free for ids and days, of forty bytes at most, in rows of at most a hundred columns.
    const int ShortWordsOfRow = 4_000;

    // One row is bound and inserted before the next is begun, on one thread.
    [ThreadStatic] static byte[]? shared;

    readonly sqlite3 database;
    readonly sqlite3_stmt statement;
    readonly nint handle;
    int column, used;

    public SqliteRows(SqliteConnection connection, string insert)
    {
        database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, insert, out statement), database);
        handle = statement.DangerousGetHandle();
    }

    static byte[] Buffer => shared ??= GC.AllocateUninitializedArray<byte>(WordsOfRow, pinned: true);

    /// <summary>Inserts the row whose values were given.</summary>
    public void Insert()
    {
        (column, used) = (0, 0);
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(result, database);
    }

    public override void Nothing() => Check(BindNull(handle, ++column));

    public override void Number(long value) => Check(BindNumber(handle, ++column, value));

    public override void Whole(int value) => Number(value);

    protected override void Given(double value) => Check(BindReal(handle, ++column, value));

    public override void Truth(bool value) => Number(value ? 1 : 0);

    public override void Bytes(byte[] value) => Check(raw.sqlite3_bind_blob(statement, ++column, value));

    public override void Key(Guid value)
    {
        var text = Room(36);
        value.TryFormat(text, out var length);
        Ascii.ToUpperInPlace(text[..length], out _);
        BindWords(length);
    }

    protected override void Given(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most <= WordsOfRow - ShortWordsOfRow - used) BindWords(Encoding.UTF8.GetBytes(value, Buffer.AsSpan(used)));
        else BindLong(value, most);
    }

    protected override void Given(DateOnly value) => Formatted(value, "yyyy-MM-dd");

    protected override void Given(DateTime value) => Formatted(value, "yyyy-MM-dd HH:mm:ss.FFFFFFF");

    void Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(Room(40), out var length, format, CultureInfo.InvariantCulture);
        BindWords(length);
    }

    Span<byte> Room(int most) => Buffer.AsSpan(used, most);

    void BindWords(int length)
    {
        Check(BindText(handle, ++column, Marshal.UnsafeAddrOfPinnedArrayElement(Buffer, used), length, Static));
        used += length;
    }

    // SQLite makes a copy of its own.
    void BindLong(string value, int most)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(most);
        Check(raw.sqlite3_bind_text(statement, ++column, bytes.AsSpan(0, Encoding.UTF8.GetBytes(value, bytes))));
        ArrayPool<byte>.Shared.Return(bytes);
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
}
