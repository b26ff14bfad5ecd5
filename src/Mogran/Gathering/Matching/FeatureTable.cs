using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>Numbers features by their hashes: one flat open-addressed table, read by any number of threads once filled.</summary>
sealed class FeatureTable
{
    ulong[] keys = new ulong[1024];
    int[] numbers = new int[1024];

    public int Count { get; private set; }

    /// <summary>The same features under the same numbers, to go on from.</summary>
    public FeatureTable Copy() => new() { keys = [.. keys], numbers = [.. numbers], Count = Count };

    /// <summary>The feature's number, from 0; -1 when it is not known.</summary>
    public int Find(ulong key)
    {
        var mask = keys.Length - 1;
        for (var slot = (int)Hash.Mix(key) & mask; numbers[slot] != 0; slot = (slot + 1) & mask)
            if (keys[slot] == key) return numbers[slot] - 1;
        return -1;
    }

    public int FindOrAdd(ulong key)
    {
        if (Find(key) is >= 0 and var known) return known;
        if (Count * 2 >= keys.Length) Grow();
        Put(key, ++Count);
        return Count - 1;
    }

    void Grow()
    {
        var (oldKeys, oldNumbers) = (keys, numbers);
        keys = new ulong[oldKeys.Length * 2];
        numbers = new int[oldKeys.Length * 2];
        for (var slot = 0; slot < oldKeys.Length; slot++)
            if (oldNumbers[slot] != 0) Put(oldKeys[slot], oldNumbers[slot]);
    }

    void Put(ulong key, int number)
    {
        var mask = keys.Length - 1;
        var slot = (int)Hash.Mix(key) & mask;
        while (numbers[slot] != 0) slot = (slot + 1) & mask;
        (keys[slot], numbers[slot]) = (key, number);
    }
}
