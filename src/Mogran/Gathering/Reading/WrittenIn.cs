namespace Mogran.Gathering;

/// <summary>In which working language a text is written, where the source does not say: by its script and its commonest words.</summary>
static class WrittenIn
{
    static readonly HashSet<string> French =
        ["le", "la", "les", "des", "du", "de", "et", "en", "au", "aux", "pour", "dans", "un", "une", "sur", "par", "est", "d", "l", "à", "projet", "appui"];

    static readonly HashSet<string> English =
        ["the", "of", "and", "to", "in", "for", "on", "with", "by", "is", "this", "will", "project", "support", "through", "from", "at"];

    /// <returns>"en", "fr" or "ar"; English where nothing tells.</returns>
    public static string Guess(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "en";
        var head = text.AsSpan(0, Math.Min(text.Length, 2_000));
        if (head.ContainsAnyInRange('\u0620', '\u064A') && Arabic(head)) return "ar";
        var (french, english) = (0, 0);
        foreach (var word in head.ToString().ToLowerInvariant().Split([' ', '\'', '’', ',', '.', '-', '(', ')', '\n', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (French.Contains(word)) french++;
            if (English.Contains(word)) english++;
        }

        return french > english ? "fr" : "en";
    }

    static bool Arabic(ReadOnlySpan<char> text)
    {
        var (arabic, latin) = (0, 0);
        foreach (var letter in text)
            if (letter is >= '\u0620' and <= '\u064A') arabic++;
            else if (char.IsAsciiLetter(letter)) latin++;
        return arabic > latin;
    }
}
