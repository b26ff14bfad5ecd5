using Mogran.Shared;

namespace Mogran.Library;

/// <summary>A piece of a text around the words that were found in it.</summary>
/// <param name="Pieces">In order; those that were found are to be marked.</param>
/// <param name="Found">Whether any was.</param>
public sealed record Excerpt(IReadOnlyList<(string Text, bool Marked)> Pieces, Language Language, bool Found)
{
    const int Before = 80;

    /// <param name="length">Characters shown of the text, about.</param>
    public static Excerpt Of(string text, Language language, SearchWords words, int length)
    {
        text = Spelling.Ordinary(text);
        var found = words.In(text, language);
        var start = found is [var first, ..] && first.End > length ? WordFrom(text, first.Start - Before) : 0;
        var end = text.Length - start <= length ? text.Length : WordBefore(text, start + length);
        List<(string, bool)> pieces = [];
        if (start > 0) pieces.Add(("… ", false));
        var at = start;
        foreach (var (from, to) in found.Where(one => one.Start >= start && one.End <= end))
        {
            if (from > at) pieces.Add((text[at..from], false));
            pieces.Add((text[from..to], true));
            at = to;
        }

        if (end > at) pieces.Add((text[at..end], false));
        if (end < text.Length) pieces.Add((" …", false));
        return new(pieces, language, found.Count > 0);
    }

    /// <summary>The excerpt of the language in which the words are, else of the one at hand.</summary>
    public static Excerpt Of(Multilingual text, SearchWords words, int length)
    {
        var (best, language) = text.Best(Language.Current);
        var shown = Of(best, language, words, length);
        if (shown.Found || words.IsEmpty) return shown;
        return Language.All.Where(other => other != language && text[other] is not null)
            .Select(other => Of(text[other]!, other, words, length)).FirstOrDefault(other => other.Found) ?? shown;
    }

    static int WordFrom(string text, int at) => at <= 0 ? 0 : text.IndexOf(' ', at) + 1;

    static int WordBefore(string text, int at) => text.LastIndexOf(' ', at) is > 0 and var space ? space : at;
}
