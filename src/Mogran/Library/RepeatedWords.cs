using Mogran.Shared;

namespace Mogran.Library;

/// <summary>What the last few long values became in the search index: the next activity often says the same.</summary>
sealed class RepeatedWords
{
    /// <summary>Characters below which a value is as soon cut as found.</summary>
    public const int Shortest = 400;

    const int Most = 4;

    readonly Entry[] entries = new Entry[Most];
    int next;

    /// <param name="Words">How many.</param>
    public sealed record Entry(string Value, Language Language, char[] Written, int Words);

    public Entry? Find(string value, Language language) =>
        Array.Find(entries, entry => entry is not null && entry.Language == language && entry.Value == value);

    public void Remember(string value, Language language, ReadOnlySpan<char> written, int words)
    {
        entries[next] = new(value, language, [.. written], words);
        next = (next + 1) % Most;
    }
}
