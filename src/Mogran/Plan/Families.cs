using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What activities say they are part of, hold or repeat. What stands between two of a sum is followed even where it is not in the sum.</summary>
sealed class Families
{
    const string Parent = "1", Child = "2", ThirdParty = "5";

    /// <summary>Families of publishers are two or three deep; deeper ones are followed this far.</summary>
    const int Deepest = 6;

    const int AtOnce = 500;

    readonly Dictionary<string, List<string>> above = [];
    readonly Dictionary<string, List<Relation>> others = [];

    public static async Task<Families> LoadAsync(MogranDb db, IEnumerable<(string Key, string? Parent, IReadOnlyList<RelatedActivity> Related)> activities)
    {
        var families = new Families();
        foreach (var (key, parent, related) in activities) families.Add(key, parent, related);
        for (var depth = 0; depth < Deepest && await families.FollowAsync(db); depth++) { }
        return families;
    }

    /// <summary>Everything above it, nearest first, and what it holds and repeats.</summary>
    public IEnumerable<Relation> Of(string key)
    {
        if (above.TryGetValue(key, out var parents) && parents.Count > 0)
            foreach (var one in Above(key)) yield return new(RelationKind.Parent, one);
        foreach (var relation in others.GetValueOrDefault(key, [])) yield return relation;
    }

    IEnumerable<string> Above(string key)
    {
        HashSet<string> seen = [key];
        var next = new Queue<string>([key]);
        while (next.TryDequeue(out var at))
            foreach (var parent in above.GetValueOrDefault(at, []).Where(seen.Add))
            {
                yield return parent;
                next.Enqueue(parent);
            }
    }

    void Add(string key, string? parent, IReadOnlyList<RelatedActivity> related)
    {
        above[key] = [.. related.Where(other => other.Type == Parent).Select(other => other.Identifier).Append(parent).OfType<string>().Select(Activity.KeyOf).Distinct()];
        List<Relation> kept =
        [
            .. from other in related
               where other.Type is Child or ThirdParty
               select new Relation(other.Type == Child ? RelationKind.Child : RelationKind.Same, Activity.KeyOf(other.Identifier)),
        ];
        if (kept.Count > 0) others[key] = kept;
    }

    /// <summary>Reads the parents that are named and not known yet; whether there were any.</summary>
    async Task<bool> FollowAsync(MogranDb db)
    {
        var missing = above.Values.SelectMany(parents => parents).Where(parent => !above.ContainsKey(parent)).Distinct().ToList();
        foreach (var some in missing.Chunk(AtOnce))
        {
            var read = await db.Set<Activity>().AsNoTracking().Where(activity => some.Contains(activity.Key))
                .Select(activity => new { activity.Key, activity.ParentIdentifier, activity.Related }).ToListAsync();
            foreach (var parent in read) Add(parent.Key, parent.ParentIdentifier, parent.Related);
            foreach (var unknown in some) above.TryAdd(unknown, []);
        }

        return missing.Count > 0;
    }
}
