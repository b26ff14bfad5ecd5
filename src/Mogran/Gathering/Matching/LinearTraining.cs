namespace Mogran.Gathering.Matching;

/// <summary>
/// Trains one linear classifier (a support vector machine with squared hinge loss) by dual coordinate descent.
/// Source: Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008, algorithm 1.
/// The order of visits is fixed: the same examples give the same classifier.
/// </summary>
static class LinearTraining
{
    const int Rounds = 30;
    const float Enough = 0.01f;

    /// <param name="signs">+1 where an example belongs, -1 where it does not, 0 where nobody said.</param>
    /// <param name="cost">What a mistake on a positive example costs; on a negative one it is 1 / <paramref name="balance"/> of it.</param>
    /// <returns>A weight for each feature, the constant term last.</returns>
    public static float[] Train(IReadOnlyList<SparseVector> examples, ReadOnlySpan<sbyte> signs, int features, float cost, float balance)
    {
        var weights = new float[features + 1];
        var alphas = new float[examples.Count];
        int[] order = [.. Enumerable.Range(0, examples.Count)];
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle(order, (ulong)round);
            var furthest = 0f;
            foreach (var number in order)
                if (signs[number] != 0)
                    furthest = MathF.Max(furthest, Step(examples[number], signs[number], weights, ref alphas[number], signs[number] > 0 ? cost * balance : cost));
            if (furthest < Enough) break;
        }
        return weights;
    }

    static float Step(SparseVector example, sbyte sign, Span<float> weights, ref float alpha, float cost)
    {
        var diagonal = 0.5f / cost;
        var gradient = sign * (example.Dot(weights) + weights[^1]) - 1 + diagonal * alpha;
        var projected = alpha == 0 ? MathF.Min(gradient, 0) : gradient;
        if (projected == 0) return 0;
        var before = alpha;
        alpha = MathF.Max(alpha - gradient / (example.SquaredLength + 1 + diagonal), 0);
        example.AddTo(weights, (alpha - before) * sign);
        weights[^1] += (alpha - before) * sign;
        return MathF.Abs(projected);
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
