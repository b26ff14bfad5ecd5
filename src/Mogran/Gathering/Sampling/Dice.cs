namespace Mogran.Gathering;

/// <summary>The same numbers from the same seed on every machine (SplitMix64); for made-up data only, never for a secret.</summary>
sealed class Dice(ulong seed)
{
    ulong state = seed;

    ulong Next()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    /// <returns>From 0 to 1, without 1.</returns>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <returns>From 0 to <paramref name="count"/>, without it.</returns>
    public int Below(int count) => (int)(Share() * count);

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
