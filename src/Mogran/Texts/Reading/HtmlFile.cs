using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Mogran.Texts;

/// <summary>An HTML page: its blocks in order, list numbers as a browser prints them, footnotes by their links.</summary>
static partial class HtmlFile
{
    /// <summary>Elements nested deeper than this are no page that a person wrote.</summary>
    const int Deepest = 500;

    const int MostAttributes = 1_000;

    /// <summary>Start and end tags of one page.</summary>
    const int MostTags = 50_000;

    /// <summary>Elements that are never or seldom closed in writing.</summary>
    static readonly HashSet<string> ClosesItself = new(StringComparer.OrdinalIgnoreCase)
        { "area", "base", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p", "source", "td", "th", "tr", "wbr" };

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

    // Looked at before the tree is built: the parser keeps every open element and compares every attribute.
    static void RefuseNesting(string html, Findings findings)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var (depth, tags) = (0, 0);
        foreach (Match tag in Tags().Matches(html))
        {
            if (++tags > MostTags) throw findings.Refused("TooManyTags", null, MostTags);
            if (Attributes(tag.Groups["rest"].ValueSpan) > MostAttributes) throw findings.Refused("Attributes", null, MostAttributes);
            var name = tag.Groups["name"].Value;
            if (ClosesItself.Contains(name)) continue;
            var opened = open.GetValueOrDefault(name);
            if (tag.Groups["end"].Length == 0) (open[name], depth) = (opened + 1, depth + 1);
            else if (opened > 0) (open[name], depth) = (opened - 1, depth - 1);
            if (depth > Deepest) throw findings.Refused("Nesting", null, Deepest);
        }
    }

    /// <summary>How many attributes a tag may have at most: the gaps between them, outside quotes.</summary>
    static int Attributes(ReadOnlySpan<char> tag)
    {
        var (gaps, quote) = (0, '\0');
        foreach (var character in tag)
        {
            if (quote != '\0') quote = character == quote ? '\0' : quote;
            else if (character is '"' or '\'') quote = character;
            else if (character is ' ' or '\n' or '\t' or '\f' or '\r' or '/') gaps++;
        }

        return gaps;
    }

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?<rest>[^>]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();
}
