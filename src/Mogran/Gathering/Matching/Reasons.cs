namespace Mogran.Gathering.Matching;

/// <summary>What in a text led to one prototype: words, pairs and concepts with their shares of the score.</summary>
readonly struct Reasons
{
    const int Most = 6, MostCodes = 2;

    /// <summary>A reason that weighs less than this part of the strongest is not worth the reader's time.</summary>
    const float LeastPart = 0.1f;

    readonly Workspace work;
    readonly Learned? learned;
    readonly int prototype;
    readonly List<(int First, int Last, float Share)> all = [];

    public Reasons(Workspace work, LanguageIndex index, MeaningIndex meanings, Learned? learned, int prototype)
    {
        this.work = work;
        this.learned = learned;
        this.prototype = prototype;
        var seen = new HashSet<ulong>();
        var telling = new HashSet<ulong>();
        AddConcepts(meanings, prototype, telling);
        AddWords(index, prototype, seen, telling);
        Support = telling.Count;
    }

    /// <summary>Number of different telling words: ordinary words and boilerplate tell nothing by themselves.</summary>
    public int Support { get; }

    /// <summary>The strongest reasons as they stand in the text, none inside another and none twice.</summary>
    public List<string> Words()
    {
        all.Sort((one, other) => other.Share.CompareTo(one.Share));
        List<(int First, int Last)> taken = [];
        List<string> words = [];
        foreach (var (first, last, share) in all)
        {
            if (words.Count == Most || share < all[0].Share * LeastPart) break;
            if (taken.Any(other => first <= other.Last && other.First <= last)) continue;
            var surface = work.Text.Surface(first, last);
            if (surface.AsSpan().IndexOfAny(",;:.()\n") >= 0) continue;
            if (words.Contains(surface, StringComparer.OrdinalIgnoreCase)) continue;
            taken.Add((first, last));
            words.Add(surface);
        }
        return words;
    }

    /// <summary>Published codes that judgements taught to speak for it, the strongest first. They support nothing by themselves.</summary>
    public IEnumerable<string> Codes()
    {
        if (learned is not { } taught) return [];
        var number = prototype;
        return work.Text.Codes.Select(code => (Code: code, Share: taught.Share(code, number))).Where(one => one.Share > 0)
            .OrderByDescending(one => one.Share).Take(MostCodes).Select(one => one.Code);
    }

    void AddConcepts(MeaningIndex meanings, int prototype, HashSet<ulong> telling)
    {
        var words = work.Text.Words;
        foreach (var (meaning, first, last) in work.Findings)
        {
            var share = work.Share(meanings.Concepts, (ulong)meaning, prototype);
            if (share <= 0) continue;
            // Longer phrases say it more clearly: they win over the single word inside them.
            all.Add((first, last, share * (1 + 0.1f * (last - first))));
            for (var place = first; place <= last; place++)
                if (!words[place].IsFunction) telling.Add(words[place].Stem);
        }
    }

    void AddWords(LanguageIndex index, int prototype, HashSet<ulong> seen, HashSet<ulong> telling)
    {
        var words = work.Text.Words;
        var previous = -1;
        foreach (var place in work.Text.Content)
        {
            ref readonly var word = ref words[place];
            var share = Share(index, word.Stem, prototype);
            if (previous >= 0 && words[previous].Field == word.Field && Features.Pair(words[previous].Stem, word.Stem) is var pair && seen.Add(pair)
                && Share(index, pair, prototype) is > 0 and var both)
                all.Add((previous, place, both + share + Share(index, words[previous].Stem, prototype)));
            previous = place;
            if (share <= 0 || !seen.Add(word.Stem)) continue;
            // An ordinary word is named only where nothing better is to be said.
            all.Add((place, place, word.Weight < 1 ? share / 4 : share));
            if (word.Weight >= 1) telling.Add(word.Stem);
        }
    }

    float Share(LanguageIndex index, ulong feature, int prototype) =>
        work.Share(index.Words, feature, prototype) + work.Share(index.Ranking, feature, prototype) + Math.Max(0, learned?.Share(feature, prototype) ?? 0);
}
