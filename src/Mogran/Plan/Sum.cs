namespace Mogran.Plan;

/// <summary>The activities of one sum and how they stand to each other: which are the same, and which are parts of others.</summary>
sealed class Sum
{
    readonly Dictionary<string, CountedActivity> activities;
    readonly Dictionary<string, string> aliases = [];
    readonly Dictionary<string, List<string>> above = [];
    readonly Dictionary<string, List<string>> below = [];
    readonly Dictionary<string, string?> carriers = [];

    public Sum(IEnumerable<CountedActivity> all, Measure measure)
    {
        Measure = measure;
        activities = all.DistinctBy(activity => activity.Key).ToDictionary(activity => activity.Key);
        Claims = activities.ToDictionary(one => one.Key, one => Claim.Of(one.Value, measure));
        Identify();
        Arrange();
    }

    public Measure Measure { get; }

    /// <summary>What each activity would add if it stood alone, by its key.</summary>
    public IReadOnlyDictionary<string, Claim> Claims { get; }

    public IEnumerable<CountedActivity> Activities => activities.Values;

    public CountedActivity this[string key] => activities[key];

    /// <summary>The activity of the sum that a key stands for, also by a former identifier; null when none does.</summary>
    public string? Find(string key) => aliases.TryGetValue(key, out var known) ? known : activities.ContainsKey(key) ? key : null;

    /// <summary>The activity that stands for this one because both are the same work; null when it stands for itself.</summary>
    public string? SameAs(string key) => Find(key) is { } known && known != key ? known : null;

    /// <summary>The nearest activity above whose money is counted.</summary>
    public string? CarrierAbove(string key)
    {
        if (carriers.TryGetValue(key, out var known)) return known;
        // In a ring nobody is the parent: the one whose key comes first is counted, the others are its parts.
        return carriers[key] = Walk(key, above).FirstOrDefault(one => Claims[one].CarriesMoney
            && (string.CompareOrdinal(one, key) < 0 || !Walk(one, above).Contains(key)));
    }

    /// <summary>Where the money of an activity stands: with itself, with what it is part of, or with its parts.</summary>
    public IReadOnlyList<string> Carriers(string key)
    {
        if (CarrierAbove(key) is { } carrier) return [carrier];
        if (Claims[key].CarriesMoney) return [key];
        return [.. Walk(key, below).Where(one => Claims[one].CarriesMoney && CarrierAbove(one) is null)];
    }

    /// <summary>Activities that are one work under several identifiers: who carries money stands for them, then who is no secondary reporter, then the newest identifier.</summary>
    void Identify()
    {
        var groups = new Dictionary<string, HashSet<string>>();
        HashSet<string> Group(string key) => groups.TryGetValue(key, out var group) ? group : groups[key] = [key];
        foreach (var activity in activities.Values)
            foreach (var relation in activity.Relations.Where(relation => relation.Kind is RelationKind.Former or RelationKind.Same && relation.Key != activity.Key))
            {
                // Somebody else's report that is not in the sum says nothing of it; a former identifier still leads here.
                if (relation.Kind is RelationKind.Same && !activities.ContainsKey(relation.Key)) continue;
                var (one, other) = (Group(activity.Key), Group(relation.Key));
                if (ReferenceEquals(one, other)) continue;
                one.UnionWith(other);
                foreach (var key in other) groups[key] = one;
            }

        foreach (var group in groups.Values.Distinct())
        {
            var members = group.Where(activities.ContainsKey).ToList();
            var former = members.SelectMany(key => activities[key].Related(RelationKind.Former).Where(name => name != key)).ToHashSet();
            var standing = members.OrderBy(key => !Claims[key].CarriesMoney).ThenBy(key => activities[key].Secondary)
                .ThenBy(former.Contains).ThenBy(key => key, StringComparer.Ordinal).First();
            foreach (var key in group) aliases[key] = standing;
        }
    }

    void Arrange()
    {
        foreach (var activity in activities.Values)
        {
            if (activity.Parent is { } parent) Place(activity.Key, parent);
            foreach (var key in activity.Related(RelationKind.Parent)) Place(activity.Key, key);
            foreach (var key in activity.Related(RelationKind.Child)) Place(key, activity.Key);
        }
    }

    void Place(string childKey, string parentKey)
    {
        if (Find(childKey) is not { } child || Find(parentKey) is not { } parent || child == parent) return;
        Add(above, child, parent);
        Add(below, parent, child);
    }

    static void Add(Dictionary<string, List<string>> links, string from, string to)
    {
        if (!links.TryGetValue(from, out var known)) links[from] = known = [];
        if (!known.Contains(to)) known.Add(to);
    }

    /// <summary>Everything that can be reached, nearest first; publishers' files can name a ring, so each is visited once.</summary>
    static IEnumerable<string> Walk(string from, Dictionary<string, List<string>> links)
    {
        var seen = new HashSet<string> { from };
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var at))
            foreach (var linked in links.GetValueOrDefault(at, []).Where(seen.Add))
            {
                yield return linked;
                next.Enqueue(linked);
            }
    }
}
