using System.Globalization;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>Sentences of an edition, said in every working language at once, because an edition is frozen in all of them.</summary>
static class Said
{
    static readonly Phrases<Edition> T = new();

    /// <summary>Says it in each language in turn; the language at hand stays what it was.</summary>
    public static Multilingual InAll(Func<string> say)
    {
        var (culture, pages) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try { return new() { En = In(Language.English, say), Fr = In(Language.French, say), Ar = In(Language.Arabic, say) }; }
        finally { (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, pages); }
    }

    /// <summary>The phrase as it stands, placeholders and all.</summary>
    public static Multilingual Phrase(string key) => InAll(() => T[key]);

    /// <summary>The phrase with values filled in; a <see cref="Multilingual"/> value is said in each language.</summary>
    public static Multilingual Phrase(string key, params object?[] values) => InAll(() => T[key, values]);

    public static Multilingual Count(string noun, long count) => InAll(() => T.Count(noun, count));

    public static Multilingual Money(decimal amount, string currency) => InAll(() => Print.MoneyShort(amount, currency));

    /// <summary>"{0}, {1} and {2}": places for so many figures, beginning at one.</summary>
    public static string Places(int from, int count)
    {
        var places = Enumerable.Range(from, count).Select(place => $"{{{place}}}").ToList();
        return places.Count == 1 ? places[0] : T["And", string.Join(T["Comma"], places[..^1]), places[^1]];
    }

    static string In(Language language, Func<string> say)
    {
        language.Use();
        return say();
    }
}
