using Mogran.Partners;

namespace Mogran.Texts;

/// <summary>Finds who stands behind a text and who was present: in the paragraph that lists the most states.</summary>
sealed class PartnerReading(IReadOnlyList<Partner> partners, Findings findings)
{
    static readonly string[] Presence =
        ["in the presence of", "in presence of", "with the participation of", "witnessed by", "en presence de", "en presence des", "en presence du",
         "avec la participation", "بحضور", "وبحضور", "وفي حضور", "في حضور", "بمشاركه", "وبمشاركه"];

    readonly NameIndex index = new(partners);
    readonly List<DraftPartner> found = [];
    readonly HashSet<string> codes = [];

    public IReadOnlyList<DraftPartner> Read(IReadOnlyList<Part> parts)
    {
        if (ListOf(parts) is { } list) Take(list);
        if (found.Count == 0) findings.Unsure("NoPartners", null);
        return found;
    }

    // The list stands at the head, or with the signatures at the foot.
    Part? ListOf(IReadOnlyList<Part> parts)
    {
        var ranked = from part in parts.Take(8).Concat(parts.Skip(8).TakeLast(3))
                     let states = index.Find(part.Content, Searched(part)).Where(match => match.Partner.Kind is PartnerKind.State)
                     let count = states.Select(match => match.Partner.Code).Distinct().Count()
                     where count >= 2
                     orderby count descending
                     select part;
        return ranked.FirstOrDefault();
    }

    void Take(Part list)
    {
        var words = Searched(list);
        var matches = index.Find(list.Content, words);
        var presence = PresenceFrom(words);
        foreach (var match in matches) Add(match, match.First < presence, list, words);
        if (presence < words.Count) matches.AddRange(TakeNearly(list, words, presence, matches));
        new UnknownNames(list, words, matches, presence, findings).Report();
    }

    static List<Word> Searched(Part part) => Spelling.Words(part.Content, Limits.WordsSearched);

    void Add(NameMatch match, bool adopts, Part list, IReadOnlyList<Word> words)
    {
        var written = Written(list.Content, words, match);
        if (!codes.Add(match.Partner.Code))
        {
            if (match.Partner.Kind is PartnerKind.State) findings.Unsure("NamedTwice", list.Where, written);
            return;
        }

        // States adopt; that an organisation beside them does too is for a person to say.
        var state = match.Partner.Kind is PartnerKind.State;
        if (adopts && !state) findings.Unsure("AmongStates", list.Where, written);
        found.Add(new(match.Partner.Code, match.Partner.Kind, adopts && state ? AdherenceKind.Adopted : AdherenceKind.Present, written));
    }

    List<NameMatch> TakeNearly(Part list, IReadOnlyList<Word> words, int from, IReadOnlyList<NameMatch> matches)
    {
        var nearly = new List<NameMatch>();
        for (var at = from; at < words.Count; at++)
        {
            if (matches.Any(match => match.First <= at && at <= match.Last)) continue;
            if (index.Nearly(words, at, codes) is not { } near) continue;
            var match = new NameMatch(near.Partner, at, near.Last);
            findings.Unsure("NameNearly", list.Where, Written(list.Content, words, match), near.Partner.Code);
            Add(match, adopts: false, list, words);
            nearly.Add(match);
            at = near.Last;
        }

        return nearly;
    }

    /// <returns>Index of the first word of "in the presence of", or the number of words where it is not said.</returns>
    static int PresenceFrom(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
            foreach (var marker in Presence)
            {
                var keys = marker.Split(' ');
                if (at + keys.Length <= words.Count && keys.Index().All(key => words[at + key.Index].Key == key.Item)) return at;
            }

        return words.Count;
    }

    static string Written(string content, IReadOnlyList<Word> words, NameMatch match)
    {
        var written = content[words[match.First].Start..words[match.Last].End];
        // The Arabic "and" is no part of the name.
        return written is ['و', ..] && match.Partner.Names.All(name => name.Short.Ar?[0] != 'و') ? written[1..] : written;
    }
}
