using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Mogran.Plan;

/// <summary>
/// Keeps the search index in step with the activities, in the transaction that writes them: SQLite's FTS5 without a
/// copy of the text, or a tsvector with a GIN index. The stems are ours, so that both find the same.
/// </summary>
public sealed class ActivityIndex(MogranDb db) : IAsyncDisposable
{
    /// <summary>To be raised whenever words are cut, folded or stemmed otherwise: the index is made anew on the next start.</summary>
    const int Form = 1;

    const int BatchSize = 500;

    readonly bool isPostgres = db.Database.IsNpgsql();
    readonly IndexedWords title = new(db.Database.IsNpgsql() ? 'A' : null), rest = new(db.Database.IsNpgsql() ? 'D' : null);
    readonly Func<object?, object?>? idStored =
        db.Model.FindEntityType(typeof(Activity))!.FindProperty(nameof(Activity.Id))!.GetTypeMapping().Converter?.ConvertToProvider;
    readonly List<Line> waiting = [];
    SqliteCommand? row, words;
    long last;

    /// <summary>Adds an activity that is new, with all its parts. Its row must be written before <see cref="FlushAsync"/>.</summary>
    public void Add(Activity activity)
    {
        var facets = ActivityFacets.Of(activity);
        title.Begin();
        title.Add(activity.Title);
        foreach (var text in activity.Texts.Where(text => text.Of == "title")) title.Add(text.Text, Language.Of(text.Language) ?? Language.English);
        rest.Begin(isPostgres ? title.Place + 1 : 0);
        rest.Add(activity.Identifier, Language.English);
        foreach (var identifier in activity.Identifiers) rest.Add(identifier.Reference, Language.English);
        rest.Add(activity.Description);
        foreach (var text in activity.Texts.Where(text => text.Of.StartsWith("description", StringComparison.Ordinal)))
            rest.Add(text.Text, Language.Of(text.Language) ?? Language.English);
        foreach (var name in NamesOf(activity)) rest.Add(name, Language.English);
        foreach (var facet in facets) rest.AddMark(ActivityFacets.MarkOf(facet));
        waiting.Add(new(activity.Id, activity.Key, activity.Start?.DayNumber, string.Join('\n', facets), title.ToString(), rest.ToString()));
    }

    /// <summary>Writes what was added since the last time. Inside a write.</summary>
    public async Task FlushAsync()
    {
        if (waiting.Count == 0) return;
        // Another index of the same write may have added lines meanwhile.
        last = await LastAsync();
        if (isPostgres) await InsertManyAsync();
        else InsertEach();
        waiting.Clear();
    }

    /// <summary>Indexes activities anew as they stand in the database now. Inside a write, after they are saved.</summary>
    public static async Task RefreshAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        await using var index = new ActivityIndex(db);
        foreach (var some in ids.Chunk(BatchSize)) await index.RefreshAsync(some);
    }

    /// <summary>Makes the index of all activities if it is missing, as after a restore, or of an older form. Inside a write.</summary>
    public static async Task CompleteAsync(MogranDb db)
    {
        await using var index = new ActivityIndex(db);
        if (await index.NumberAsync("SELECT COALESCE(MAX(\"Form\"), 0) FROM \"ActivityIndexForm\"") == Form) return;
        await index.ExecuteAsync("DELETE FROM \"ActivityIndex\"");
        var ids = await db.Set<Activity>().OrderBy(activity => activity.Key).Select(activity => activity.Id).ToListAsync();
        foreach (var some in ids.Chunk(BatchSize)) await index.RefreshAsync(some);
        await index.ExecuteAsync("DELETE FROM \"ActivityIndexForm\"");
        await index.ExecuteAsync(FormattableString.Invariant($"INSERT INTO \"ActivityIndexForm\" VALUES ({Form})"));
    }

    async Task RefreshAsync(Id<Activity>[] ids)
    {
        await ForgetAsync(ids);
        var activities = await db.Set<Activity>().AsNoTracking().AsSplitQuery()
            .Include(activity => activity.Identifiers).Include(activity => activity.Organisations).Include(activity => activity.Places)
            .Where(activity => ids.Contains(activity.Id)).OrderBy(activity => activity.Key).ToListAsync();
        foreach (var activity in activities) Add(activity);
        await FlushAsync();
    }

    async Task ForgetAsync(Id<Activity>[] ids)
    {
        await using var command = Command("DELETE FROM \"ActivityIndex\" WHERE \"ActivityId\" = @id");
        var id = command.CreateParameter();
        id.ParameterName = "id";
        command.Parameters.Add(id);
        foreach (var one in ids)
        {
            id.Value = Stored(one);
            await command.ExecuteNonQueryAsync();
        }
    }

    void InsertEach()
    {
        row ??= Prepared("INSERT INTO \"ActivityIndex\" VALUES ($0, $1, $2, $3, $4)", 5);
        words ??= Prepared("INSERT INTO \"ActivityWords\" (rowid, \"Title\", \"Rest\") VALUES ($0, $1, $2)", 3);
        row.Transaction = words.Transaction = (SqliteTransaction)db.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var line in waiting)
        {
            Fill(row, ++last, Stored(line.Id), line.Key, line.Started, line.Facets);
            Fill(words, last, line.Title, line.Rest);
        }
    }

    async Task InsertManyAsync()
    {
        await using var command = (NpgsqlCommand)Command("""
            INSERT INTO "ActivityIndex" ("Number", "ActivityId", "Key", "Started", "Facets", "Words")
            SELECT @first + n, id, key, started, facets, words::tsvector
            FROM unnest(@ids, @keys, @started, @facets, @words) WITH ORDINALITY AS lines (id, key, started, facets, words, n)
            """);
        command.Parameters.AddWithValue("first", last);
        command.Parameters.AddWithValue("ids", waiting.ConvertAll(line => (Guid)Stored(line.Id)));
        command.Parameters.AddWithValue("keys", waiting.ConvertAll(line => line.Key));
        command.Parameters.Add(new("started", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = waiting.ConvertAll(line => line.Started) });
        command.Parameters.AddWithValue("facets", waiting.ConvertAll(line => line.Facets));
        command.Parameters.AddWithValue("words", waiting.ConvertAll(line => line.Title + line.Rest));
        await command.ExecuteNonQueryAsync();
        last += waiting.Count;
    }

    // Once for each name: the same organisation often stands in three roles.
    static IEnumerable<string> NamesOf(Activity activity) =>
        activity.Organisations.SelectMany(part => (IEnumerable<string?>)[part.Name, part.Identifier])
            .Append(activity.ReporterName).Append(activity.ReporterIdentifier).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase);

    object Stored(Id<Activity> id) => idStored is null ? id : idStored(id)!;

    Task<long> LastAsync() => NumberAsync("SELECT COALESCE(MAX(\"Number\"), 0) FROM \"ActivityIndex\"");

    async Task<long> NumberAsync(string sql)
    {
        await using var command = Command(sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    async Task ExecuteAsync(string sql)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    DbCommand Command(string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction!.GetDbTransaction());
        return command;
    }

    SqliteCommand Prepared(string sql, int parameters)
    {
        var command = (SqliteCommand)Command(sql);
        for (var i = 0; i < parameters; i++) command.Parameters.Add(new(FormattableString.Invariant($"${i}"), null));
        return command;
    }

    static void Fill(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        if (row is not null) await row.DisposeAsync();
        if (words is not null) await words.DisposeAsync();
    }

    sealed record Line(Id<Activity> Id, string Key, int? Started, string Facets, string Title, string Rest);
}
