using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Plan;

/// <summary>How the paragraphs from which commitments were drawn are called, and in which order they stand.</summary>
public sealed class ParagraphNames
{
    readonly Dictionary<string, Text> texts;
    readonly Dictionary<(string, string), Paragraph> paragraphs;

    ParagraphNames(Dictionary<string, Text> texts, Dictionary<(string, string), Paragraph> paragraphs) =>
        (this.texts, this.paragraphs) = (texts, paragraphs);

    /// <param name="also">A text from which nothing may have been drawn yet.</param>
    public static async Task<ParagraphNames> LoadAsync(MogranDb db, string? also = null)
    {
        var slugs = db.Set<Commitment>().Select(commitment => commitment.TextSlug);
        return new(
            await db.Set<Text>().AsNoTracking().ToDictionaryAsync(text => text.Slug),
            await db.Set<Paragraph>().AsNoTracking().Where(paragraph => slugs.Contains(paragraph.TextSlug) || paragraph.TextSlug == also)
                .ToDictionaryAsync(paragraph => (paragraph.TextSlug, paragraph.Anchor)));
    }

    public Multilingual TitleOf(string slug) => texts.TryGetValue(slug, out var text) ? text.Title : new() { En = slug };

    public Paragraph? Find(string slug, string anchor) => paragraphs.GetValueOrDefault((slug, anchor));

    /// <summary>The paragraph's printed number or, where it has none, its place.</summary>
    public string NumberOf(string slug, string anchor) =>
        Find(slug, anchor) is { } paragraph ? paragraph.Number ?? paragraph.Order.ToString("0", Language.Current.Culture) : anchor;

    public int OrderOf(string slug, string anchor) => Find(slug, anchor)?.Order ?? int.MaxValue;

    /// <summary>Path, without the language, of the paragraph on its text's page.</summary>
    public static string AddressOf(string slug, string anchor) => $"/texts/{slug}#{anchor}";
}
