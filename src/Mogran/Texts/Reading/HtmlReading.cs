using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Mogran.Texts;

/// <summary>Walks the tree of an HTML page without recursion and gathers the words of its blocks.</summary>
sealed class HtmlReading
{
    static readonly HashSet<string> Blocks =
        ["address", "article", "aside", "blockquote", "body", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3",
         "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"];
    static readonly HashSet<string> Silent = ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "select", "button", "head"];

    readonly Findings findings;
    readonly Cleaning cleaning;
    readonly List<SourceLine> lines = [];
    readonly StringBuilder words = new();
    readonly Dictionary<string, string> markers = [];
    readonly Dictionary<IElement, int> counters = [];
    readonly SortedDictionary<string, int> silenced = new(StringComparer.Ordinal);
    string label = "";
    bool heading;
    bool breakBefore = true;
    string? footnote;
    bool aside;
    int block;
    int characters;

    public HtmlReading(Findings findings) => (this.findings, cleaning) = (findings, new(findings));

    public IReadOnlyList<SourceLine> Lines => lines;

    /// <param name="main">The element that holds the text; what the page has around it is said and left aside.</param>
    public void Read(IElement main, IElement body)
    {
        FindFootnotes(main);
        aside = main != body;
        if (aside) Walk(body, skip: main);
        aside = false;
        Walk(main, skip: null);
        foreach (var (name, count) in silenced) findings.Note("Silenced", null, name, count);
        cleaning.Report();
    }

    // A raised link into the page calls a footnote; the element that it leads to is the footnote.
    void FindFootnotes(IElement main)
    {
        foreach (var link in main.QuerySelectorAll("sup a[href^='#'], a[href^='#'][role='doc-noteref'], a[href^='#'] sup"))
        {
            var target = (link.Closest("a")?.GetAttribute("href") ?? "#")[1..];
            var marker = link.TextContent.Trim().Trim('[', ']', '(', ')');
            if (target.Length > 0 && marker is { Length: > 0 and <= 3 }) markers.TryAdd(target, marker);
        }
    }

    void Walk(IElement root, IElement? skip)
    {
        INode? node = root;
        while (node is not null)
        {
            var enter = node is not IElement element || (element != skip && Open(element));
            if (node is IText text) words.Append(text.Data);
            if (enter && node.FirstChild is { } child) { node = child; continue; }
            while (node is not null)
            {
                if (node is IElement closing && closing != skip) Close(closing);
                if (node == root) { node = null; break; }
                if (node.NextSibling is { } sibling) { node = sibling; break; }
                node = node.Parent;
            }
        }

        Flush();
    }

    /// <returns>False when nothing inside is read.</returns>
    bool Open(IElement element)
    {
        var name = element.LocalName;
        if (Silent.Contains(name)) { silenced[name] = silenced.GetValueOrDefault(name) + 1; return false; }
        if (IsBackLink(element)) return false;
        if (name == "br") { Flush(); breakBefore = false; return false; }
        if (Blocks.Contains(name)) Flush();
        if (name == "li") label = LabelOf(element);
        if (name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6") heading = true;
        if (element.Id is { Length: > 0 } id && markers.TryGetValue(id, out var marker) && name is not ("a" or "sup" or "span")) footnote = marker;
        if (name is "sup") words.Append(Raised(element));
        return name is not "sup";
    }

    void Close(IElement element)
    {
        var name = element.LocalName;
        if (!Blocks.Contains(name)) return;
        Flush();
        if (name is "h1" or "h2" or "h3" or "h4" or "h5" or "h6") heading = false;
        if (element.Id is { Length: > 0 } id && markers.ContainsKey(id)) footnote = null;
        if (name is "li") label = "";
    }

    void Flush()
    {
        block++;
        var where = $"block {block}";
        var content = cleaning.Clean(words.ToString(), where);
        words.Clear();
        if (content.Length == 0) { block--; return; }
        characters += content.Length;
        if (characters > Limits.Characters || lines.Count > Limits.Lines)
            throw findings.Refused("TooManyWords", where, Limits.Characters);
        if (aside) findings.Note("AroundText", where, content);
        else lines.Add(new(footnote is null && label.Length > 0 ? $"{label} {content}" : content, where)
        {
            AfterBreak = breakBefore,
            IsHeading = heading,
            FootnoteMarker = footnote,
        });
        (label, breakBefore) = ("", true);
    }

    string LabelOf(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list) return "-";
        var due = counters.TryGetValue(list, out var last) ? last + 1 : Whole(list.GetAttribute("start")) ?? 1;
        var number = counters[list] = Whole(item.GetAttribute("value")) ?? due;
        var format = list.GetAttribute("type") switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" };
        var printed = Numeral.Print(number, format);
        return format is "decimal" ? printed + "." : $"({printed})";
    }

    static int? Whole(string? number) => int.TryParse(number, CultureInfo.InvariantCulture, out var value) ? value : null;

    static string Raised(IElement sup)
    {
        var text = sup.TextContent.Trim().Trim('[', ']', '(', ')');
        return text is { Length: > 0 and <= 3 } && text.All(char.IsAsciiDigit) ? Label.Raised(text) : sup.TextContent;
    }

    // "↩" and the like lead back from a footnote to its call.
    static bool IsBackLink(IElement element) => element.LocalName == "a"
        && (element.GetAttribute("role") == "doc-backlink" || (element.TextContent.Trim() is "↩" or "↩︎" or "^" or "↑"));
}
