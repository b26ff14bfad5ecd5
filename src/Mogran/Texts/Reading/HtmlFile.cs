using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Mogran.Texts;

/// <summary>An HTML page: its blocks in order, list numbers as a browser prints them, footnotes by their links.</summary>
static class HtmlFile
{
    /// <summary>Elements nested deeper than this are no page that a person wrote.</summary>
    const int Deepest = 256;

    public static SourceText Read(byte[] bytes, Findings findings)
    {
        if (bytes.Length > Limits.HtmlBytes)
            throw findings.Refused("TooLarge", null, PlainFile.Megabytes(bytes.Length), PlainFile.Megabytes(Limits.HtmlBytes));
        var html = Decoding.Decode(bytes, findings);
        RefuseNesting(html, findings);
        using var document = new HtmlParser().ParseDocument(html);
        if (document.Body is not { } body || !html.Contains('<')) throw findings.Refused("NotHtml");

        var reading = new HtmlReading(findings);
        reading.Read(document.QuerySelector("main") ?? document.QuerySelector("article") ?? body, body);
        return new(reading.Lines, findings);
    }

    // Looked at before the tree is built: the parser keeps every open element.
    static void RefuseNesting(string html, Findings findings)
    {
        var depth = 0;
        for (var at = 0; at + 1 < html.Length; at++)
        {
            if (html[at] != '<') continue;
            if (html[at + 1] == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(html[at + 1]) && !IsVoid(html, at + 1)) depth++;
            if (depth > Deepest * 8) throw findings.Refused("Nesting", null, Deepest);
        }
    }

    // Elements that are never closed, or seldom: br, hr, img, meta, link, input, p, li.
    static bool IsVoid(string html, int at) =>
        new[] { "br", "hr", "img", "meta", "link", "input", "col", "wbr", "p>", "p ", "li", "td", "tr", "th" }
            .Any(name => string.Compare(html, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0);
}
