using Microsoft.AspNetCore.Html;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>
/// Sources numbered in the order in which a page first names them. A value's source is a link to its line in the list
/// at the foot of the page, with the record inside it: "2, row 17".
/// </summary>
public sealed class SourcesShown(OriginWords words, IReadOnlyDictionary<Id<Source>, Source> known)
{
    readonly List<Id<Source>> named = [];

    /// <summary>Those named so far, with their numbers.</summary>
    public IEnumerable<(int Number, Source Source)> Named => named.Index().Where(one => known.ContainsKey(one.Item)).Select(one => (one.Index + 1, known[one.Item]));

    public IHtmlContent Of(Origin origin)
    {
        var number = named.IndexOf(origin.Source) + 1;
        if (number == 0)
        {
            named.Add(origin.Source);
            number = named.Count;
        }

        var html = new HtmlContentBuilder();
        html.AppendHtml($"<a href=\"#s{number}\">{number}</a> <small class=\"quiet\">");
        html.Append(words.RecordOf(origin));
        return html.AppendHtml("</small>");
    }
}
