using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// Every prototype by what it means, whatever the language: the vocabulary's concepts and the prototype's own terms.
/// </summary>
sealed class MeaningIndex
{
    readonly Vocabulary vocabulary;
    readonly Dictionary<Language, PhraseTable> terms = Language.All.ToDictionary(language => language, _ => new PhraseTable());

    public MeaningIndex(Vocabulary vocabulary, IReadOnlyList<Prototype> prototypes)
    {
        this.vocabulary = vocabulary;
        // A prototype's own terms are one more concept: whoever meets any of them, in any language, meets all.
        for (var number = 0; number < prototypes.Count; number++)
            foreach (var language in Language.All)
                foreach (var term in prototypes[number].TermsIn(language))
                    terms[language].Add(vocabulary.Stems(term, language), vocabulary.ConceptCount + number);
        var cut = new CutText(vocabulary);
        Concepts = new(new(), [.. prototypes.Select(prototype => Meanings(prototype, cut))], Weighting.Cosine);
    }

    public Channel Concepts { get; }

    /// <summary>Finds the concepts in a text; <paramref name="found"/> gets the words that led to each.</summary>
    public void Find<TCount>(CutText text, float weight, TCount count, List<Finding>? found) where TCount : ICount
    {
        Find(vocabulary.In(text.Language).Concepts, text, weight, count, found);
        Find(terms[text.Language], text, weight, count, found);
    }

    static void Find<TCount>(PhraseTable phrases, CutText text, float weight, TCount count, List<Finding>? found)
        where TCount : ICount
    {
        var content = text.Content;
        for (var at = 0; at < content.Length; at++)
        {
            var (meanings, length) = phrases.At(text.Words, content[at..]);
            if (length == 0) continue;
            var first = content[at];
            var last = content[at + length - 1];
            foreach (var meaning in meanings)
            {
                count.Add((ulong)meaning, weight * MathF.Max(text.Words[first].Weight, text.Words[last].Weight));
                found?.Add(new(meaning, first, last));
            }
            at += length - 1;
        }
    }

    Dictionary<ulong, float> Meanings(Prototype prototype, CutText cut)
    {
        var all = new Dictionary<ulong, float>();
        foreach (var language in Language.All)
        {
            var count = new CountAll();
            foreach (var (text, weight) in Texts(prototype, language))
            {
                cut.Read(text, "", language);
                Find(cut, weight, count, null);
            }
            // The languages say the same thing: the fullest of them counts, not their sum.
            foreach (var (meaning, amount) in count.Amounts) all[meaning] = Math.Max(amount, all.GetValueOrDefault(meaning));
        }
        return all;
    }

    static IEnumerable<(string Text, float Weight)> Texts(Prototype prototype, Language language)
    {
        if (prototype.Title[language] is { } title) yield return (title, 2);
        if (prototype.Description[language] is { } description) yield return (description, 1);
        foreach (var term in prototype.TermsIn(language)) yield return (term, 1);
    }
}

/// <summary>A concept met in a text, and the words that led to it, from first to last.</summary>
readonly record struct Finding(int Meaning, int First, int Last);
