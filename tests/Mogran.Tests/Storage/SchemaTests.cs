using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>
/// The scripts make exactly the tables that the model asks for; the search index, which no model can express, is its own. While a version is not released, MOGRAN_WRITE_SCHEMA=1
/// writes its script anew from the model; afterwards a change is a script of its own.
/// </summary>
public sealed class SchemaTests
{
    [Theory, InlineData("sqlite", "Sqlite"), InlineData("postgres", "Postgres")]
    public async Task The_scripts_make_the_tables_of_the_model(string kind, string folder)
    {
        await using var scripted = await TestDatabase.CreateAsync(kind);
        await using var modelled = await TestDatabase.CreateAsync(kind, upgrade: false);
        await using var model = modelled.Open();
        if (Environment.GetEnvironmentVariable("MOGRAN_WRITE_SCHEMA") == "1")
            await File.WriteAllTextAsync(
                Repository.Path("src", "Mogran", "Storage", folder, "0001_first.sql"), model.Database.GenerateCreateScript().ReplaceLineEndings("\n"));
        await model.Database.EnsureCreatedAsync();

        await using var script = scripted.Open();
        Assert.Equal(await ShapeAsync(model, kind), await ShapeAsync(script, kind));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Upgrading_twice_does_nothing_twice(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var before = await ShapeAsync(db, kind);

        await db.UpgradeAsync();

        Assert.Equal(before, await ShapeAsync(db, kind));
    }

    [Fact]
    public async Task Data_of_a_newer_program_are_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"INSERT INTO SchemaVersions VALUES (9999, 'from the future'), (10000, 'from beyond')");

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => db.UpgradeAsync());

        Assert.Contains("newer", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_of_a_program_between_two_releases_are_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"UPDATE SchemaVersions SET Name = '0001_first.sql of another day' WHERE Number = 1");

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => db.UpgradeAsync());

        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    // In which order SQLite keeps the rows of a table is not of the model.
    const string SqliteShape = "SELECT replace(sql, ') WITHOUT ROWID', ')') AS shape FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name <> 'SchemaVersions'"
        + " AND tbl_name NOT LIKE 'ActivityIndex%' AND tbl_name NOT LIKE 'ActivityWords%' ORDER BY shape";

    const string PostgresShape = """
        SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable, column_default, identity_generation)
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'SchemaVersions' AND table_name NOT LIKE 'ActivityIndex%'
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'SchemaVersions' AND tablename NOT LIKE 'ActivityIndex%'
        UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
            WHERE connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '"SchemaVersions"' AND conrelid::regclass::text NOT LIKE '"ActivityIndex%'
        ORDER BY 1
        """;

    static async Task<List<string>> ShapeAsync(MogranDb db, string kind)
    {
        await db.Database.OpenConnectionAsync();
        await using DbCommand command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = kind == "postgres" ? PostgresShape : SqliteShape;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> shape = [];
        while (await reader.ReadAsync()) shape.Add(reader.GetString(0));
        Assert.NotEmpty(shape);
        return shape;
    }
}
