using System.Runtime.CompilerServices;
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
        if (ids.Count == 0) return [];
        object?[] keys = [.. ids.Select(id => id.Value)];
        var known = await db.ReadAsync($"SELECT \"Id\", \"Identifier\", \"Origin_Source\", \"Elsewhere\" FROM \"Activities\" WHERE \"Id\" IN ({Sql.Names(0, keys.Length)})",
            row => (Id: row.Key<Activity>(0), Identifier: row.Text(1), Source: row.Key<Source>(2), Elsewhere: ActivityBulk.ElsewhereOf(row.Text(3))), keys);
        var others = (await db.ReadAsync(
            $"SELECT DISTINCT \"ActivityId\" FROM \"GatheredRecords\" WHERE \"ActivityId\" IN ({Sql.Names(1, keys.Length)}) AND \"SourceId\" <> @p0",
            row => row.Key<Activity>(0), [source.Value, .. keys])).ToHashSet();
        others.UnionWith(known.Where(activity => activity.Source != source || activity.Elsewhere.Values.Any(origin => origin.Source != source))
            .Select(activity => activity.Id));
        var identifiers = await cited(db, [.. known.Select(activity => activity.Identifier)]);
        return [.. known.Where(activity => !others.Contains(activity.Id) && !identifiers.Contains(activity.Identifier)).Select(activity => activity.Id)];
    }

    public static async Task RemoveAsync(MogranDb db, IReadOnlyCollection<Id<Activity>> ids)
    {
        // What refers to an activity is known by the model; a program without Entity Framework lets none go.
        if (!RuntimeFeature.IsDynamicCodeSupported || ids.Count == 0) return;
        await KeptVerdicts.KeepAsync(db, ids);
        List<object> keys = [.. ids.Select(id => (object)id.Value)];
        foreach (var reference in db.Model.FindEntityType(typeof(Activity))!.GetReferencingForeignKeys())
            await new StoredTable(db, reference.DeclaringEntityType.GetTableMappings().First().Table)
                .DeleteAsync(new Among(reference.Properties.Single().GetColumnName(), keys));
        var activities = new StoredTable(db, ActivityBulk.Activities);
        await activities.DeleteAsync(new Among(activities.Key, keys));
    }
}
