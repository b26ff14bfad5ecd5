namespace Mogran.Gathering.Matching;

/// <summary>A text as numbers: which features it has, and how much of each.</summary>
readonly record struct SparseVector(int[] Features, float[] Values)
{
    public float SquaredLength { get; } = Values.Sum(value => value * value);
}
