using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>New rows of activities and of everything that belongs to them, written many at a time.</summary>
sealed class ActivityRows(MogranDb db) : IDisposable
{
    readonly Bulk<Activity> activities = new(db, ActivityBulk.Activities);
    readonly List<PackedActivity> packed = [];
    readonly ActivityIndex index = new(db);

    /// <summary>What belongs to an activity, table by table, in the order of <see cref="ActivityBulk.Parts"/>.</summary>
    public IReadOnlyList<PartRows> Parts { get; } =
    [
        new PartRows<ActivityDocument>(db, ActivityBulk.Documents, activity => activity.Documents),
        new PartRows<ActivityFigure>(db, ActivityBulk.Figures, activity => activity.Figures),
        new PartRows<ActivityIdentifier>(db, ActivityBulk.Identifiers, activity => activity.Identifiers),
        new PartRows<ActivityLocation>(db, ActivityBulk.Locations, activity => activity.Locations),
        new PartRows<ActivityMoney>(db, ActivityBulk.Money, activity => activity.Money),
        new PartRows<ActivityOrganisation>(db, ActivityBulk.Organisations, activity => activity.Organisations),
        new PartRows<ActivityOther>(db, ActivityBulk.Others, activity => activity.Others),
        new PartRows<ActivityPlace>(db, ActivityBulk.Places, activity => activity.Places),
        new PartRows<ActivitySector>(db, ActivityBulk.Sectors, activity => activity.Sectors),
    ];

    /// <summary>Adds an activity of which nothing is known yet.</summary>
    public void Add(ReadActivity read)
    {
        if (read.Packed is { } ready) packed.Add(ready);
        else Add(read.Activity, read.IndexLine);
    }

    /// <param name="line">Its line of the search index, where that was made already.</param>
    public void Add(Activity activity, IndexLine? line = null)
    {
        activities.Add(activity);
        AddParts(activity.Id, activity, known: null);
        if (line is null) index.Add(activity);
        else index.Add(line);
    }

    /// <summary>Adds the parts that are not known from elsewhere; says how many.</summary>
    public int AddParts(Id<Activity> id, Activity told, KnownParts? known) => Parts.Sum(part => part.Add(id, told, known));

    public async Task FlushAsync()
    {
        await activities.FlushAsync();
        foreach (var part in Parts) await part.FlushAsync();
        await index.FlushAsync();
        if (packed.Count > 0) await index.InsertAsync(packed.ConvertAll(Insert));
        packed.Clear();
    }

    /// <returns>Where the line for the search index lies.</returns>
    (PackedRows Rows, int At) Insert(PackedActivity activity)
    {
        var (rows, at) = (activity.Rows, activities.Insert(activity.Rows, activity.At));
        for (; rows.MarkAt(at) != PackedActivity.End;) at = Parts[rows.MarkAt(at)].Insert(rows, at + 1);
        return (rows, at + 1);
    }

    public void Dispose() => index.Dispose();
}

/// <summary>New rows of one kind of part.</summary>
abstract class PartRows
{
    public abstract BulkTable Table { get; }

    /// <summary>Adds those that are not known from elsewhere; says how many.</summary>
    public abstract int Add(Id<Activity> id, Activity told, KnownParts? known);

    /// <summary>The rows as the database would hold them, without adding them.</summary>
    public abstract List<object?[]> Values(Id<Activity> id, Activity told);

    /// <summary>Inserts a row that lies ready, on SQLite; says where the next one begins.</summary>
    public abstract int Insert(PackedRows packed, int at);

    public abstract Task FlushAsync();
}

sealed class PartRows<T>(MogranDb db, BulkTable<T> table, Func<Activity, List<T>> of) : PartRows where T : class
{
    readonly Bulk<T> rows = new(db, table);

    public override BulkTable Table => table;

    public override int Add(Id<Activity> id, Activity told, KnownParts? known)
    {
        var added = 0;
        foreach (var part in of(told))
        {
            if (known is not null && known.Has(id, part)) continue;
            rows.Add(part, id);
            added++;
        }

        return added;
    }

    public override List<object?[]> Values(Id<Activity> id, Activity told) => of(told).ConvertAll(part => table.Values(part, id.Value));

    public override int Insert(PackedRows packed, int at) => rows.Insert(packed, at);

    public override Task FlushAsync() => rows.FlushAsync();
}
