using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// One text cut into folded, stemmed and weighted words. Made once and used again for the next text: matching
/// allocates next to nothing per text.
/// </summary>
sealed class CutText(Vocabulary vocabulary)
{
    /// <summary>Characters of a field that are read; a description of a project is a tenth of it.</summary>
    public const int Longest = 20_000;

    const float OrdinaryWeight = 0.6f;
    const float BoilerplateWeight = 0.2f;

    /// <summary>Word forms remembered in a language: most words of a text were in the texts before it.</summary>
    const int Forms = 1 << 14;

    // Each form has one place; whichever was met last has it.
    readonly Dictionary<Language, Form[]> forms = [];
    readonly string[] fields = ["", ""];
    Word[] words = new Word[256];
    int[] content = new int[256];
    char[] letters = new char[2048];
    int wordCount, contentCount, letterCount;

    public Language Language { get; private set; } = Language.English;

    public ReadOnlySpan<Word> Words => words.AsSpan(0, wordCount);

    /// <summary>Places of the words that are no function words, in order.</summary>
    public ReadOnlySpan<int> Content => content.AsSpan(0, contentCount);

    /// <summary>Folded letters of a word.</summary>
    public ReadOnlySpan<char> Folded(in Word word) => letters.AsSpan(word.FoldedStart, word.FoldedLength);

    /// <summary>Words first to last as they stand in the text.</summary>
    public string Surface(int first, int last) =>
        fields[words[first].Field].AsSpan()[words[first].Start..(words[last].Start + words[last].Length)].ToString();

    /// <summary>Codes published with the text, see <see cref="MatchText.Codes"/>.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public void Read(MatchText text)
    {
        Read(text.Title, text.Summary ?? "", text.Language);
        Codes = text.Codes ?? [];
    }

    /// <param name="language">The text's language, or null to recognise it.</param>
    public void Read(string title, string summary, Language? language)
    {
        wordCount = contentCount = letterCount = 0;
        Codes = [];
        Cut(0, title);
        Cut(1, summary);
        Language = language ?? Recognised();
        var spoken = vocabulary.In(Language);
        Weigh(spoken);
        DiscountBoilerplate(spoken.Boilerplate);
    }

    void Cut(byte field, string text)
    {
        if (text.Length > Longest) text = text[..Longest];
        text = fields[field] = Spelling.Ordinary(text);
        // Folding drops letters and adds none.
        if (letterCount + text.Length > letters.Length) Array.Resize(ref letters, Math.Max(letters.Length * 2, letterCount + text.Length));
        for (var at = 0; at < text.Length; at++)
        {
            if (!Spelling.IsPart(text[at])) continue;
            var (start, folded, form) = (at, letterCount, Hash.Start);
            for (; at < text.Length && Spelling.Fold(text[at]) is var letter and not Spelling.NoLetter; at++)
                if (letter != Spelling.Nothing) form = Hash.Add(form, letters[letterCount++] = letter);
            if (letterCount == folded) continue;
            if (wordCount == words.Length) Array.Resize(ref words, wordCount * 2);
            words[wordCount++] = new() { Field = field, Start = start, Length = at - start, FoldedStart = folded, FoldedLength = letterCount - folded, Form = form };
        }
    }

    /// <summary>Arabic by its letters; French and English by their function words.</summary>
    Language Recognised()
    {
        var (inFrench, inEnglish) = (vocabulary.In(Language.French).FunctionWords, vocabulary.In(Language.English).FunctionWords);
        int arabic = 0, french = 0, english = 0;
        foreach (ref readonly var word in Words)
        {
            if (Folded(word)[0] is >= '\u0600' and < '\u0700') { arabic++; continue; }
            if (inFrench.Contains(word.Form)) french++;
            if (inEnglish.Contains(word.Form)) english++;
        }
        return arabic * 2 > wordCount ? Language.Arabic : french > english ? Language.French : Language.English;
    }

    void Weigh(SpokenVocabulary spoken)
    {
        if (content.Length < wordCount) content = new int[words.Length];
        if (!forms.TryGetValue(Language, out var known)) forms[Language] = known = new Form[Forms];
        for (var place = 0; place < wordCount; place++)
        {
            ref var word = ref words[place];
            ref var form = ref known[(int)(word.Form >> 32) & (Forms - 1)];
            if (form.Letters != word.Form)
            {
                var (stem, weight) = Meant(word, spoken);
                form = new(word.Form, stem, weight);
            }

            (word.Stem, word.Weight) = (form.Stem, form.Weight);
            if (!word.IsFunction) content[contentCount++] = place;
        }
    }

    (ulong Stem, float Weight) Meant(in Word word, SpokenVocabulary spoken)
    {
        var folded = Folded(word);
        // A single letter is what is left of l'emploi or migrant's.
        if (folded.Length == 1 && !char.IsAsciiDigit(folded[0]) || spoken.FunctionWords.Contains(word.Form)) return default;
        var stem = Hash.OfStem(Stem.Of(folded, Language));
        return (stem, char.IsAsciiDigit(folded[0]) || spoken.Ordinary.Contains(stem) ? OrdinaryWeight : 1);
    }

    void DiscountBoilerplate(PhraseTable phrases)
    {
        for (var at = 0; at < contentCount; at++)
        {
            var (_, length) = phrases.At(Words, Content[at..]);
            for (var inside = at; inside < at + length; inside++) words[content[inside]].Weight *= BoilerplateWeight;
            if (length > 0) at += length - 1;
        }
    }

    /// <summary>What is known of a word form.</summary>
    /// <param name="Letters">Hash of its folded letters.</param>
    readonly record struct Form(ulong Letters, ulong Stem, float Weight);
}
