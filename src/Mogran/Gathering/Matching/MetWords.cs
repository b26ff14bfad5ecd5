namespace Mogran.Gathering.Matching;

/// <summary>
/// Numbers, in one table, of the words and pairs of the text at hand: looked up once, then asked for each suggestion.
/// </summary>
sealed class MetWords(FeatureTable table)
{
    readonly FeatureTable table = table;
    int[] numbers = new int[256];
    int count;

    /// <summary>Counts the text's words and pairs that the table knows.</summary>
    /// <param name="title">How often a word of the title counts.</param>
    public void Count(CutText text, Tally tally, float title = 1)
    {
        count = 0;
        var most = 2 * text.Content.Length;
        if (numbers.Length < most) numbers = new int[most];
        Features.Words(text, title, new CountMet(this, tally));
    }

    /// <summary>Number of the content word at a place, or -1.</summary>
    /// <param name="at">Index into the text's content words.</param>
    public int Word(int at) => numbers[at == 0 ? 0 : 2 * at - 1];

    /// <summary>Number of the pair that this content word and the one before it make, or -1.</summary>
    /// <param name="at">Index into the text's content words, from 1.</param>
    public int Pair(int at) => numbers[2 * at];

    /// <summary>The first word comes alone; each later one is followed by the pair it ends.</summary>
    readonly struct CountMet(MetWords met, Tally tally) : ICount
    {
        public void Add(ulong feature, float amount)
        {
            var number = met.numbers[met.count++] = met.table.Find(feature);
            if (number >= 0) tally.Add(number, amount);
        }
    }
}
