using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>New rows of activities and of everything that belongs to them, written many at a time.</summary>
sealed class ActivityRows(MogranDb db) : IAsyncDisposable
{
    readonly Bulk<Activity> activities = new(db, ActivityBulk.Activities);
    readonly Bulk<ActivityOrganisation> organisations = new(db, ActivityBulk.Organisations);
    readonly Bulk<ActivityPlace> places = new(db, ActivityBulk.Places);
    readonly Bulk<ActivitySector> sectors = new(db, ActivityBulk.Sectors);
    readonly Bulk<ActivityMoney> money = new(db, ActivityBulk.Money);
    readonly Bulk<ActivityFigure> figures = new(db, ActivityBulk.Figures);
    readonly Bulk<ActivityIdentifier> identifiers = new(db, ActivityBulk.Identifiers);
    readonly Bulk<ActivityLocation> locations = new(db, ActivityBulk.Locations);
    readonly Bulk<ActivityDocument> documents = new(db, ActivityBulk.Documents);
    readonly Bulk<ActivityOther> others = new(db, ActivityBulk.Others);
    readonly ActivityIndex index = new(db);

    /// <param name="line">Its line of the search index, where that was made already.</param>
    public void Add(Activity activity, IndexLine? line = null)
    {
        activities.Add(activity);
        AddParts(activity.Id, activity, known: null);
        if (line is null) index.Add(activity);
        else index.Add(line);
    }

    /// <summary>Adds the parts that are not known from elsewhere; says how many.</summary>
    public int AddParts(Id<Activity> id, Activity told, KnownParts? known)
    {
        return Add(organisations, id, told.Organisations, known) + Add(places, id, told.Places, known) + Add(sectors, id, told.Sectors, known)
            + Add(money, id, told.Money, known) + Add(figures, id, told.Figures, known)
            + Add(identifiers, id, told.Identifiers, known) + Add(locations, id, told.Locations, known)
            + Add(documents, id, told.Documents, known) + Add(others, id, told.Others, known);
    }

    static int Add<T>(Bulk<T> rows, Id<Activity> id, List<T> parts, KnownParts? known) where T : class
    {
        var added = 0;
        foreach (var part in parts)
        {
            if (known is not null && known.Has(id, part)) continue;
            rows.Add(part, id);
            added++;
        }

        return added;
    }

    public async Task FlushAsync()
    {
        await activities.FlushAsync();
        await organisations.FlushAsync();
        await places.FlushAsync();
        await sectors.FlushAsync();
        await money.FlushAsync();
        await figures.FlushAsync();
        await identifiers.FlushAsync();
        await locations.FlushAsync();
        await documents.FlushAsync();
        await others.FlushAsync();
        await index.FlushAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await activities.DisposeAsync();
        await organisations.DisposeAsync();
        await places.DisposeAsync();
        await sectors.DisposeAsync();
        await money.DisposeAsync();
        await figures.DisposeAsync();
        await identifiers.DisposeAsync();
        await locations.DisposeAsync();
        await documents.DisposeAsync();
        await others.DisposeAsync();
        await index.DisposeAsync();
    }
}
