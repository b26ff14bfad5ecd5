namespace Mogran.Gathering.Matching;

/// <summary>A text as numbers: which features it has, and how much of each.</summary>
readonly record struct SparseVector(int[] Features, float[] Values)
{
    public float SquaredLength { get; } = Values.Sum(value => value * value);

    public float Dot(ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var at = 0; at < Features.Length; at++) sum += weights[Features[at]] * Values[at];
        return sum;
    }

    public void AddTo(Span<float> weights, float times)
    {
        for (var at = 0; at < Features.Length; at++) weights[Features[at]] += times * Values[at];
    }
}
