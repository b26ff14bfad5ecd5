using Microsoft.EntityFrameworkCore;
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
public sealed class ActivityIndex(MogranDb db) : IDisposable
{
    /// <summary>To be raised whenever words are cut, folded or stemmed otherwise: the index is made anew on the next start.</summary>
    const int Form = 1;

    const int BatchSize = 500;

    const string InsertRow = "INSERT INTO \"ActivityIndex\" VALUES (?1, ?2, ?3, ?4, ?5)";
    const string InsertWords = "INSERT INTO \"ActivityWords\" (rowid, \"Title\", \"Rest\") VALUES (?1, ?2, ?3)";

    readonly bool isPostgres = db.IsPostgres;
    readonly IndexLines lines = new(db.IsPostgres);
    // One for PostgreSQL, the other for SQLite.
    readonly List<IndexLine> waiting = [];
    readonly PackedRows packed = PackedRows.Take();
    long last;

    /// <summary>Adds an activity that is not in the index, with all its parts. Its row must be written before <see cref="FlushAsync"/>.</summary>
    public void Add(Activity activity) => Add(activity.Id, activity);

    /// <summary>Adds a line that was made already, on PostgreSQL.</summary>
    public void Add(IndexLine line) => waiting.Add(line);

    void Add(Id<Activity> id, Activity activity)
    {
        if (isPostgres) Add(lines.Of(id, activity));
        else lines.Pack(packed, id, activity);
    }

    /// <summary>Writes what was added since the last time. Inside a write.</summary>
    public async Task FlushAsync()
    {
        if (waiting.Count == 0 && packed.Length == 0) return;
        // Another index of the same write may have added lines meanwhile.
        last = await LastAsync();
        if (isPostgres) await InsertManyAsync();
        else InsertEach();
        waiting.Clear();
    }

    /// <summary>Indexes activities anew as they stand in the database now. Inside a write, after they are saved.</summary>
    public static async Task RefreshAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        using var index = new ActivityIndex(db);
        foreach (var some in ids.Chunk(BatchSize)) await index.RefreshAsync(some);
    }

    /// <summary>Indexes activities anew of which all that is known is at hand. Inside a write, after they are saved.</summary>
    public static async Task RefreshAsync(MogranDb db, IReadOnlyList<(Id<Activity> Id, Activity Whole)> activities)
    {
        using var index = new ActivityIndex(db);
        await index.ForgetAsync([.. activities.Select(one => one.Id)]);
        foreach (var (id, whole) in activities) index.Add(id, whole);
        await index.FlushAsync();
    }

    /// <summary>The index has all activities, in the form that this program gives it.</summary>
    public static async Task<bool> IsCompleteAsync(MogranDb db) => await db.NumberAsync("SELECT MAX(\"Form\") FROM \"ActivityIndexForm\"") == Form;

    /// <summary>Makes the index of all activities if it is missing, as after a restore, or of an older form. Inside a write.</summary>
    public static async Task CompleteAsync(MogranDb db)
    {
        if (await IsCompleteAsync(db)) return;
        using var index = new ActivityIndex(db);
        await db.ExecuteAsync(null, "DELETE FROM \"ActivityIndex\"");
        var ids = await db.Set<Activity>().OrderBy(activity => activity.Key).Select(activity => activity.Id).ToListAsync();
        foreach (var some in ids.Chunk(BatchSize)) await index.RefreshAsync(some);
        await db.ExecuteAsync(null, "DELETE FROM \"ActivityIndexForm\"");
        await db.ExecuteAsync(null, "INSERT INTO \"ActivityIndexForm\" VALUES (@p0)", Form);
    }

    async Task RefreshAsync(Id<Activity>[] ids)
    {
        await ForgetAsync(ids);
        foreach (var activity in (await db.ToldAsync(ids)).Values.OrderBy(activity => activity.Key, StringComparer.Ordinal)) Add(activity);
        await FlushAsync();
    }

    async Task ForgetAsync(Id<Activity>[] ids)
    {
        foreach (var id in ids) await db.ExecuteAsync(null, "DELETE FROM \"ActivityIndex\" WHERE \"ActivityId\" = @p0", id.Value);
    }

    void InsertEach()
    {
        for (var at = 0; at < packed.Length;) at = Insert(packed, at);
        packed.Clear();
    }

    // "Number" first, then the two rows of a line as they lie.
    int Insert(PackedRows rows, int at)
    {
        at = db.Prepared(InsertRow).Insert(++last, rows, at);
        return db.Prepared(InsertWords).Insert(last, rows, at);
    }

    /// <summary>Inserts lines that lie ready, on SQLite. Their activities' rows must be written before.</summary>
    /// <param name="lines">Where each line begins.</param>
    internal async Task InsertAsync(IEnumerable<(PackedRows Rows, int At)> lines)
    {
        last = await LastAsync();
        foreach (var (rows, at) in lines) Insert(rows, at);
    }

    async Task InsertManyAsync()
    {
        await using var command = (NpgsqlCommand)await db.CommandAsync("""
            INSERT INTO "ActivityIndex" ("Number", "ActivityId", "Key", "Started", "Facets", "Words")
            SELECT @first + n, id, key, started, facets, words::tsvector
            FROM unnest(@ids, @keys, @started, @facets, @words) WITH ORDINALITY AS lines (id, key, started, facets, words, n)
            """);
        command.Parameters.AddWithValue("first", last);
        command.Parameters.AddWithValue("ids", waiting.ConvertAll(line => line.Id.Value));
        command.Parameters.AddWithValue("keys", waiting.ConvertAll(line => line.Key));
        command.Parameters.Add(new("started", NpgsqlDbType.Array | NpgsqlDbType.Integer) { Value = waiting.ConvertAll(line => line.Started) });
        command.Parameters.AddWithValue("facets", waiting.ConvertAll(line => line.Facets));
        command.Parameters.AddWithValue("words", waiting.ConvertAll(line => line.Title + line.Rest));
        await command.ExecuteNonQueryAsync();
        last += waiting.Count;
    }

    Task<long> LastAsync() => db.NumberAsync("SELECT MAX(\"Number\") FROM \"ActivityIndex\"");

    public void Dispose() => packed.GiveBack();
}
