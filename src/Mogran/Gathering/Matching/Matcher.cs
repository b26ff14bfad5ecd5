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

    /// <summary>Parts into which examples are cut to see how the others do on each.</summary>
    const int Folds = 3;
    const int ManyExamples = 3_000;

    readonly Vocabulary vocabulary;
    readonly Prototype[] prototypes;
    readonly Dictionary<Language, Lazy<LanguageIndex>> byLanguage;
    readonly MeaningIndex meanings;
    readonly PurposeCodes codes;
    readonly Learned? learned;
    readonly Calibration? calibration;
    readonly ConcurrentBag<Workspace> idle = [];

    Matcher(Vocabulary vocabulary, Prototype[] prototypes)
    {
        this.vocabulary = vocabulary;
        this.prototypes = prototypes;
        // Made when the first text in a language comes: most files of a run are in one.
        byLanguage = Language.All.ToDictionary(
            language => language, language => new Lazy<LanguageIndex>(() => new(vocabulary, prototypes, language)));
        meanings = new(vocabulary, prototypes);
        codes = new(prototypes);
    }

    Matcher(Matcher untaught, Learned learned, Calibration? calibration)
    {
        (vocabulary, prototypes, byLanguage, meanings, codes) =
            (untaught.vocabulary, untaught.prototypes, untaught.byLanguage, untaught.meanings, untaught.codes);
        (this.learned, this.calibration) = (learned, calibration);
    }

    /// <summary>It has learned what people judged: codes that are published with a text mean something to it.</summary>
    public bool IsTaught => learned is not null;

    /// <exception cref="ArgumentException">Two prototypes have one code, or there are more than 65,535.</exception>
    public static Matcher Build(IEnumerable<Prototype> prototypes)
    {
        var all = prototypes.ToArray();
        if (all.Length > ushort.MaxValue) throw new ArgumentException("At most 65,535 prototypes.", nameof(prototypes));
        if (all.DistinctBy(prototype => prototype.Code).Count() < all.Length)
            throw new ArgumentException("Two prototypes have one code.", nameof(prototypes));
        return new(Vocabulary.Embedded, all);
    }

    /// <summary>
    /// This matcher with what people judged. Always from all examples, so that nothing is forgotten; the same examples
    /// give the same matcher.
    /// </summary>
    public Matcher Learn(IReadOnlyList<Example> examples)
    {
        if (examples is [] || prototypes is []) return this;
        List<(float Points, bool Right)> unseen = [];
        // With many examples a third of them is plenty to see how sure one may be.
        for (var fold = 0; fold < (examples.Count > ManyExamples ? 1 : Folds); fold++) unseen.AddRange(Unseen(examples, fold));
        return new(this, Learned.Train(vocabulary, prototypes, examples, Foresee), Calibration.Fit(unseen));
    }

    /// <summary>
    /// This matcher with a few more judgements, at once: they weigh a little less than they will after the next
    /// <see cref="Learn"/>. Always from this one, so that a judgement taken back leaves no trace.
    /// </summary>
    public Matcher LearnAlso(IReadOnlyList<Example> latest)
    {
        if (latest is [] || prototypes is []) return this;
        var first = learned ?? Learned.Train(vocabulary, prototypes, [], Foresee);
        return new(this, first.With(vocabulary, prototypes, latest, Foresee), calibration);
    }

    /// <summary>Points that examples got from classifiers trained without them.</summary>
    IEnumerable<(float Points, bool Right)> Unseen(IReadOnlyList<Example> examples, int fold)
    {
        var taught = new Matcher(this, Learned.Train(vocabulary, prototypes, [.. examples.Where((_, number) => number % Folds != fold)], Foresee), null);
        var work = new Workspace(vocabulary, prototypes.Length);
        foreach (var example in examples.Where((_, number) => number % Folds == fold))
        {
            taught.Score(example.Text, work);
            for (var number = 0; number < prototypes.Length; number++)
                if (example.Judges(prototypes[number].Code)) yield return (work.Total[number], example.Right.Contains(prototypes[number].Code));
        }
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
        var confidence = new Confidence(work.Total, calibration);
        var best = new List<Match>(Math.Clamp(top, 0, prototypes.Length));
        foreach (var number in work.Best(top))
        {
            if (confidence.Ceiling(number) < least) break;
            var reasons = new Reasons(work, index, meanings, learned, number);
            string[] spoken = sectors is [] ? [] : [.. codes.Because(sectors, number)];
            var sure = confidence.Of(number, reasons.Support + 2 * spoken.Length);
            if (sure >= least) best.Add(new(prototypes[number].Code, sure, [.. spoken, .. reasons.Words(), .. reasons.Codes()]));
        }
        return [.. best.OrderByDescending(match => match.Confidence)];
    }

    LanguageIndex Score(MatchText text, Workspace work)
    {
        var index = Compare(text, work);
        learned?.Score(work);
        return index;
    }

    void Foresee(MatchText text, Workspace work) => Compare(text, work);

    /// <summary>What the plan alone says, before anything learned.</summary>
    LanguageIndex Compare(MatchText text, Workspace work)
    {
        work.Text.Read(text);
        work.Begin();
        var index = byLanguage[work.Text.Language].Value;
        work.Met(index.Words.Table).Count(work.Text, work.Tally(index.Words.Table));
        work.Pieces(index.Pieces.Table).Count(work.Text, work.Tally(index.Pieces.Table));
        meanings.Find(work.Text, 1, new CountKnown(meanings.Concepts.Table, work.Tally(meanings.Concepts.Table)), work.Findings);
        work.Add(index.Words, WordsWeight);
        work.Add(index.Ranking, RankingWeight);
        work.Add(index.Pieces, PiecesWeight);
        work.Add(meanings.Concepts, ConceptsWeight);
        codes.Score(text.Sectors ?? [], CodesWeight, work.Total);
        return index;
    }
}
