using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// What the database holds of some activities, row by row, whatever an activity consists of: kept before an import
/// replaces it, and compared with what stands afterwards.
/// </summary>
sealed class ActivityContent
{
    public const string Owner = nameof(ActivityMoney.ActivityId);
    public const string OriginSource = nameof(Activity.Origin) + "_" + nameof(Origin.Source);

    public ActivityContent(StoredTable headers, List<object?[]> rows, List<(StoredTable Table, List<object?[]> Rows)> parts) =>
        (Headers, HeaderRows, Parts) = (headers, rows, parts);

    public StoredTable Headers { get; }

    public List<object?[]> HeaderRows { get; }

    public IReadOnlyList<(StoredTable Table, List<object?[]> Rows)> Parts { get; }

    /// <summary>Tables of what belongs to an activity and names the source it came from.</summary>
    public static IEnumerable<StoredTable> PartTables(MogranDb db) =>
        ActivityBulk.Parts.Select(table => new StoredTable(db, table));

    /// <summary>What one source said.</summary>
    /// <param name="whole">Activities that it tells of as a whole.</param>
    public static async Task<ActivityContent> ReadAsync(MogranDb db, Id<Source> source, IReadOnlyCollection<Guid> whole, SingleParts single)
    {
        var headers = new StoredTable(db, ActivityBulk.Activities);
        var headerRows = await headers.ReadAsync(new Among(headers.Key, Objects(whole)));
        List<(StoredTable, List<object?[]>)> parts = [];
        foreach (var table in PartTables(db))
        {
            var rows = await table.ReadAsync(new(Owner, Objects(whole)), new(OriginSource, [source.Value]));
            rows.AddRange(await table.ReadAsync(single.In(table)));
            parts.Add((table, rows));
        }

        return new(headers, headerRows, parts);
    }

    /// <summary>What all sources said.</summary>
    public static async Task<ActivityContent> ReadAsync(MogranDb db, IReadOnlyCollection<Guid> whole)
    {
        var headers = new StoredTable(db, ActivityBulk.Activities);
        var headerRows = await headers.ReadAsync(new Among(headers.Key, Objects(whole)));
        List<(StoredTable, List<object?[]>)> parts = [];
        foreach (var table in PartTables(db)) parts.Add((table, await table.ReadAsync(new Among(Owner, Objects(whole)))));
        return new(headers, headerRows, parts);
    }

    /// <summary>What it holds of some of the activities.</summary>
    public ActivityContent Of(IReadOnlySet<Guid> activities) => new(
        Headers, HeaderRows.FindAll(row => activities.Contains((Guid)row[Headers[Headers.Key]]!)),
        [.. Parts.Select(part => (part.Table, part.Rows.FindAll(row => activities.Contains(OwnerOf(part.Table, row)))))]);

    public static Guid OwnerOf(StoredTable table, object?[] row) => (Guid)row[table[Owner]]!;

    public static async Task ForgetAsync(MogranDb db, Id<Source> source, IReadOnlyCollection<Guid> whole, SingleParts single)
    {
        foreach (var table in PartTables(db))
        {
            await ForgetAsync(table, source, whole);
            await table.DeleteAsync(single.In(table));
        }
    }

    public static Task ForgetAsync(StoredTable table, Id<Source> source, IReadOnlyCollection<Guid> whole) =>
        table.DeleteAsync(new(Owner, Objects(whole)), new(OriginSource, [source.Value]));

    /// <summary>What is different in another reading of the same activities, by the owner that is given for an activity or a part.</summary>
    public IEnumerable<(string Owner, string Field, string? Old, string? New)> ComparedWith(ActivityContent later, IReadOnlyDictionary<Guid, string> owners)
    {
        var after = later.HeaderRows.ToDictionary(row => (Guid)row[Headers[Headers.Key]]!);
        foreach (var row in HeaderRows)
            if (after.TryGetValue((Guid)row[Headers[Headers.Key]]!, out var now) && owners.TryGetValue((Guid)row[Headers[Headers.Key]]!, out var owner))
                foreach (var (field, old, next) in StoredDiff.OfRow(Headers, row, now)) yield return (owner, field, old, next);

        foreach (var ((table, rows), (_, rowsNow)) in Parts.Zip(later.Parts))
        {
            if (rows == rowsNow) continue;
            var now = ByOwner(table, rowsNow, owners);
            var before = ByOwner(table, rows, owners);
            foreach (var owner in before.Select(group => group.Key).Union(now.Select(group => group.Key)).Order(StringComparer.Ordinal))
                foreach (var (old, next) in StoredDiff.OfParts(table, [.. before[owner]], [.. now[owner]]))
                    yield return (owner, StoredDiff.NameOf(table), old, next);
        }
    }

    static ILookup<string, object?[]> ByOwner(StoredTable table, List<object?[]> rows, IReadOnlyDictionary<Guid, string> owners)
    {
        var (key, owner) = (table[table.Key], table[Owner]);
        return rows.Select(row => (Row: row, Of: owners.GetValueOrDefault((Guid)row[key]!) ?? owners.GetValueOrDefault((Guid)row[owner]!)))
            .Where(pair => pair.Of is not null).ToLookup(pair => pair.Of!, pair => pair.Row);
    }

    static List<object> Objects(IEnumerable<Guid> ids) => [.. ids.Cast<object>()];
}

/// <summary>Parts that come one by one, as rows of a sheet, by their ids and those of the activities they belong to.</summary>
sealed record SingleParts(IReadOnlyCollection<Guid> Activities, IReadOnlyCollection<Guid> Parts)
{
    public static readonly SingleParts None = new([], []);

    /// <summary>Where their rows are found in a table that holds some of them.</summary>
    public Among[] In(StoredTable table) =>
        [new(ActivityContent.Owner, [.. Activities.Cast<object>()]), new(table.Key, [.. Parts.Cast<object>()])];

    public static SingleParts Of(IEnumerable<GatheredRecord> records)
    {
        var parts = records.Where(record => record.Parts.Count > 0).ToList();
        return new([.. parts.Select(record => record.ActivityId.Value).Distinct()], [.. parts.SelectMany(record => record.Parts)]);
    }
}
