using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Text in several languages: narrative children in 2.0x, the element's own text in 1.0x. What has no place of its own
/// (a second language of a name, a language that is none of the three) goes to <paramref name="more"/>.
/// </summary>
sealed class IatiNarratives(XmlCursor cursor, string? defaultLanguage, Findings findings, List<ActivityText> more, Action<string> other)
{
    public const int Longest = 20_000;
    const int MostTexts = 2_000;

    readonly List<(string? Language, string Text)> texts = [];

    /// <summary>Adds the element's texts to what is known: the first in each language is kept.</summary>
    /// <param name="of">What they are, for those that have no place.</param>
    public Multilingual Read(Multilingual known, string of)
    {
        Collect();
        foreach (var (tag, text) in texts)
        {
            var working = Language.Of(tag ?? defaultLanguage);
            if (working is null) continue;
            if (known[working] is null || (working == Language.English && StandsIn(known.En!, of))) known = With(known, working, text);
            else if (known[working] != text) Keep(of, null, tag, text);
        }

        // Spanish, German and others have no place of their own; they stand in where there is no English.
        foreach (var (tag, text) in texts)
        {
            if (Language.Of(tag ?? defaultLanguage) is not null) continue;
            if ((tag ?? defaultLanguage) is not null || (known.En is not null && known.En != text)) Keep(of, null, tag, text);
            if (known.En is null) known = With(known, Language.English, text);
        }

        return known;
    }

    // English that comes later takes its place back.
    bool StandsIn(string english, string of) =>
        more.Exists(text => text.Of == of && text.Beside is null && text.Text == english && Language.Of(text.Language) is null);

    /// <summary>The text in one language, English if there is: names are seldom translated. The other languages are kept beside it.</summary>
    public string? One(string of)
    {
        Collect();
        if (texts is []) return null;
        if (texts is [var (_, only)]) return only;
        var at = Math.Max(0, texts.FindIndex(text => (text.Language ?? defaultLanguage)?.StartsWith("en", StringComparison.OrdinalIgnoreCase) is true));
        for (var i = 0; i < texts.Count; i++)
            if (i != at && texts[i].Text != texts[at].Text) Keep(of, texts[at].Text, texts[i].Language, texts[i].Text);
        return texts[at].Text;
    }

    /// <summary>Keeps all texts of the element as they are.</summary>
    public void KeepAll(string of)
    {
        Collect();
        foreach (var (tag, text) in texts) Keep(of, null, tag, text);
    }

    void Keep(string of, string? beside, string? tag, string text)
    {
        var one = new ActivityText(of, beside, (tag ?? defaultLanguage)?.ToLowerInvariant(), text);
        if (more.Count >= MostTexts || more.Contains(one)) return;
        more.Add(one);
    }

    void Collect()
    {
        var line = cursor.LineNumber;
        texts.Clear();
        cursor.Texts("narrative", texts, other);
        for (var i = 0; i < texts.Count; i++)
            if (texts[i].Text.Length > Longest) texts[i] = (texts[i].Language, Bounded(texts[i].Text, line));
    }

    string Bounded(string text, int line)
    {
        findings.Doubt("TextCut", XmlCursor.LineAt(line), Longest.ToString(CultureInfo.InvariantCulture));
        return text.Cut(Longest);
    }

    static Multilingual With(Multilingual known, Language language, string text) => language.Code switch
    {
        "fr" => known with { Fr = text },
        "ar" => known with { Ar = text },
        _ => known with { En = text },
    };
}
