namespace Mogran.Gathering.Matching;

/// <summary>What matching one text needs and the next text uses again; one thread at a time.</summary>
sealed class Workspace(Vocabulary vocabulary, int prototypes)
{
    readonly Dictionary<FeatureTable, Tally> tallies = [];
    readonly Dictionary<FeatureTable, MetWords> met = [];
    readonly Dictionary<FeatureTable, KnownPieces> pieces = [];
    readonly Dictionary<Channel, float> scales = [];
    readonly float[] parts = new float[Row.Width(prototypes)];
    int[] best = new int[8];

    public CutText Text { get; } = new(vocabulary);

    /// <summary>Concepts met in the text.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>For <see cref="Matching.Reasons"/>, one after the other.</summary>
    public List<(int First, int Last, float Share)> Reasons { get; } = [];
    public HashSet<ulong> Seen { get; } = [];
    public HashSet<ulong> Telling { get; } = [];

    /// <summary>Sum of what all channels say for each prototype.</summary>
    public float[] Total { get; } = new float[prototypes];

    public void Begin()
    {
        Total.AsSpan().Clear();
        Findings.Clear();
    }

    /// <summary>An empty tally of a table's features.</summary>
    public Tally Tally(FeatureTable table)
    {
        if (!tallies.TryGetValue(table, out var tally)) tallies[table] = tally = new(table.Count);
        tally.Clear();
        return tally;
    }

    /// <summary>Words and pairs of the text that a table knows.</summary>
    public MetWords Met(FeatureTable table)
    {
        if (!met.TryGetValue(table, out var words)) met[table] = words = new(table);
        return words;
    }

    /// <summary>Pieces of words that a table knows.</summary>
    public KnownPieces Pieces(FeatureTable table, ulong kind = 0)
    {
        if (!pieces.TryGetValue(table, out var known)) pieces[table] = known = new(table, kind);
        return known;
    }

    /// <summary>Adds a channel's scores, brought to mean 0 and spread 1, so that no channel drowns another.</summary>
    public void Add(Channel channel, float weight)
    {
        parts.AsSpan().Clear();
        channel.Score(tallies[channel.Table], parts);
        var part = parts.AsSpan(0, Total.Length);
        var sum = 0d;
        foreach (var score in part) sum += score;
        var mean = (float)(sum / part.Length);
        var squares = 0f;
        foreach (var score in part) squares += (score - mean) * (score - mean);
        var spread = MathF.Sqrt(squares / part.Length);
        // Where all say the same (or there is one prototype alone) nothing is ranked, but reasons still have a share.
        var scale = scales[channel] = weight / Math.Max(Math.Max(spread, spread < 1e-6f ? mean : 0), 1e-6f);
        for (var number = 0; number < part.Length; number++) Total[number] += (part[number] - mean) * scale;
    }

    /// <summary>What the features of the text said for a prototype, in points of the total.</summary>
    public Shares Shares(Channel channel, int prototype) => new(channel, tallies[channel.Table], scales[channel], prototype);

    /// <summary>Numbers of the prototypes with the highest totals, best first; the earlier of equals first.</summary>
    public ReadOnlySpan<int> Best(int top)
    {
        top = Math.Clamp(top, 0, Total.Length);
        if (best.Length < top) best = new int[top];
        var found = 0;
        for (var number = 0; number < Total.Length && top > 0; number++)
        {
            if (found == top && Total[number] <= Total[best[found - 1]]) continue;
            var place = found < top ? found++ : top - 1;
            for (; place > 0 && Total[best[place - 1]] < Total[number]; place--) best[place] = best[place - 1];
            best[place] = number;
        }
        return best.AsSpan(0, found);
    }
}

/// <summary>What a channel's features say for one prototype.</summary>
readonly record struct Shares(Channel Channel, Tally Tally, float Scale, int Prototype)
{
    /// <param name="feature">Its number in the channel's table, or -1.</param>
    public float Of(int feature) => Channel.Share(Tally, feature, Prototype) * Scale;
}
