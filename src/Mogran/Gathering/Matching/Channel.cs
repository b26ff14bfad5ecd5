using System.Runtime.InteropServices;

namespace Mogran.Gathering.Matching;

enum Weighting { Cosine, Saturated }

/// <summary>
/// One way of comparing a text with every prototype: an inverted index in flat arrays. Cosine: TF-IDF with
/// 1 + ln(tf), prototypes of unit length. Saturated: BM25 with k1 = 1.2, b = 0.75.
/// </summary>
sealed class Channel
{
    const float K1 = 1.2f;
    const float B = 0.75f;

    /// <summary>From one in so many prototypes on a row is quicker than one after the other.</summary>
    const int RowFrom = 8;

    readonly Weighting weighting;
    readonly int[] starts;
    readonly ushort[] prototypes;
    readonly float[] weights;
    readonly float[] rarity;

    /// <summary>
    /// Features that many prototypes have, once more as a row of a weight for every prototype, added many at a time.
    /// Where a feature's row begins, or -1.
    /// </summary>
    readonly int[] rowStarts;
    readonly float[] rows;

    /// <param name="table">Filled with the prototypes' features.</param>
    public Channel(FeatureTable table, IReadOnlyList<Dictionary<ulong, float>> documents, Weighting weighting)
    {
        this.weighting = weighting;
        Table = table;
        foreach (var feature in documents.SelectMany(document => document.Keys)) table.FindOrAdd(feature);
        starts = new int[table.Count + 1];
        foreach (var feature in documents.SelectMany(document => document.Keys)) starts[table.Find(feature) + 1]++;
        rarity = [.. starts.Skip(1).Select(found => Rarity(found, documents.Count))];
        for (var feature = 1; feature < starts.Length; feature++) starts[feature] += starts[feature - 1];
        prototypes = new ushort[starts[^1]];
        weights = new float[starts[^1]];
        Fill(documents);
        (rowStarts, rows) = Rows(documents.Count);
    }

    public FeatureTable Table { get; }

    /// <summary>Adds what a text's features say for each prototype.</summary>
    public void Score(Tally tally, Span<float> scores)
    {
        foreach (var feature in tally.Touched)
        {
            var asked = Asked(tally, feature);
            if (rowStarts[feature] is >= 0 and var row) Row.Add(scores, rows.AsSpan(row, scores.Length), asked);
            else for (var at = starts[feature]; at < starts[feature + 1]; at++) scores[prototypes[at]] += asked * weights[at];
        }
    }

    /// <summary>What one feature says for one prototype; 0 where it says nothing, or is -1: not known.</summary>
    public float Share(Tally tally, int feature, int prototype)
    {
        if (feature < 0) return 0;
        if (rowStarts[feature] is >= 0 and var row) return Asked(tally, feature) * rows[row + prototype];
        for (var at = starts[feature]; at < starts[feature + 1]; at++)
            if (prototypes[at] == prototype) return Asked(tally, feature) * weights[at];
        return 0;
    }

    float Asked(Tally tally, int feature) => weighting is Weighting.Cosine ? Damped(tally[feature]) * rarity[feature] : Damped(tally[feature]);

    void Fill(IReadOnlyList<Dictionary<ulong, float>> documents)
    {
        var next = starts[..^1];
        var average = Math.Max(1f, documents.Sum(document => document.Values.Sum()) / Math.Max(1, documents.Count));
        for (var number = 0; number < documents.Count; number++)
        {
            var document = documents[number];
            var length = document.Values.Sum() / average;
            var norm = MathF.Sqrt(document.Sum(pair => Square(Damped(pair.Value) * rarity[Table.Find(pair.Key)])));
            foreach (var (key, amount) in document)
            {
                var feature = Table.Find(key);
                var at = next[feature]++;
                prototypes[at] = (ushort)number;
                weights[at] = weighting is Weighting.Cosine
                    ? Damped(amount) * rarity[feature] / norm
                    : rarity[feature] * amount * (K1 + 1) / (amount + K1 * (1 - B + B * length));
            }
        }
    }

    (int[] Starts, float[] Rows) Rows(int all)
    {
        var begins = new int[starts.Length - 1];
        List<float> filled = [];
        for (var feature = 0; feature < begins.Length; feature++)
        {
            begins[feature] = -1;
            if ((starts[feature + 1] - starts[feature]) * RowFrom < all) continue;
            begins[feature] = filled.Count;
            CollectionsMarshal.SetCount(filled, filled.Count + Row.Width(all));
            var row = CollectionsMarshal.AsSpan(filled)[begins[feature]..];
            row.Clear();
            for (var at = starts[feature]; at < starts[feature + 1]; at++) row[prototypes[at]] = weights[at];
        }
        return (begins, [.. filled]);
    }

    static float Square(float value) => value * value;

    /// <summary>1 + ln for counts from 1, the count itself below.</summary>
    public static float Damped(float amount) => amount <= 1 ? amount : 1 + MathF.Log(amount);

    static float Rarity(int found, int all) => MathF.Log(1 + (all - found + 0.5f) / (found + 0.5f));
}
