using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Which of these activities are cited by somebody above: a return, an adopted edition. Answered with their identifiers.</summary>
public delegate Task<IReadOnlySet<string>> CitedActivities(MogranDb db, IReadOnlyCollection<string> identifiers);

/// <summary>Removes activities, whatever belongs to them. What persons decided about them is put aside first.</summary>
static class LettingGo
{
    /// <summary>Those of the activities that nobody but the source tells of, and nobody cites.</summary>
    public static async Task<IReadOnlyList<Id<Activity>>> FreeAsync(MogranDb db, CitedActivities cited, Id<Source> source, IReadOnlyCollection<Id<Activity>> ids)
    {
        var known = await db.Set<Activity>().AsNoTracking().Where(activity => ids.Contains(activity.Id)).ToListAsync();
        var others = (await db.Set<GatheredRecord>().Where(record => ids.Contains(record.ActivityId) && record.SourceId != source)
            .Select(record => record.ActivityId).Distinct().ToListAsync()).ToHashSet();
        others.UnionWith(known.Where(activity => activity.Origin.Source != source || activity.Elsewhere.Values.Any(origin => origin.Source != source))
            .Select(activity => activity.Id));
        var identifiers = await cited(db, [.. known.Select(activity => activity.Identifier)]);
        return [.. known.Where(activity => !others.Contains(activity.Id) && !identifiers.Contains(activity.Identifier)).Select(activity => activity.Id)];
    }

    public static async Task RemoveAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        await KeptVerdicts.KeepAsync(db, ids);
        List<object> keys = [.. ids.Select(id => (object)id.Value)];
        foreach (var reference in db.Model.FindEntityType(typeof(Activity))!.GetReferencingForeignKeys())
            await new StoredTable(db, reference.DeclaringEntityType.GetTableMappings().First().Table)
                .DeleteAsync(new Among(reference.Properties.Single().GetColumnName(), keys));
        var activities = new StoredTable(db, ActivityBulk.Activities);
        await activities.DeleteAsync(new Among(activities.Key, keys));
    }
}
