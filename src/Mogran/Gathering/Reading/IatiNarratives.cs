using System.Globalization;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Text in several languages: narrative children in 2.0x, the element's own text in 1.0x.</summary>
sealed class IatiNarratives(XmlCursor cursor, string? defaultLanguage, Findings findings)
{
    const int Longest = 20_000;

    readonly List<(string? Language, string Text)> texts = [];

    /// <summary>Adds the element's texts to what is known: the first in each language is kept.</summary>
    public Multilingual Read(Multilingual known)
    {
        var line = Collect();
        foreach (var (language, text) in texts)
            if (Language.Of(language ?? defaultLanguage) is { } working && known[working] is null)
                known = With(known, working, Bounded(text, line));

        // Spanish, German and others have no place of their own; they stand in where there is no English.
        foreach (var (language, text) in texts)
            if (known.En is null && Language.Of(language ?? defaultLanguage) is null)
                known = With(known, Language.English, Bounded(text, line));
        return known;
    }

    /// <summary>The first text, whatever its language: names are not translated.</summary>
    public string? First()
    {
        var line = Collect();
        return texts is [var (_, text), ..] ? Bounded(text, line) : null;
    }

    string Collect()
    {
        var line = cursor.Line;
        texts.Clear();
        cursor.Texts("narrative", texts);
        return line;
    }

    string Bounded(string text, string line)
    {
        if (text.Length <= Longest) return text;
        findings.Doubt("TextCut", line, Longest.ToString(CultureInfo.InvariantCulture));
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
    }

    static Multilingual With(Multilingual known, Language language, string text) => language.Code switch
    {
        "fr" => known with { Fr = text },
        "ar" => known with { Ar = text },
        _ => known with { En = text },
    };
}
