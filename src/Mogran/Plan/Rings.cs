namespace Mogran.Plan;

/// <summary>Activities that give money to each other in a ring: the one whose key comes first keeps what it adds.</summary>
sealed class Rings(IEnumerable<(string From, string To)> steps)
{
    readonly ILookup<string, string> onwards = steps.ToLookup(step => step.From, step => step.To);

    /// <summary>Whether a ring ends with this step, where it began.</summary>
    public bool EndAt(string from, string to)
    {
        var after = Reached(to);
        return after.Contains(from)
            && after.Where(one => Reached(one).Contains(to)).All(one => string.CompareOrdinal(to, one) <= 0);
    }

    HashSet<string> Reached(string from)
    {
        HashSet<string> seen = [from];
        var next = new Queue<string>([from]);
        while (next.TryDequeue(out var at))
            foreach (var to in onwards[at].Where(seen.Add)) next.Enqueue(to);
        return seen;
    }
}
