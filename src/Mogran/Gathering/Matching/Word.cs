namespace Mogran.Gathering.Matching;

/// <summary>One word of a text: where it stands, its folded letters and its stem.</summary>
struct Word
{
    /// <summary>0 is the title, 1 the summary.</summary>
    public byte Field;

    /// <summary>First character and number of characters in the field as it was given.</summary>
    public int Start, Length;

    /// <summary>Its folded letters in the cut text.</summary>
    public int FoldedStart, FoldedLength;

    /// <summary>Hash of its folded letters: the same for the same word wherever it is met.</summary>
    public ulong Form;

    public ulong Stem;

    /// <summary>What one occurrence counts: 1, less for ordinary words and boilerplate, 0 for function words.</summary>
    public float Weight;

    public readonly bool IsFunction => Weight == 0;

    /// <summary>What one occurrence counts where a word of the title counts as often as said.</summary>
    public readonly float WeightAt(float title) => Field == 0 ? Weight * title : Weight;
}
