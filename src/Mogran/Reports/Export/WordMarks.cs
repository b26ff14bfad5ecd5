using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mogran.Reports;

/// <summary>Bookmarks of a Word file: anchors are long and hold signs that Word refuses, so each gets a short name.</summary>
sealed class WordMarks
{
    readonly Dictionary<string, string> names = [];
    int last;

    public WordMarks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            foreach (var anchor in block switch { Heading heading => [heading.Anchor], Grid { Anchors: { } anchors } => anchors, _ => [] })
                names.TryAdd(anchor, "m" + names.Count.ToString(CultureInfo.InvariantCulture));
    }

    public string NameOf(string anchor) => names[anchor];

    /// <summary>The paragraph with the bookmark around its text.</summary>
    public Paragraph Marked(Paragraph paragraph, string anchor)
    {
        var id = last++.ToString(CultureInfo.InvariantCulture);
        paragraph.InsertAt(new BookmarkStart { Id = id, Name = names[anchor] }, paragraph.ParagraphProperties is null ? 0 : 1);
        paragraph.Append(new BookmarkEnd { Id = id });
        return paragraph;
    }
}
