using Mogran.Library;

namespace Mogran.Gathering.Matching;

/// <summary>What is counted in a text: words and pairs of words by stem, and pieces of words.</summary>
static class Features
{
    const int ShortestPiece = 3;
    const int LongestPiece = 5;
    const int LongestWord = 62;

    /// <summary>Pairs of neighbours count less than twice one word: they repeat what the words say.</summary>
    public static ulong Pair(ulong first, ulong second) => Hash.Join(first, second);

    /// <summary>Counts single words and pairs of neighbouring content words.</summary>
    /// <param name="title">How often a word of the title counts; one of the summary counts once.</param>
    public static void Words<TCount>(CutText text, float title, TCount count) where TCount : ICount
    {
        var words = text.Words;
        ulong previous = 0;
        float previousWeight = 0;
        foreach (var place in text.Content)
        {
            ref readonly var word = ref words[place];
            var weight = word.WeightAt(title);
            count.Add(word.Stem, weight);
            if (previousWeight > 0) count.Add(Pair(previous, word.Stem), MathF.Sqrt(weight * previousWeight));
            (previous, previousWeight) = (word.Stem, weight);
        }
    }

    /// <summary>Counts pieces of three to five letters of the content words, with the word's edges as letters.</summary>
    /// <param name="title">How often a word of the title counts; one of the summary counts once.</param>
    public static void Pieces<TCount>(CutText text, float title, TCount count) where TCount : ICount
    {
        var words = text.Words;
        foreach (var place in text.Content) Pieces(text.Folded(words[place]), words[place].WeightAt(title), count);
    }

    /// <summary>Counts pieces of one word.</summary>
    public static void Pieces<TCount>(ReadOnlySpan<char> folded, float weight, TCount count) where TCount : ICount
    {
        if (folded.Length > LongestWord) return;
        Span<char> edged = stackalloc char[folded.Length + 2];
        edged[0] = edged[^1] = ' ';
        folded.CopyTo(edged[1..]);
        for (var start = 0; start + ShortestPiece <= edged.Length; start++)
        {
            var hash = Hash.Start;
            var end = Math.Min(LongestPiece, edged.Length - start);
            for (var length = 1; length <= end; length++)
            {
                hash = Hash.Add(hash, edged[start + length - 1]);
                if (length >= ShortestPiece) count.Add(hash, weight);
            }
        }
    }
}

/// <summary>Takes features as they are met: a dictionary while building, a tally of known features while matching.</summary>
interface ICount
{
    void Add(ulong feature, float amount);
}

/// <summary>Counts all features.</summary>
readonly struct CountAll() : ICount
{
    public Dictionary<ulong, float> Amounts { get; } = [];

    public void Add(ulong feature, float amount) => Amounts[feature] = Amounts.GetValueOrDefault(feature) + amount;
}

/// <summary>Counts features that the prototypes have; the others can lead to none of them.</summary>
readonly struct CountKnown(FeatureTable table, Tally tally) : ICount
{
    public void Add(ulong feature, float amount)
    {
        if (table.Find(feature) is >= 0 and var known) tally.Add(known, amount);
    }
}
