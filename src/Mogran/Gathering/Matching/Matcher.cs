using System.Collections.Concurrent;
using Mogran.Shared;

namespace Mogran.Gathering.Matching;

/// <summary>
/// Ranks actions for a text, offline: TF-IDF of words and pairs, BM25, pieces of words, concepts in three languages,
/// each brought to a common scale and summed, and purpose codes on top. Safe to use from several threads once built.
/// </summary>
public sealed class Matcher
{
    /// <summary>Below it no suggestion is made.</summary>
    public const double LeastConfidence = 0.15;

    // Global settings, round numbers; docs/matching.md says what was tried.
    const float WordsWeight = 1, RankingWeight = 1, PiecesWeight = 1, ConceptsWeight = 1.5f, CodesWeight = 12;

    readonly Vocabulary vocabulary;
    readonly Prototype[] prototypes;
    readonly Dictionary<Language, LanguageIndex> byLanguage;
    readonly MeaningIndex meanings;
    readonly PurposeCodes codes;
    readonly ConcurrentBag<Workspace> idle = [];

    Matcher(Vocabulary vocabulary, Prototype[] prototypes)
    {
        this.vocabulary = vocabulary;
        this.prototypes = prototypes;
        byLanguage = Language.All.ToDictionary(language => language, language => new LanguageIndex(vocabulary, prototypes, language));
        meanings = new(vocabulary, prototypes);
        codes = new(prototypes);
    }

    /// <exception cref="ArgumentException">Two prototypes have one code, or there are more than 65,535.</exception>
    public static Matcher Build(IEnumerable<Prototype> prototypes)
    {
        var all = prototypes.ToArray();
        if (all.Length > ushort.MaxValue) throw new ArgumentException("At most 65,535 prototypes.", nameof(prototypes));
        if (all.DistinctBy(prototype => prototype.Code).Count() < all.Length)
            throw new ArgumentException("Two prototypes have one code.", nameof(prototypes));
        return new(Vocabulary.Embedded, all);
    }

    /// <summary>The best matches, best first; none where nothing in the text speaks for any action.</summary>
    /// <param name="top">How many at most.</param>
    /// <param name="least">Confidence below which a match is left out; 0 keeps every one, reasons or none.</param>
    public IReadOnlyList<Match> Suggest(MatchText text, int top, double least = LeastConfidence)
    {
        if (prototypes is []) return [];
        if (!idle.TryTake(out var work)) work = new(vocabulary, prototypes.Length);
        var found = Best(work, Score(text, work), text.Sectors ?? [], top, least);
        // Not in a finally: a workspace that met an error is dropped with whatever it still holds.
        idle.Add(work);
        return found;
    }

    /// <summary>The language a text is in, as far as its letters and function words tell.</summary>
    public static Language Recognise(string text)
    {
        var cut = new CutText(Vocabulary.Embedded);
        cut.Read(text, "", null);
        return cut.Language;
    }

    List<Match> Best(Workspace work, LanguageIndex index, IReadOnlyList<string> sectors, int top, double least)
    {
        var confidence = new Confidence(work.Total);
        var best = new List<Match>(top);
        foreach (var number in work.Best(top))
        {
            if (confidence.Ceiling(number) < least) break;
            var reasons = new Reasons(work, index, meanings, number);
            string[] spoken = [.. codes.Because(sectors, number)];
            var sure = confidence.Of(number, reasons.Support + 2 * spoken.Length);
            if (sure >= least) best.Add(new(prototypes[number].Code, sure, [.. spoken, .. reasons.Words()]));
        }
        best.Sort((one, other) => other.Confidence.CompareTo(one.Confidence));
        return best;
    }

    LanguageIndex Score(MatchText text, Workspace work)
    {
        work.Text.Read(text.Title, text.Summary ?? "", text.Language);
        var index = byLanguage[work.Text.Language];
        work.Begin();
        var words = work.Tally(index.Words);
        Features.Words(work.Text, 1, new CountKnown(index.Words.Table, words));
        work.Add(index.Words, words, WordsWeight);
        work.Add(index.Ranking, words, RankingWeight);
        var pieces = work.Tally(index.Pieces);
        Features.Pieces(work.Text, 1, new CountKnown(index.Pieces.Table, pieces));
        work.Add(index.Pieces, pieces, PiecesWeight);
        var concepts = work.Tally(meanings.Concepts);
        meanings.Find(work.Text, 1, new CountKnown(meanings.Concepts.Table, concepts), work.Findings);
        work.Add(meanings.Concepts, concepts, ConceptsWeight);
        if (text.Sectors is { Count: > 0 } sectors) codes.Score(sectors, CodesWeight, work.Total);
        return index;
    }
}
