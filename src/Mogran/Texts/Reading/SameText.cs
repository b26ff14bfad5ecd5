namespace Mogran.Texts;

/// <summary>Tells whether a draft is the wording of a text that the dialogue already knows.</summary>
static class SameText
{
    /// <summary>Below this, title and partners together are too little to say so.</summary>
    const double Enough = 0.6;

    /// <param name="adopters">Codes of the partners that adopted each text, by its slug.</param>
    /// <returns>Null when it is a new text.</returns>
    public static Text? Find(DraftText draft, IEnumerable<Text> texts, ILookup<string, string> adopters)
    {
        var ranked = from text in texts
                     where draft.Date is null || text.AdoptedOn is null || text.AdoptedOn == draft.Date
                     let title = Titles(text).Max(other => Alike(Keys(draft.Title), Keys(other)))
                     let partners = Alike(Adopters(draft), adopters[text.Slug].ToHashSet())
                     let sameDay = draft.Date is not null && text.AdoptedOn == draft.Date
                     let score = sameDay ? Math.Max(title, partners) : title >= 0.9 ? title : 0
                     where score >= Enough
                     orderby score descending, title descending
                     select text;
        return ranked.FirstOrDefault();
    }

    static IEnumerable<string> Titles(Text text) => new[] { text.Title.En, text.Title.Fr, text.Title.Ar }.OfType<string>().DefaultIfEmpty("");

    static HashSet<string> Keys(string title) => [.. Spelling.Words(title).Select(word => word.Key)];

    static HashSet<string> Adopters(DraftText draft) =>
        [.. draft.Partners.Where(partner => partner.As is AdherenceKind.Adopted).Select(partner => partner.Code)];

    /// <summary>Share of what either has that both have, 0 to 1.</summary>
    static double Alike(HashSet<string> one, HashSet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (double)one.Count(other.Contains) / one.Union(other).Count();
}
