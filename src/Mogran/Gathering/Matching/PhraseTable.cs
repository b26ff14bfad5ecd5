using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>Finds phrases, given as sequences of stems, at a place in a text.</summary>
sealed class PhraseTable
{
    readonly Dictionary<ulong, int> longestByFirst = [];

    // Most words begin no phrase: a bit for each first stem, by some of its own bits, says so at once.
    readonly ulong[] begun = new ulong[1 << 10];
    readonly Dictionary<ulong, int[]> meanings = [];

    public void Add(ulong[] stems, int meaning)
    {
        if (stems is []) return;
        begun[Place(stems[0])] |= Bit(stems[0]);
        longestByFirst[stems[0]] = Math.Max(stems.Length, longestByFirst.GetValueOrDefault(stems[0]));
        var key = stems.Aggregate(0UL, Hash.Join);
        meanings[key] = [.. meanings.GetValueOrDefault(key, []).Append(meaning).Distinct()];
    }

    /// <summary>The longest phrase that starts at a place.</summary>
    /// <param name="content">Places in <paramref name="words"/> of those that are no function words, in order.</param>
    /// <returns>What it means, and how many content words it has; (none, 0) where no phrase starts.</returns>
    public (int[] Meanings, int Length) At(ReadOnlySpan<Word> words, ReadOnlySpan<int> content)
    {
        (int[], int) found = ([], 0);
        var first = words[content[0]].Stem;
        if ((begun[Place(first)] & Bit(first)) == 0 || !longestByFirst.TryGetValue(first, out var longest)) return found;
        var key = 0UL;
        for (var length = 1; length <= longest && length <= content.Length; length++)
        {
            ref readonly var word = ref words[content[length - 1]];
            if (word.Field != words[content[0]].Field) break;
            key = Hash.Join(key, word.Stem);
            if (meanings.TryGetValue(key, out var meaning)) found = (meaning, length);
        }
        return found;
    }

    static int Place(ulong stem) => (int)(stem >> 48) & 0x3FF;

    static ulong Bit(ulong stem) => 1UL << (int)(stem >> 58);
}
