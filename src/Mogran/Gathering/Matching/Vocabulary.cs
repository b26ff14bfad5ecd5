using System.Text.Json;
using System.Text.Json.Serialization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// The field's own words in three languages (concepts.json): function words, ordinary words of project language,
/// boilerplate, groups of terms that mean one thing in whichever language they are written, and countries by their names.
/// </summary>
sealed class Vocabulary
{
    const int UsualPhrase = 256;

    static readonly Lazy<Vocabulary> embedded = new(() => new(Load()));

    readonly VocabularyData data;
    readonly SpokenVocabulary english, french, arabic;

    Vocabulary(VocabularyData data)
    {
        this.data = data;
        (english, french, arabic) = (Spoken(Language.English), Spoken(Language.French), Spoken(Language.Arabic));
    }

    public static Vocabulary Embedded => embedded.Value;

    public int ConceptCount => data.Concepts.Count;

    public SpokenVocabulary In(Language language) => language.Code switch { "fr" => french, "ar" => arabic, _ => english };

    /// <summary>ISO alpha-2.</summary>
    public string PlaceCode(int meaning) => data.Places[meaning].Code;

    /// <summary>The stems of a phrase's words without its function words.</summary>
    public ulong[] Stems(string phrase, Language language) => Stems(phrase, language, In(language).FunctionWords);

    SpokenVocabulary Spoken(Language language)
    {
        HashSet<ulong> functionWords = [.. data.FunctionWords[language.Code].Split(' ').Select(word => Hash.Of(Folded(word)))];
        return new(
            language,
            functionWords,
            [.. data.Ordinary[language.Code].Split(' ').Select(word => Hash.OfStem(Stem.Of(Folded(word), language)))],
            Table(data.Boilerplate[language.Code].Select(phrase => (phrase, 0))),
            Table(data.Concepts.SelectMany((concept, number) => concept.In(language).Select(term => (term, number)))),
            Table(data.Places.SelectMany((place, number) => place.In(language).Select(term => (term, number)))));

        PhraseTable Table(IEnumerable<(string Phrase, int Meaning)> phrases)
        {
            var table = new PhraseTable();
            foreach (var (phrase, meaning) in phrases) table.Add(Stems(phrase, language, functionWords), meaning);
            return table;
        }
    }

    static ulong[] Stems(string phrase, Language language, HashSet<ulong> functionWords)
    {
        List<ulong> stems = [];
        var letters = phrase.Length <= UsualPhrase ? stackalloc char[UsualPhrase] : new char[phrase.Length];
        for (var at = 0; at < phrase.Length; at++)
        {
            var (count, form) = (0, Hash.Start);
            for (; at < phrase.Length && Spelling.Fold(phrase[at]) is var letter and not Spelling.NoLetter; at++)
                if (letter != Spelling.Nothing) form = Hash.Add(form, letters[count++] = letter);
            if (count > 0 && !functionWords.Contains(form)) stems.Add(Hash.OfStem(Stem.Of(letters[..count], language)));
        }

        return [.. stems];
    }

    static string Folded(string word) => new([.. word.Select(Spelling.Fold).Where(letter => letter is not (Spelling.Nothing or Spelling.NoLetter))]);

    static VocabularyData Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("Mogran.Gathering.Matching.concepts.json")
            ?? throw new InvalidOperationException("concepts.json is not embedded.");
        return JsonSerializer.Deserialize(stream, VocabularyJson.Default.VocabularyData)!;
    }
}

/// <summary>The vocabulary in one language.</summary>
/// <param name="FunctionWords">By the hash of their folded letters.</param>
/// <param name="Ordinary">By their stems.</param>
/// <param name="Places">Countries by their names; what each means is its place in the list, see <see cref="Vocabulary.PlaceCode"/>.</param>
sealed record SpokenVocabulary(
    Language Language, HashSet<ulong> FunctionWords, HashSet<ulong> Ordinary, PhraseTable Boilerplate, PhraseTable Concepts, PhraseTable Places);

/// <summary>concepts.json as it stands.</summary>
sealed record VocabularyData(
    Dictionary<string, string> FunctionWords,
    Dictionary<string, string> Ordinary,
    Dictionary<string, string[]> Boilerplate,
    List<Concept> Concepts,
    List<Concept> Places);

/// <summary>Made by the compiler: a program that was just started has no time for reflection.</summary>
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true), JsonSerializable(typeof(VocabularyData))]
sealed partial class VocabularyJson : JsonSerializerContext;

/// <summary>Terms that mean one thing, or name one place.</summary>
sealed record Concept(string Code, string[] En, string[] Fr, string[] Ar)
{
    public string[] In(Language language) => language.Code switch { "fr" => Fr, "ar" => Ar, _ => En };
}
