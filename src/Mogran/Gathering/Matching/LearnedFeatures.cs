namespace Mogran.Gathering.Matching;

/// <summary>
/// What a learned classifier sees of a text: words and pairs, and pieces of words, that occur in at least two of the
/// examples; each kind as a TF-IDF vector of length 1.
/// </summary>
sealed class LearnedFeatures
{
    const int LeastExamples = 2;
    const int Most = 200_000;

    readonly float[] rarity;

    /// <param name="texts">Texts with their languages, as pairs of title and summary.</param>
    public LearnedFeatures(Vocabulary vocabulary, IReadOnlyList<MatchText> texts)
    {
        var cut = new CutText(vocabulary);
        Dictionary<ulong, int> words = [], pieces = [];
        foreach (var text in texts)
        {
            cut.Read(text);
            CountAll word = new(), piece = new();
            Features.Words(cut, 1, word);
            Features.Pieces(cut, 1, piece);
            foreach (var key in word.Amounts.Keys) words[key] = words.GetValueOrDefault(key) + 1;
            foreach (var key in piece.Amounts.Keys) pieces[key] = pieces.GetValueOrDefault(key) + 1;
        }
        rarity = [.. Keep(words, Words, texts.Count), .. Keep(pieces, Pieces, texts.Count)];
    }

    public FeatureTable Words { get; } = new();
    public FeatureTable Pieces { get; } = new();

    /// <summary>Words come first, pieces after them.</summary>
    public int Count => rarity.Length;

    public SparseVector Vector(CutText text, Workspace work)
    {
        var words = work.Tally(Words);
        Features.Words(text, 1, new CountKnown(Words, words));
        var pieces = work.Tally(Pieces);
        Features.Pieces(text, 1, new CountKnown(Pieces, pieces));
        var features = new int[words.Touched.Length + pieces.Touched.Length];
        var values = new float[features.Length];
        Fill(features, values, 0, words, 0);
        Fill(features, values, words.Touched.Length, pieces, Words.Count);
        return new(features, values);
    }

    void Fill(int[] features, float[] values, int from, Tally tally, int offset)
    {
        var (at, squares) = (from, 0f);
        foreach (var feature in tally.Touched)
        {
            var value = Channel.Damped(tally[feature]) * rarity[offset + feature];
            (features[at], values[at]) = (offset + feature, value);
            squares += value * value;
            at++;
        }
        for (at = from; at < from + tally.Touched.Length; at++) values[at] /= MathF.Sqrt(squares);
    }

    static IEnumerable<float> Keep(Dictionary<ulong, int> found, FeatureTable table, int texts)
    {
        // Ordered, so that the same examples number their features alike.
        var kept = found.Where(pair => pair.Value >= LeastExamples).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most).ToList();
        foreach (var (key, _) in kept) table.FindOrAdd(key);
        return kept.Select(pair => MathF.Log((1f + texts) / (1f + pair.Value)) + 1);
    }
}
