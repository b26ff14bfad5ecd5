using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>Words of a paragraph on a page: its lines apart, each footnote's call a link.</summary>
public static partial class ShownWording
{
    public static IHtmlContent Of(string words, string anchor, IReadOnlyList<Footnote> notes, Phrases<Text> phrases)
    {
        var shown = new HtmlContentBuilder();
        foreach (var (at, line) in words.Split('\n').Index())
        {
            if (at > 0) shown.AppendHtml("<br>");
            var start = 0;
            foreach (Match call in Raised().Matches(line))
            {
                var marker = Label.Marker(call.Value);
                if (!notes.Any(note => note.Marker == marker)) continue;
                shown.Append(line[start..call.Index]);
                shown.AppendHtml($"<a href=\"#fn-{anchor}-{marker}\" aria-label=\"").Append(phrases["FootnoteNumber", marker]);
                shown.AppendHtml($"\"><sup>{marker}</sup></a>");
                start = call.Index + call.Length;
            }

            shown.Append(line[start..]);
        }

        return shown;
    }

    [GeneratedRegex("[⁰¹²³⁴⁵⁶⁷⁸⁹]+")]
    private static partial Regex Raised();
}
