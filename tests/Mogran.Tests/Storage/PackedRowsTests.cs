using Microsoft.Data.Sqlite;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>Rows that are packed by one and handed to SQLite by another are read back by its client as they were given, whatever their length.</summary>
public sealed class PackedRowsTests
{
    [Fact]
    public void Values_of_any_length_are_read_back_as_they_were_given()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE TABLE T (A TEXT, B TEXT, C TEXT, D INTEGER, E REAL, F BLOB, G TEXT, H TEXT, I TEXT)");
        List<object?[]> given = [];
        var random = new Random(3);
        var rows = PackedRows.Take();
        // In the memory there is at first, up to its edge, past it several times, and short values behind each.
        foreach (var length in (int[])[0, 1, 40, 20_000, 85_000, 86_000, 87_000, 87_381, 87_400, 200_000, 1_000_000, 3])
        {
            object?[] row = [Guid.NewGuid(), Words(random, length), Words(random, random.Next(100_000)), random.NextInt64(), random.NextDouble(), Bytes(random), length % 2 == 0 ? null : "", "\0 نص", new DateOnly(2026, 1, 1 + given.Count)];
            rows.Key((Guid)row[0]!);
            rows.Text((string)row[1]!);
            rows.Text((string)row[2]!);
            rows.Number((long)row[3]!);
            rows.Real((double)row[4]!);
            rows.Bytes((byte[])row[5]!);
            rows.Text((string?)row[6]);
            rows.Text((string)row[7]!);
            rows.Day((DateOnly)row[8]!);
            given.Add(row);
        }

        var at = 0;
        using (var insert = new SqliteInsert(connection, "INSERT INTO T VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"))
            while (at < rows.Length) at = insert.Insert(rows, at);
        Assert.Equal(rows.Length, at);
        rows.GiveBack();

        using var command = new SqliteCommand("SELECT * FROM T ORDER BY rowid", connection);
        using var reader = command.ExecuteReader();
        foreach (var row in given)
        {
            Assert.True(reader.Read());
            Assert.Equal(row, [reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetInt64(3), reader.GetDouble(4), reader.GetFieldValue<byte[]>(5),
                reader.IsDBNull(6) ? null : reader.GetString(6), reader.GetString(7), reader.GetFieldValue<DateOnly>(8)]);
        }

        Assert.False(reader.Read());
    }

    [Fact]
    public void What_the_table_does_not_take_is_refused()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE TABLE T (A TEXT PRIMARY KEY)");
        using var insert = new SqliteInsert(connection, "INSERT INTO T VALUES (?1)");
        var rows = PackedRows.Take();
        rows.Text("once");
        insert.Insert(rows, 0);
        Assert.Throws<SqliteException>(() => insert.Insert(rows, 0));
        Assert.Throws<SqliteException>(() => new SqliteInsert(connection, "INSERT INTO Nowhere VALUES (?1)"));
    }

    [Fact]
    public void A_first_value_that_is_known_only_when_the_row_is_inserted_goes_before_the_others()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE TABLE T (A INTEGER, B TEXT)");
        using var insert = new SqliteInsert(connection, "INSERT INTO T VALUES (?1, ?2)");
        var rows = PackedRows.Take();
        // Half of a pair of signs is no letter.
        rows.Text("one \ud83d");
        var second = rows.Length;
        rows.Text("two");

        Assert.Equal(rows.Length, insert.Insert(2, rows, second));
        Assert.Equal(second, insert.Insert(1, rows, 0));

        using var command = new SqliteCommand("SELECT group_concat(A || B, ', ') FROM T", connection);
        Assert.Equal("2two, 1one \ufffd", command.ExecuteScalar());
    }

    static string Words(Random random, int length) => string.Create(length, random, static (words, random) =>
    {
        for (var i = 0; i < words.Length; i++) words[i] = random.Next(3) switch { 0 => 'a', 1 => 'é', _ => 'ع' };
    });

    static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return bytes;
    }

    static void Execute(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
