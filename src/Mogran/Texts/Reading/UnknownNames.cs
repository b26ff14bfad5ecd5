namespace Mogran.Texts;

/// <summary>Says which items of a list of names the dialogue's list of partners does not know. They stay in the words of the text.</summary>
sealed class UnknownNames(Part list, IReadOnlyList<Word> words, IReadOnlyList<NameMatch> matches, int presence, Findings findings)
{
    /// <summary>More words than this are no name of a state.</summary>
    const int LongestName = 6;

    static readonly HashSet<string> Joints = ["and", "et", "as", "well", "ainsi", "que"];
    static readonly HashSet<string> Particles = ["the", "of", "la", "le", "les", "l", "d", "de", "du", "des", "republic", "kingdom", "state", "republique"];
    static readonly HashSet<string> Offices =
        ["minister", "ministers", "ministres", "commissioner", "representative", "representatives", "director", "secretary", "president", "high", "deputy", "members", "وزراء"];

    readonly string text = list.Content;

    public void Report()
    {
        var states = matches.Where(match => match.First < presence).OrderBy(match => match.First).ToList();
        if (states.Count < 2) return;
        foreach (var (first, last) in Items(Left(states[0].First), Right(states[^1].Last)))
        {
            if (matches.Any(match => match.First <= last && first <= match.Last)) continue;
            if (IsName(first, last)) findings.Unsure("UnknownPartner", list.Where, text[words[first].Start..words[last].End]);
        }
    }

    // The list begins behind a colon or, failing that, behind the last "of".
    int Left(int firstState)
    {
        var colon = text.LastIndexOf(':', words[firstState].Start);
        for (var at = firstState - 1; at >= 0; at--)
            if (colon >= 0 ? words[at].Start < colon : words[at].Key is "of" or "de" or "des" or "du" or "من") return at + 1;
        return colon >= 0 ? 0 : firstState;
    }

    int Right(int lastState)
    {
        var last = lastState;
        while (last + 1 < presence && !Gap(last).Any(character => character is ';' or '؛' or '.')) last++;
        return Math.Min(last, words.Count - 1);
    }

    IEnumerable<(int First, int Last)> Items(int from, int to)
    {
        var first = from;
        for (var at = from; at <= to; at++)
        {
            var joint = Joints.Contains(words[at].Key) && !matches.Any(match => match.First <= at && at <= match.Last);
            if (joint && first <= at - 1) yield return (first, at - 1);
            if (joint) { first = at + 1; continue; }
            if (at < to && !Gap(at).Any(character => character is ',' or '،' or ';' or '؛' or '\n')) continue;
            if (first <= at) yield return (first, at);
            first = at + 1;
        }
    }

    string Gap(int after) => after + 1 < words.Count ? text[words[after].End..words[after + 1].Start] : text[words[after].End..];

    bool IsName(int first, int last)
    {
        if (last - first >= LongestName) return false;
        var own = Enumerable.Range(first, last - first + 1).Where(at => !Particles.Contains(words[at].Key)).ToList();
        return own.Count > 0 && own.TrueForAll(at => !char.IsLower(text[words[at].Start]) && char.IsLetter(text[words[at].Start]))
            && !own.Exists(at => Offices.Contains(words[at].Key));
    }
}
