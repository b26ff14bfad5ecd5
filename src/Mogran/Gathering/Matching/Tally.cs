namespace Mogran.Gathering.Matching;

/// <summary>How often each known feature occurs in one text; cleared by what was touched, not by its size.</summary>
sealed class Tally(int features)
{
    readonly float[] amounts = new float[features];
    readonly int[] touched = new int[features];
    int count;

    public ReadOnlySpan<int> Touched => touched.AsSpan(0, count);

    public float this[int feature] => amounts[feature];

    public void Add(int feature, float amount)
    {
        if (amount <= 0) return;
        if (amounts[feature] == 0) touched[count++] = feature;
        amounts[feature] += amount;
    }

    public void Clear()
    {
        foreach (var feature in Touched) amounts[feature] = 0;
        count = 0;
    }
}
