using System.Text.Json;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// The field's own words in three languages (concepts.json): function words, ordinary words of project language,
/// boilerplate, groups of terms that mean one thing in whichever language they are written, and countries by their names.
/// </summary>
sealed class Vocabulary
{
    static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };
    static readonly Lazy<Vocabulary> embedded = new(() => new(Load()));

    readonly VocabularyData data;
    readonly Dictionary<Language, HashSet<ulong>> functionWords, ordinary;
    readonly Dictionary<Language, PhraseTable> boilerplate, concepts, places;

    Vocabulary(VocabularyData data)
    {
        this.data = data;
        functionWords = ByLanguage(language => data.FunctionWords[language.Code].Split(' ').Select(word => Hash.Of(Folded(word))).ToHashSet());
        ordinary = ByLanguage(language => data.Ordinary[language.Code].Split(' ').Select(word => StemOf(word, language)).ToHashSet());
        boilerplate = ByLanguage(language => Table(language, data.Boilerplate[language.Code].Select(phrase => (phrase, 0))));
        concepts = ByLanguage(language => Table(language, data.Concepts.SelectMany((concept, number) => concept.In(language).Select(term => (term, number)))));
        places = ByLanguage(language => Table(language, data.Places.SelectMany((place, number) => place.In(language).Select(term => (term, number)))));
    }

    public static Vocabulary Embedded => embedded.Value;

    public int ConceptCount => data.Concepts.Count;

    public bool IsFunctionWord(ulong folded, Language language) => functionWords[language].Contains(folded);

    public bool IsOrdinary(ulong stem, Language language) => ordinary[language].Contains(stem);

    public PhraseTable Boilerplate(Language language) => boilerplate[language];

    public PhraseTable Concepts(Language language) => concepts[language];

    /// <summary>Countries by their names; what each means is its place in the list, see <see cref="PlaceCode"/>.</summary>
    public PhraseTable Places(Language language) => places[language];

    /// <summary>ISO alpha-2.</summary>
    public string PlaceCode(int meaning) => data.Places[meaning].Code;

    /// <summary>The stems of a phrase's words without its function words.</summary>
    public ulong[] Stems(string phrase, Language language) =>
        [.. Cut(phrase).Where(word => !IsFunctionWord(Hash.Of(word), language)).Select(word => Hash.OfStem(Stem.Of(word, language)))];

    PhraseTable Table(Language language, IEnumerable<(string Phrase, int Meaning)> phrases)
    {
        var table = new PhraseTable();
        foreach (var (phrase, meaning) in phrases) table.Add(Stems(phrase, language), meaning);
        return table;
    }

    static IEnumerable<string> Cut(string phrase) =>
        new string([.. phrase.Where(letter => !Spelling.IsDropped(letter)).Select(letter => Spelling.IsPart(letter) ? Spelling.Fold(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    static string Folded(string word) => string.Concat(Cut(word));

    static ulong StemOf(string word, Language language) => Hash.OfStem(Stem.Of(Folded(word), language));

    static Dictionary<Language, T> ByLanguage<T>(Func<Language, T> make) => Language.All.ToDictionary(language => language, make);

    static VocabularyData Load()
    {
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream("Mogran.Gathering.Matching.concepts.json")
            ?? throw new InvalidOperationException("concepts.json is not embedded.");
        return JsonSerializer.Deserialize<VocabularyData>(stream, Json)!;
    }
}

/// <summary>concepts.json as it stands.</summary>
sealed record VocabularyData(
    Dictionary<string, string> FunctionWords,
    Dictionary<string, string> Ordinary,
    Dictionary<string, string[]> Boilerplate,
    List<Concept> Concepts,
    List<Concept> Places);

/// <summary>Terms that mean one thing, or name one place.</summary>
sealed record Concept(string Code, string[] En, string[] Fr, string[] Ar)
{
    public string[] In(Language language) => language.Code switch { "fr" => Fr, "ar" => Ar, _ => En };
}
