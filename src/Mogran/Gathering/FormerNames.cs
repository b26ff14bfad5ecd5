using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Activities that a publisher gave another identifier. A record that names a former identifier (IATI other-identifier
/// type A3) is about the activity that was known by it: that one takes the new name and keeps its links, verdicts and
/// what others said. Who still uses the former name means the same activity.
/// </summary>
sealed class FormerNames
{
    readonly Dictionary<string, string> now = [];

    /// <summary>Some were added since they were loaded: what an activity is called that had several names is known when they are loaded again.</summary>
    public bool HasNew { get; private set; }

    public static async Task<FormerNames> LoadAsync(MogranDb db)
    {
        var former = new FormerNames();
        foreach (var (reference, identifier) in await db.ReadAsync($"""
            SELECT former."Reference", activity."Identifier"
            FROM "ActivityIdentifiers" AS former JOIN "Activities" AS activity ON activity."Id" = former."ActivityId"
            WHERE former."Type" = '{ActivityIdentifier.Former}'
            """, row => (row.Text(0), row.Text(1))))
            former.Add(reference, identifier);
        former.HasNew = false;
        return former;
    }

    /// <summary>The identifier that the activity has now; null: it is not known to have had another.</summary>
    public string? Now(string identifier) => now.GetValueOrDefault(Activity.KeyOf(identifier));

    /// <summary>Former identifiers that the record itself names.</summary>
    public static IEnumerable<string> Of(Activity told) =>
        from identifier in told.Identifiers
        where identifier.Type == ActivityIdentifier.Former
        let key = Activity.KeyOf(identifier.Reference)
        where key != told.Key
        select key;

    public void Add(string former, string identifier)
    {
        var key = Activity.KeyOf(former);
        if (key == Activity.KeyOf(identifier)) return;
        now[key] = identifier;
        HasNew = true;
    }

    /// <summary>Everything by which the records' activities may be known already.</summary>
    public HashSet<string> KeysOf(IEnumerable<Activity> told)
    {
        HashSet<string> keys = [];
        foreach (var activity in told)
        {
            keys.Add(activity.Key);
            if (Now(activity.Key) is { } identifier) keys.Add(Activity.KeyOf(identifier));
            keys.UnionWith(Of(activity));
        }

        return keys;
    }

    /// <summary>The activity that a record is about, among those known by these keys: by its own identifier, now or formerly, or by one that it had.</summary>
    public Activity? Find(Activity told, Dictionary<string, Activity> known) =>
        known.GetValueOrDefault(told.Key)
        ?? (Now(told.Key) is { } now ? known.GetValueOrDefault(Activity.KeyOf(now)) : null)
        ?? Of(told).Select(known.GetValueOrDefault).FirstOrDefault(activity => activity is not null);
}
