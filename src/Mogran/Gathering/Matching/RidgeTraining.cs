using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>
/// Trains linear classifiers for all labels at once: ridge regression by dual coordinate ascent, one example after the
/// other. Source: Shalev-Shwartz and Zhang, "Stochastic Dual Coordinate Ascent Methods", JMLR 2013, squared loss.
/// The order of visits is fixed: the same examples give the same classifiers.
/// </summary>
static class RidgeTraining
{
    const float Penalty = 1;
    const float Enough = 0.01f;

    /// <param name="examples">Vectors; the constant term is not among their features.</param>
    /// <param name="targets">A row per example, a column per label; NaN where nobody said.</param>
    /// <param name="weights">A row per feature and one for the constant term, a column per label; what they hold is gone on from.</param>
    public static void Train(IReadOnlyList<SparseVector> examples, float[] targets, float[] weights, int labels, int rounds)
    {
        var alphas = new float[targets.Length];
        var decision = new float[labels];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (var round = 0; round < rounds; round++)
        {
            Shuffle(order, (ulong)round);
            var furthest = 0f;
            foreach (var number in order)
            {
                var rows = new Range(number * labels, (number + 1) * labels);
                furthest = MathF.Max(furthest, Step(examples[number], targets.AsSpan()[rows], weights, alphas.AsSpan()[rows], decision));
            }
            if (furthest < Enough) break;
        }
    }

    /// <summary>Adds what a vector says for every label.</summary>
    public static void Decide(SparseVector vector, ReadOnlySpan<float> weights, Span<float> decision, float times)
    {
        var labels = decision.Length;
        for (var at = 0; at < vector.Features.Length; at++)
            Row.Add(decision, weights.Slice(vector.Features[at] * labels, labels), vector.Values[at] * times);
        Row.Add(decision, weights[^labels..], times);
    }

    static float Step(SparseVector example, ReadOnlySpan<float> targets, Span<float> weights, Span<float> alphas, float[] decision)
    {
        var furthest = 0f;
        decision.AsSpan().Clear();
        Decide(example, weights, decision, 1);
        for (var label = 0; label < decision.Length; label++)
        {
            var move = float.IsNaN(targets[label]) ? 0 : (targets[label] - decision[label] - Penalty * alphas[label]) / (example.SquaredLength + 1 + Penalty);
            alphas[label] += move;
            decision[label] = move;
            furthest = MathF.Max(furthest, MathF.Abs(move));
        }
        for (var at = 0; at < example.Features.Length; at++)
            Row.Add(weights.Slice(example.Features[at] * decision.Length, decision.Length), decision, example.Values[at]);
        Row.Add(weights[^decision.Length..], decision, 1);
        return furthest;
    }

    static void Shuffle(int[] order, ulong seed)
    {
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = (int)(Hash.Mix(Hash.Join(seed, (ulong)last)) % (ulong)(last + 1));
            (order[last], order[other]) = (order[other], order[last]);
        }
    }
}
