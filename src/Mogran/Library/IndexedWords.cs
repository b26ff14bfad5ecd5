using System.Globalization;
using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// The stems of one field as a full text index takes them: on PostgreSQL a tsvector with places and weight, on SQLite
/// the stems in their order. A place is left out between two values, so that no phrase reaches from one into the next.
/// </summary>
/// <param name="weight">PostgreSQL's weight of the field, A to D; null for SQLite.</param>
sealed class IndexedWords(char? weight)
{
    /// <summary>Characters of one value that are read, and words of one field: PostgreSQL knows 16,383 places.</summary>
    const int LongestValue = 20_000, MostWords = 12_000;

    /// <summary>Characters that a word takes at most beside its own: a blank, and its place and weight.</summary>
    const int Beside = 10;

    /// <summary>On SQLite, the word that stands between two values; nobody can look for it.</summary>
    const char Gap = '=';

    readonly RepeatedWords repeated = new();
    char[] written = new char[1_024];
    int end, place;

    /// <param name="firstPlace">Place before the first word, when another field of the same tsvector ends there.</param>
    public void Begin(int firstPlace = 0) => (end, place) = (0, firstPlace);

    public int Place => place;

    /// <summary>What was added, until the next word.</summary>
    public ReadOnlySpan<char> Written => written.AsSpan(0, end);

    public void Add(string? value, Language language, KnownStems stems)
    {
        if (string.IsNullOrEmpty(value) || place > MostWords) return;
        if (end > 0) Skip();
        // On PostgreSQL each word has its place with it.
        if (weight is not null || value.Length < RepeatedWords.Shortest)
        {
            Cut(value, language, stems);
            return;
        }

        if (repeated.Find(value, language) is { } before && place + before.Words <= MostWords)
        {
            MakeRoom(before.Written.Length);
            before.Written.CopyTo(written, end);
            (end, place) = (end + before.Written.Length, place + before.Words);
            return;
        }

        var (start, first) = (end, place);
        Cut(value, language, stems);
        if (place < MostWords) repeated.Remember(value, language, written.AsSpan(start, end - start), place - first);
    }

    void Cut(string value, Language language, KnownStems stems)
    {
        var text = Spelling.Ordinary(value.Length > LongestValue ? value[..LongestValue] : value).AsSpan();
        var forms = stems.In(language);
        for (var at = 0; at < text.Length && place < MostWords; at++)
        {
            var start = at;
            while (at < text.Length && Spelling.IsPart(text[at])) at++;
            if (at > start && forms.Of(text[start..at]) is { Length: > 0 } stem) Write(stem);
        }
    }

    public void Add(Multilingual values, KnownStems stems)
    {
        foreach (var language in Language.All) Add(values[language], language, stems);
    }

    /// <summary>A word that is taken as it is, e.g. "=cke"; made of small letters, digits, "=" and "_" only.</summary>
    public void AddMark(string mark) => Write(mark);

    public override string ToString() => Written.ToString();

    void Skip()
    {
        place++;
        if (weight is null) Write([Gap], 0);
    }

    void Write(ReadOnlySpan<char> word) => Write(word, 1);

    void Write(ReadOnlySpan<char> word, int places)
    {
        place += places;
        MakeRoom(word.Length + Beside);
        word.CopyTo(written.AsSpan(end));
        end += word.Length;
        if (weight is { } label)
        {
            written[end++] = ':';
            place.TryFormat(written.AsSpan(end), out var digits, default, CultureInfo.InvariantCulture);
            end += digits;
            written[end++] = label;
        }

        written[end++] = ' ';
    }

    void MakeRoom(int more)
    {
        if (end + more > written.Length) Array.Resize(ref written, Math.Max(written.Length * 2, end + more));
    }
}
