using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// One linear classifier per action, trained on what people judged and on the prototypes themselves. The prototypes
/// keep the classifiers on one footing while judgements are few: no action is pushed aside because nobody has
/// come to it yet.
/// </summary>
sealed class Learned
{
    /// <summary>Points of the total that one unit of a classifier's decision is worth.</summary>
    const float Points = 10;

    // A mistake on a positive example costs twice as much: most examples are negative for most actions.
    const float Cost = 1, Balance = 2;

    readonly LearnedFeatures features;
    readonly int labels;

    /// <summary>A row per feature, a column per label; the constants are the last row.</summary>
    readonly float[] weights;

    public Learned(Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes, IReadOnlyList<Example> examples)
    {
        Example[] all = [.. examples, .. prototypes.SelectMany(OfPrototype)];
        features = new(vocabulary, [.. all.Select(example => example.Text)]);
        labels = prototypes.Count;
        weights = new float[(features.Count + 1) * labels];
        var (work, vectors) = (new Workspace(vocabulary, labels), new List<SparseVector>(all.Length));
        foreach (var example in all)
        {
            work.Text.Read(example.Text);
            vectors.Add(features.Vector(work.Text, work));
        }
        for (var label = 0; label < labels; label++)
        {
            var code = prototypes[label].Code;
            var trained = LinearTraining.Train(vectors, [.. all.Select(example => example.SignFor(code))], features.Count, Cost, Balance);
            for (var feature = 0; feature < trained.Length; feature++) weights[feature * labels + label] = trained[feature];
        }
    }

    /// <summary>Adds what was learned to what the prototypes say.</summary>
    public void Score(Workspace work)
    {
        var total = work.Total.AsSpan();
        var vector = features.Vector(work.Text, work);
        for (var at = 0; at < vector.Features.Length; at++) Add(vector.Features[at], vector.Values[at] * Points, total);
        Add(features.Count, Points, total);
    }

    /// <summary>What a word or pair of words, once in the text, says for a label.</summary>
    public float Share(ulong key, int label) =>
        features.Words.Find(key) is >= 0 and var feature ? weights[feature * labels + label] : 0;

    void Add(int feature, float times, Span<float> total)
    {
        var row = weights.AsSpan(feature * labels, labels);
        for (var label = 0; label < row.Length; label++) total[label] += times * row[label];
    }

    static IEnumerable<Example> OfPrototype(Prototype prototype) => Language.All.Where(prototype.SpeaksOf).Select(language => new Example(
        new(prototype.Title[language] ?? "", $"{prototype.Description[language]} {string.Join(' ', prototype.TermsIn(language))}", language),
        [prototype.Code]));
}
