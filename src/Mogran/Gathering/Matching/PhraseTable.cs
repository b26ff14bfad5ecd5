using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>Finds phrases, given as sequences of stems, at a place in a text.</summary>
sealed class PhraseTable
{
    readonly FeatureTable firsts = new(), phrases = new();
    readonly List<int> longest = [];
    readonly List<int[]> meanings = [];

    // Most words begin no phrase: a bit for each first stem, by some of its own bits, says so at once.
    readonly ulong[] begun = new ulong[1 << 10];

    public void Add(ulong[] stems, int meaning)
    {
        if (stems is []) return;
        begun[Place(stems[0])] |= Bit(stems[0]);
        var first = firsts.FindOrAdd(stems[0]);
        if (first == longest.Count) longest.Add(0);
        longest[first] = Math.Max(stems.Length, longest[first]);
        var phrase = phrases.FindOrAdd(stems.Aggregate(0UL, Hash.Join));
        if (phrase == meanings.Count) meanings.Add([]);
        if (!meanings[phrase].Contains(meaning)) meanings[phrase] = [.. meanings[phrase], meaning];
    }

    /// <summary>The longest phrase that starts at a place.</summary>
    /// <param name="content">Places in <paramref name="words"/> of those that are no function words, in order.</param>
    /// <returns>What it means, and how many content words it has; (none, 0) where no phrase starts.</returns>
    public (int[] Meanings, int Length) At(ReadOnlySpan<Word> words, ReadOnlySpan<int> content)
    {
        (int[], int) found = ([], 0);
        var first = words[content[0]].Stem;
        if ((begun[Place(first)] & Bit(first)) == 0 || firsts.Find(first) is not (>= 0 and var begin)) return found;
        var key = 0UL;
        for (var length = 1; length <= longest[begin] && length <= content.Length; length++)
        {
            ref readonly var word = ref words[content[length - 1]];
            if (word.Field != words[content[0]].Field) break;
            key = Hash.Join(key, word.Stem);
            if (phrases.Find(key) is >= 0 and var phrase) found = (meanings[phrase], length);
        }
        return found;
    }

    static int Place(ulong stem) => (int)(stem >> 48) & 0x3FF;

    static ulong Bit(ulong stem) => 1UL << (int)(stem >> 58);
}
