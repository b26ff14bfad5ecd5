using Microsoft.AspNetCore.Html;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Where the words that were looked for stand in one activity.</summary>
/// <param name="Elsewhere">A piece of the description, or the organisation or identifier that holds them; null when there is nothing to show.</param>
public sealed record FoundWords(Excerpt Title, Excerpt? Elsewhere)
{
    const int LongestTitle = 300, LongestPiece = 220;

    public static FoundWords Of(Activity activity, SearchWords words)
    {
        var title = Excerpt.Of(activity.Title.Or(activity.Identifier), words, LongestTitle);
        var description = activity.Description.IsEmpty ? null : Excerpt.Of(activity.Description, words, LongestPiece);
        if (words.IsEmpty || description is { Found: true } || title.Found) return new(title, description);
        var names = activity.Organisations.SelectMany(part => (IEnumerable<string?>)[part.Name, part.Identifier])
            .Prepend(activity.ReporterIdentifier).Prepend(activity.ReporterName).Prepend(activity.Identifier).OfType<string>();
        return new(title, names.Select(name => Excerpt.Of(name, Language.English, words, LongestPiece)).FirstOrDefault(name => name.Found) ?? description);
    }
}

static class ShownExcerpt
{
    /// <summary>The piece as it stands on a page: its language said where it is another, the found words in mark.</summary>
    public static IHtmlContent Shown(this Excerpt excerpt)
    {
        var html = new HtmlContentBuilder();
        var isOther = excerpt.Language != Language.Current;
        if (isOther) html.AppendHtml($"<span lang=\"{excerpt.Language.Code}\" dir=\"{excerpt.Language.Direction}\">");
        foreach (var (text, marked) in excerpt.Pieces)
        {
            if (marked) html.AppendHtml("<mark>");
            html.Append(text);
            if (marked) html.AppendHtml("</mark>");
        }

        if (isOther) html.AppendHtml("</span>");
        return html;
    }
}
