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
    readonly List<(int First, int Last, float Share)> all;

    public Reasons(Workspace work, LanguageIndex index, MeaningIndex meanings, Learned? learned, int prototype)
    {
        this.work = work;
        this.learned = learned;
        this.prototype = prototype;
        all = work.Reasons;
        all.Clear();
        work.Seen.Clear();
        work.Telling.Clear();
        AddConcepts(meanings);
        AddWords(index);
        Support = work.Telling.Count;
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

    void AddConcepts(MeaningIndex meanings)
    {
        var words = work.Text.Words;
        var shares = work.Shares(meanings.Concepts, prototype);
        foreach (var (meaning, first, last) in work.Findings)
        {
            var share = shares.Of(meanings.Concepts.Table.Find((ulong)meaning));
            if (share <= 0) continue;
            // Longer phrases say it more clearly: they win over the single word inside them.
            all.Add((first, last, share * (1 + 0.1f * (last - first))));
            for (var place = first; place <= last; place++)
                if (!words[place].IsFunction) work.Telling.Add(words[place].Stem);
        }
    }

    void AddWords(LanguageIndex index)
    {
        var words = work.Text.Words;
        var content = work.Text.Content;
        var (found, ranked, label) = (work.Shares(index.Words, prototype), work.Shares(index.Ranking, prototype), prototype);
        var (met, teacher, taught) = (work.Met(index.Words.Table), learned, learned?.Met(work));
        var before = 0f;
        for (var at = 0; at < content.Length; at++)
        {
            ref readonly var word = ref words[content[at]];
            var share = Share(met.Word(at), taught?.Word(at) ?? -1);
            if (at > 0 && words[content[at - 1]].Field == word.Field && Share(met.Pair(at), taught?.Pair(at) ?? -1) is > 0 and var both
                && work.Seen.Add(Features.Pair(words[content[at - 1]].Stem, word.Stem)))
                all.Add((content[at - 1], content[at], both + share + before));
            before = share;
            if (share <= 0 || !work.Seen.Add(word.Stem)) continue;
            // An ordinary word is named only where nothing better is to be said.
            all.Add((content[at], content[at], word.Weight < 1 ? share / 4 : share));
            if (word.Weight >= 1) work.Telling.Add(word.Stem);
        }

        float Share(int feature, int learnedFeature) =>
            found.Of(feature) + ranked.Of(feature) + Math.Max(0, teacher?.Share(learnedFeature, label) ?? 0);
    }
}
