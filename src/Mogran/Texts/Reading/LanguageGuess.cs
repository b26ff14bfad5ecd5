namespace Mogran.Texts;

/// <summary>English, French or Arabic, by script and by the commonest words.</summary>
static class LanguageGuess
{
    const int Sample = 20_000;

    static readonly HashSet<string> English = ["the", "of", "and", "to", "in", "for", "on", "with", "our", "by", "that", "their", "as"];
    static readonly HashSet<string> French = ["le", "la", "les", "des", "du", "et", "de", "en", "dans", "pour", "aux", "une", "que", "l", "d", "par", "sur"];

    /// <returns>ISO 639-1.</returns>
    public static string Of(IEnumerable<SourceLine> lines, Findings findings)
    {
        var text = string.Join('\n', lines.Select(line => line.Content));
        if (text.Length > Sample) text = text[..Sample];
        var arabic = text.Count(character => character is >= '\u0621' and <= '\u064a');
        if (arabic * 3 > text.Count(char.IsLetter)) return "ar";

        var words = Spelling.Words(text);
        var (english, french) = (words.Count(word => English.Contains(word.Key)), words.Count(word => French.Contains(word.Key)));
        var language = french > english ? "fr" : "en";
        if (Math.Max(english, french) < 2 * Math.Min(english, french) + 3) findings.Unsure("LanguageGuessed", null, language);
        return language;
    }
}
