using System.Text;
using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// The stems of one field as a full text index takes them: on PostgreSQL a tsvector with places and weight, on SQLite
/// the stems in their order. A place is left out between two values, so that no phrase reaches from one into the next.
/// </summary>
/// <param name="weight">PostgreSQL's weight of the field, A to D; null for SQLite.</param>
public sealed class IndexedWords(char? weight)
{
    /// <summary>Characters of one value that are read, and words of one field: PostgreSQL knows 16,383 places.</summary>
    const int LongestValue = 20_000, MostWords = 12_000;

    /// <summary>On SQLite, the word that stands between two values; nobody can look for it.</summary>
    const char Gap = '=';

    readonly StringBuilder written = new();
    int place;

    /// <param name="firstPlace">Place before the first word, when another field of the same tsvector ends there.</param>
    public void Begin(int firstPlace = 0)
    {
        written.Clear();
        place = firstPlace;
    }

    public int Place => place;

    public void Add(string? value, Language language)
    {
        if (string.IsNullOrEmpty(value) || place > MostWords) return;
        if (written.Length > 0) Skip();
        var words = new FoldedWords(Spelling.Ordinary(value.Length > LongestValue ? value[..LongestValue] : value));
        while (place < MostWords && words.Next()) Write(words.StemIn(language));
    }

    public void Add(Multilingual values)
    {
        foreach (var language in Language.All) Add(values[language], language);
    }

    /// <summary>A word that is taken as it is, e.g. "=cke"; made of small letters, digits, "=" and "_" only.</summary>
    public void AddMark(string mark) => Write(mark);

    public override string ToString() => written.ToString();

    void Skip()
    {
        place++;
        if (weight is null) written.Append(Gap).Append(' ');
    }

    void Write(ReadOnlySpan<char> word)
    {
        place++;
        written.Append(word);
        if (weight is { } label) written.Append(':').Append(place).Append(label);
        written.Append(' ');
    }
}
