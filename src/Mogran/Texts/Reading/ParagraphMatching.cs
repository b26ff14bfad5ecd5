using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>
/// Finds for each paragraph of a draft the one of the text that it is, so that it keeps its anchor, its gist and its
/// commitments: by the same words, by its number, or else by its place among those of its kind.
/// </summary>
sealed class ParagraphMatching(IReadOnlyList<Paragraph> known, IReadOnlyDictionary<Id<Paragraph>, string> words)
{
    readonly List<Paragraph> free = [.. known.OrderBy(paragraph => paragraph.Order)];

    /// <returns>For each draft paragraph the known one, or null where it is new.</returns>
    public IReadOnlyList<Paragraph?> Match(IReadOnlyList<DraftParagraph> drafts)
    {
        var matched = new Paragraph?[drafts.Count];
        Take(drafts, matched, (draft, paragraph) => paragraph.Number == draft.Number && words.GetValueOrDefault(paragraph.Id) == draft.Content);
        Take(drafts, matched, (draft, paragraph) => draft.Number is not null && paragraph.Number == draft.Number);
        // The profile may count lines that the text itself does not number.
        Take(drafts, matched, (draft, paragraph) => draft.Number is null && paragraph.Kind == draft.Kind);
        return matched;
    }

    void Take(IReadOnlyList<DraftParagraph> drafts, Paragraph?[] matched, Func<DraftParagraph, Paragraph, bool> same)
    {
        for (var at = 0; at < drafts.Count; at++)
        {
            if (matched[at] is not null || free.Find(paragraph => same(drafts[at], paragraph)) is not { } found) continue;
            matched[at] = found;
            free.Remove(found);
        }
    }
}
