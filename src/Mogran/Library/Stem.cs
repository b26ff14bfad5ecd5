using Mogran.Shared;

namespace Mogran.Library;

/// <summary>
/// Light stemming: endings, and in Arabic also clitics, are cut off; nothing is rewritten, so that a stem is a slice of
/// the word. Light on purpose: with sixty actions a wrong merger costs more than a missed one.
/// </summary>
static class Stem
{
    static readonly string[] EnglishEndings =
        ["ingly", "edly", "ation", "ment", "ness", "ing", "ion", "ers", "ive", "ity", "ed", "er", "or", "al", "ly", "e"];

    static readonly string[] FrenchEndings =
        ["issement", "ement", "ation", "ition", "ateur", "atrice", "ment", "euse", "ique", "aux", "ale", "eur", "ive", "ite", "ion", "al", "if", "ee", "er", "e"];

    // After folding: ة is ه, ى is ي, and every alef is bare.
    static readonly string[] ArabicPrefixes = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];
    static readonly string[] ArabicEndings = ["ها", "ان", "ات", "ون", "ين", "يه", "هم", "ه", "ي"];

    /// <param name="word">A folded word.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> word, Language language) => language.Code switch
    {
        "ar" => Arabic(word),
        "fr" => French(word),
        _ => English(word),
    };

    static ReadOnlySpan<char> English(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return word;
        if (word.EndsWith("ies") && word.Length > 4) word = word[..^2];
        else if (word.EndsWith("sses") || word.EndsWith("ches") || word.EndsWith("shes")) word = word[..^2];
        else if (word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        // organize, organizes, organization; but migrate, migrated, migration.
        if (word.EndsWith("ization") || word.EndsWith("isation")) return word[..^5];
        foreach (var ending in EnglishEndings.AsSpan()[3..])
            if (word.EndsWith(ending) && word.Length - ending.Length >= (ending.Length < 3 ? 3 : 4)) return word[..^ending.Length];
        return word;
    }

    static ReadOnlySpan<char> French(ReadOnlySpan<char> word)
    {
        if (word.Length < 4) return word;
        if (word[^1] is 's' or 'x' && !word.EndsWith("aux")) word = word[..^1];
        foreach (var ending in FrenchEndings)
            if (word.EndsWith(ending) && word.Length - ending.Length >= (ending.Length < 3 ? 3 : 4)) return word[..^ending.Length];
        return word;
    }

    static ReadOnlySpan<char> Arabic(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[0] == 'و' && !word.StartsWith("وال")) word = word[1..];
        foreach (var prefix in ArabicPrefixes)
            if (word.StartsWith(prefix) && word.Length - prefix.Length >= 2)
            {
                word = word[prefix.Length..];
                break;
            }
        foreach (var ending in ArabicEndings)
            if (word.EndsWith(ending) && word.Length - ending.Length >= 3) return word[..^ending.Length];
        return word;
    }
}
