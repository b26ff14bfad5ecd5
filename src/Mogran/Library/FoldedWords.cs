using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// The words of a text one after the other, folded by <see cref="Spelling"/>: what the search index holds, what is
/// looked for in it and what is marked in an excerpt are cut by this and nothing else.
/// </summary>
/// <param name="text">In ordinary letters, see <see cref="Spelling.Ordinary"/>.</param>
/// <param name="room">For the letters of a word, <see cref="Longest"/> of them; null to make it.</param>
ref struct FoldedWords(ReadOnlySpan<char> text, char[]? room = null)
{
    /// <summary>Letters that are kept of one word.</summary>
    public const int Longest = 64;

    // So frequent that they find nothing; a short list, since "who" and "un" are organisations too.
    static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Empty = new HashSet<string>(
        ["the", "of", "and", "to", "in", "for", "with", "de", "la", "le", "les", "des", "et", "du", "en", "dans", "pour", "aux", "في", "من", "الي", "عن"],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    readonly ReadOnlySpan<char> text = text;
    readonly char[] letters = room ?? new char[Longest];
    int at, count;

    /// <summary>First character of the word at hand, and the one behind it.</summary>
    public int Start { get; private set; }
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Folded => letters.AsSpan(0, count);

    /// <summary>The word's stem: an Arabic word's in Arabic whatever the text, any other's as the text's language has it.</summary>
    public readonly ReadOnlySpan<char> StemIn(Language language) =>
        Stem.Of(Folded, letters[0] is >= '\u0600' and < '\u0700' ? Language.Arabic : language == Language.Arabic ? Language.English : language);

    /// <summary>Goes to the next word that counts: no single letter, as l'emploi leaves, and no function word.</summary>
    public bool Next()
    {
        while (true)
        {
            while (at < text.Length && !Spelling.IsPart(text[at])) at++;
            if (at == text.Length) return false;
            Start = at;
            count = 0;
            for (; at < text.Length && Spelling.Fold(text[at]) is var letter and not Spelling.NoLetter; at++)
                if (count < Longest && letter != Spelling.Nothing) letters[count++] = letter;
            End = at;
            if (count > 1 ? count > 4 || !Empty.Contains(Folded) : count == 1 && char.IsAsciiDigit(letters[0])) return true;
        }
    }
}
