using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>Every prototype in one language (or the nearest one it has), ready to be compared by words and by pieces of words.</summary>
sealed class LanguageIndex
{
    const float TitleWeight = 1.5f;
    const float TermWeight = 1;

    public LanguageIndex(Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes, Language language)
    {
        var cut = new CutText(vocabulary);
        List<Dictionary<ulong, float>> words = [], pieces = [];
        foreach (var prototype in prototypes)
        {
            CountAll word = new(), piece = new();
            foreach (var (text, weight, spoken) in Texts(prototype, language))
            {
                cut.Read(text, "", spoken);
                Features.Words(cut, weight, word);
                Features.Pieces(cut, weight, piece);
            }
            words.Add(word.Amounts);
            pieces.Add(piece.Amounts);
        }
        Words = new(new(), words, Weighting.Cosine);
        Ranking = new(Words.Table, words, Weighting.Saturated);
        Pieces = new(new(), pieces, Weighting.Cosine);
    }

    public Channel Words { get; }

    /// <summary>The same words, ranked by BM25.</summary>
    public Channel Ranking { get; }
    public Channel Pieces { get; }

    static IEnumerable<(string Text, float Weight, Language Spoken)> Texts(Prototype prototype, Language wanted)
    {
        var spoken = prototype.SpeaksOf(wanted) ? wanted : Language.All.FirstOrDefault(prototype.SpeaksOf, wanted);
        if (prototype.Title[spoken] is { } title) yield return (title, TitleWeight, spoken);
        if (prototype.Description[spoken] is { } description) yield return (description, 1, spoken);
        foreach (var term in prototype.TermsIn(spoken)) yield return (term, TermWeight, spoken);
    }
}
