using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// One linear classifier per action, trained on what people judged and on the prototypes themselves, for what the
/// comparisons with the plan leave unsaid. The prototypes keep the classifiers on one footing while judgements are few:
/// no action is pushed aside because nobody has come to it yet.
/// </summary>
sealed class Learned
{
    /// <summary>Points of the total that one unit of a classifier's decision is worth.</summary>
    const float Points = 20;

    /// <summary>How much of an example's target the comparisons with the plan may take upon themselves.</summary>
    const float MostForeseen = 0.5f;

    const int Rounds = 40;

    /// <summary>Few, so that the last judgement is known at a blink; the next training makes up for it.</summary>
    const int LatestRounds = 5;

    readonly LearnedFeatures features;
    readonly int labels;

    /// <summary>A row per feature, a column per label; the constants are the last row.</summary>
    readonly float[] weights;

    Learned(LearnedFeatures features, int labels, float[] weights) => (this.features, this.labels, this.weights) = (features, labels, weights);

    /// <param name="foresee">What the comparisons with the plan say of a text, left in the workspace's total.</param>
    public static Learned Train(
        Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes, IReadOnlyList<Example> examples, Action<MatchText, Workspace> foresee)
    {
        Example[] all = [.. examples, .. prototypes.SelectMany(OfPrototype)];
        var features = new LearnedFeatures(vocabulary, [.. all.Select(example => example.Text)]);
        var learned = new Learned(features, prototypes.Count, new float[(features.Count + 1) * prototypes.Count]);
        learned.Train(vocabulary, prototypes, all, foresee, Rounds);
        return learned;
    }

    /// <summary>What was learned, with a few more examples; the same as before with the same ones taken away again.</summary>
    public Learned With(Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes, IReadOnlyList<Example> latest, Action<MatchText, Workspace> foresee)
    {
        var more = features.With([.. latest.Select(example => example.Text)]);
        var copy = new float[(more.Count + 1) * labels];
        weights.AsSpan(..^labels).CopyTo(copy);
        weights.AsSpan(^labels..).CopyTo(copy.AsSpan(^labels..));
        var learned = new Learned(more, labels, copy);
        learned.Train(vocabulary, prototypes, latest, foresee, LatestRounds);
        return learned;
    }

    /// <summary>Adds what was learned to what the prototypes say.</summary>
    public void Score(Workspace work) => RidgeTraining.Decide(features.Vector(work.Text, work), weights, work.Total, Points);

    /// <summary>Words and pairs of the text scored last.</summary>
    public MetWords Met(Workspace work) => features.Met(work);

    /// <summary>What a word or pair of words, once in the text, says for a label; 0 for -1, one that is not known.</summary>
    public float Share(int feature, int label) => feature < 0 ? 0 : weights[feature * labels + label];

    /// <summary>What a published code says for a label.</summary>
    public float Share(string code, int label) => Share(features.OfCode(code), label);

    void Train(Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes, IReadOnlyList<Example> examples, Action<MatchText, Workspace> foresee, int rounds)
    {
        var work = new Workspace(vocabulary, labels);
        var targets = new float[examples.Count * labels];
        var vectors = new SparseVector[examples.Count];
        for (var number = 0; number < vectors.Length; number++)
        {
            foresee(examples[number].Text, work);
            vectors[number] = features.Vector(work.Text, work);
            for (var label = 0; label < labels; label++)
                targets[number * labels + label] = examples[number].TargetFor(prototypes[label].Code)
                    - Math.Clamp(work.Total[label] / Points, -MostForeseen, MostForeseen);
        }
        RidgeTraining.Train(vectors, targets, weights, labels, rounds);
    }

    static IEnumerable<Example> OfPrototype(Prototype prototype) => Language.All.Where(prototype.SpeaksOf).Select(language => new Example(
        new(prototype.Title[language] ?? "", $"{prototype.Description[language]} {string.Join(' ', prototype.TermsIn(language))}", language),
        [prototype.Code]));
}
