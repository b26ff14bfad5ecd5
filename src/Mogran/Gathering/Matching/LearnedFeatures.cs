using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>
/// What a learned classifier sees of a text: words and pairs, pieces of words, and the countries it names with the codes
/// published with it; each kind as a TF-IDF vector of a length of its own.
/// </summary>
sealed class LearnedFeatures
{
    const int Most = 200_000;

    /// <summary>How often a word of the title counts: it says in ten words what the summary says in a hundred.</summary>
    const float TitleWeight = 3;

    /// <summary>Squared lengths of the three vectors. Countries and codes are few: at full length they would drown the words.</summary>
    const float WordsPart = 1, PiecesPart = 2, CodesPart = 0.3f;

    // The kinds share one table: a piece must not be taken for a word of the same letters.
    const ulong PieceKind = 0x9e3779b97f4a7c15, CodeKind = 0xc2b2ae3d27d4eb4f;

    readonly Vocabulary vocabulary;
    readonly FeatureTable table;
    readonly List<float> rarity;
    readonly int texts;

    /// <param name="examples">
    /// What to know the features of, also those of one text alone: they tell nothing of another, but a text that has
    /// many of them says less with what it shares.
    /// </param>
    public LearnedFeatures(Vocabulary vocabulary, IReadOnlyList<MatchText> examples)
    {
        (this.vocabulary, table, rarity, texts) = (vocabulary, new(), [], examples.Count);
        var found = Found(examples);
        // Ordered, so that the same examples number their features alike.
        foreach (var (key, count) in found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Most))
            Know(key, count);
    }

    LearnedFeatures(LearnedFeatures known)
    {
        (vocabulary, table, rarity, texts) = (known.vocabulary, known.table.Copy(), [.. known.rarity], known.texts);
    }

    public int Count => rarity.Count;

    /// <summary>These features, with all new ones of a few more texts behind them.</summary>
    public LearnedFeatures With(IReadOnlyList<MatchText> latest)
    {
        var all = new LearnedFeatures(this);
        foreach (var key in Found(latest).Keys.Order())
            if (table.Find(key) < 0) all.Know(key, 1);
        return all;
    }

    public SparseVector Vector(CutText text, Workspace work)
    {
        var (tally, met) = (work.Tally(table), work.Met(table));
        List<int> features = [];
        List<float> values = [];
        met.Count(text, tally, TitleWeight);
        Take(tally, WordsPart, features, values);
        tally.Clear();
        work.Pieces(table, PieceKind).Count(text, tally, TitleWeight);
        Take(tally, PiecesPart, features, values);
        tally.Clear();
        Codes(text, new CountKind<CountKnown>(new(table, tally), CodeKind));
        Take(tally, CodesPart, features, values);
        return new([.. features], [.. values]);
    }

    /// <summary>Numbers of the words and pairs in the text whose vector was made last.</summary>
    public MetWords Met(Workspace work) => work.Met(table);

    /// <summary>Number of a code's feature, or -1.</summary>
    public int OfCode(string code) => table.Find(Hash.Of(code) ^ CodeKind);

    void Know(ulong key, int count)
    {
        table.FindOrAdd(key);
        rarity.Add(MathF.Log((1f + texts) / (1f + count)) + 1);
    }

    void Take(Tally tally, float part, List<int> features, List<float> values)
    {
        var (first, squares) = (values.Count, 0f);
        foreach (var feature in tally.Touched)
        {
            var value = Channel.Damped(tally[feature]) * rarity[feature];
            features.Add(feature);
            values.Add(value);
            squares += value * value;
        }
        var scale = MathF.Sqrt(part / squares);
        for (var at = first; at < values.Count; at++) values[at] *= scale;
    }

    Dictionary<ulong, int> Found(IReadOnlyList<MatchText> examples)
    {
        var cut = new CutText(vocabulary);
        Dictionary<ulong, int> found = [];
        foreach (var text in examples)
        {
            cut.Read(text);
            var all = new CountAll();
            Features.Words(cut, 1, all);
            Features.Pieces(cut, 1, new CountKind<CountAll>(all, PieceKind));
            Codes(cut, new CountKind<CountAll>(all, CodeKind));
            foreach (var key in all.Amounts.Keys) found[key] = found.GetValueOrDefault(key) + 1;
        }
        return found;
    }

    /// <summary>A country named in the text counts as if it had been published, and either once.</summary>
    void Codes<TCount>(CutText text, TCount count) where TCount : ICount
    {
        HashSet<string> codes = [.. text.Codes];
        var places = vocabulary.In(text.Language).Places;
        var content = text.Content;
        for (var at = 0; at < content.Length; at++)
        {
            var (meanings, length) = places.At(text.Words, content[at..]);
            foreach (var meaning in meanings) codes.Add(MatchText.Country(vocabulary.PlaceCode(meaning)));
            if (length > 0) at += length - 1;
        }
        foreach (var code in codes) count.Add(Hash.Of(code), 1);
    }
}

/// <summary>Counts features as being of another kind.</summary>
readonly struct CountKind<TCount>(TCount count, ulong kind) : ICount where TCount : ICount
{
    public void Add(ulong feature, float amount) => count.Add(feature ^ kind, amount);
}
