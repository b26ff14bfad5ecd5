using System.Text;

namespace Mogran.Gathering;

/// <summary>Words of no language, as unevenly frequent as those of one (the n-th about n times rarer than the first).</summary>
sealed class SampleWords
{
    const int Vocabulary = 20_000;

    static readonly string[] Syllables =
    [
        "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "we", "yo", "zu", "cha", "dra", "fen", "gol", "hil", "jor", "kam", "lin", "mos", "nur",
        "pol", "que", "ran", "sel", "tor", "val",
    ];

    readonly string[] words;

    public SampleWords(ulong seed)
    {
        var dice = new Dice(seed);
        words = [.. Enumerable.Range(0, Vocabulary).Select(_ => string.Concat(Enumerable.Range(0, 2 + dice.Below(3)).Select(_ => dice.Of(Syllables))))];
    }

    string Word(Dice dice) => words[Math.Min((int)Math.Pow(Vocabulary, dice.Share()) - 1, Vocabulary - 1)];

    /// <summary>Sentences of together <paramref name="length"/> characters, at least one word.</summary>
    public string Text(int length, Dice dice)
    {
        var text = new StringBuilder(length + 16);
        while (text.Length < length || text.Length == 0)
        {
            if (text.Length > 0) text.Append(dice.Below(9) == 0 ? ". " : " ");
            var start = text.Length;
            text.Append(Word(dice));
            if (start == 0 || text[start - 2] == '.') text[start] = char.ToUpperInvariant(text[start]);
        }

        if (text.Length > Math.Max(length, 4)) text.Length = Math.Max(length, 4);
        return text.ToString().Trim();
    }
}
