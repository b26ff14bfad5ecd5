using System.Net;
using System.Text;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

/// <summary>The same wording as text, as a Word file and as a page is read the same.</summary>
public sealed class FormTests
{
    static readonly DraftText Cairo = Reading.OfSeed("cairo-declaration-2025.txt");

    [Fact]
    public void A_word_file_with_numbered_lists_and_real_footnotes()
    {
        var word = new WordExample();
        word.Heading(Cairo.Title);
        foreach (var (paragraph, index) in Cairo.Paragraphs.Select((paragraph, index) => (paragraph, index)))
            word.Paragraph(paragraph.Content, paragraph.Number is not null, Cairo.Footnotes.FirstOrDefault(note => note.Paragraph == index)?.Content);

        AssertSame(TextReading.Read("cairo.docx", word.Bytes(), ProfilePartners.All));
    }

    [Fact]
    public void A_page_with_ordered_lists_and_linked_footnotes()
    {
        var page = new StringBuilder("<!doctype html><html><head><style>p{}</style></head><body><nav>Home</nav><main><h1>" + Cairo.Title + "</h1><ol>");
        foreach (var paragraph in Cairo.Paragraphs)
            page.Append(paragraph.Number is null ? $"</ol><p>{paragraph.Content}</p><ol start=12>" : $"<li>{Linked(paragraph.Content)}</li>\n");
        page.Append("</ol><section><p id=fn1>" + Cairo.Footnotes[0].Content + " <a href=#c1>↩</a></p></section><script>alert(1)</script></main></body></html>");

        var draft = TextReading.Read("cairo.html", Encoding.UTF8.GetBytes(page.ToString()), ProfilePartners.All);

        AssertSame(draft);
        Assert.Contains(draft.Findings, finding => finding is { Code: "Silenced", Values: ["script", "1"] });
        Assert.Contains(draft.Findings, finding => finding is { Code: "AroundText", Values: ["Home"] });
    }

    [Fact]
    public void A_page_of_plain_paragraphs()
    {
        var lines = File.ReadAllLines(SharedData.Path("seeds", "cairo-declaration-2025.txt")).Where(line => line.Length > 0);
        var page = "<html><body>" + string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")) + "</body></html>";

        AssertSame(TextReading.Read("cairo.htm", Encoding.UTF8.GetBytes(page), ProfilePartners.All));
    }

    [Fact]
    public void Focus_lines_in_bulleted_lists()
    {
        var rome = Reading.OfSeed("rome-declaration-2017.txt");
        var word = new WordExample();
        foreach (var paragraph in rome.Paragraphs) word.Paragraph(paragraph.Content, numbered: false, footnote: null, bullet: paragraph.Kind is ParagraphKind.Focus);

        var draft = TextReading.Read("rome-declaration-2017.docx", word.Bytes(), ProfilePartners.All);

        Assert.Equal(rome.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Content)), draft.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Content)));
        Assert.Equal((rome.Title, rome.Date, rome.Place), (draft.Title, draft.Date, draft.Place));
        Assert.Equal(rome.Partners, draft.Partners);
    }

    [Fact]
    public void Tracked_changes_comments_and_page_heads_are_said()
    {
        var word = new WordExample();
        word.Heading("A declaration");
        word.Paragraph("We, the Ministers of Egypt and Kenya;", numbered: true, footnote: null);
        word.Changed("Decide to meet ", deleted: "never", inserted: "every year;");
        word.PageHead("Draft of the day");

        var draft = TextReading.Read("a.docx", word.Bytes(), ProfilePartners.All);

        Assert.Equal("Decide to meet every year;", draft.Paragraphs[1].Content);
        Assert.Contains(draft.Findings, finding => finding is { Code: "TrackedChanges", Values: ["never"] });
        Assert.Contains(draft.Findings, finding => finding is { Code: "PageHead", Values: ["Draft of the day"] });
    }

    static string Linked(string content) => WebUtility.HtmlEncode(content).Replace("&#185;", "¹", StringComparison.Ordinal)
        .Replace("¹", "<sup id=c1><a href=#fn1>1</a></sup>", StringComparison.Ordinal);

    static void AssertSame(DraftText draft)
    {
        Assert.Equal((Cairo.Title, Cairo.Date, Cairo.Place, Cairo.Language), (draft.Title, draft.Date, draft.Place, draft.Language));
        Assert.Equal(Cairo.Paragraphs.Select(Shape), draft.Paragraphs.Select(Shape));
        Assert.Equal(Cairo.Footnotes, draft.Footnotes);
        Assert.Equal(Cairo.Partners, draft.Partners);
    }

    static (string?, ParagraphKind, string) Shape(DraftParagraph paragraph) => (paragraph.Number, paragraph.Kind, paragraph.Content);
}
