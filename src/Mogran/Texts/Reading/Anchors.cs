using System.Text;

namespace Mogran.Texts;

/// <summary>Names that stay in addresses: of a text, and of a paragraph inside it.</summary>
static class Anchors
{
    const int LongestSlug = 60;

    /// <summary>"p22" for a numbered paragraph, "f3" for the third focus line; unique among those taken.</summary>
    public static string Of(DraftParagraph paragraph, ISet<string> taken)
    {
        var start = paragraph.Number is { } number ? "p" + string.Concat(Spelling.Key(number).Where(char.IsAsciiLetterOrDigit)) : Letter(paragraph.Kind);
        for (var next = 1; ; next++)
        {
            var anchor = (paragraph.Number, next) switch { (null, _) => $"{start}{next}", (_, 1) => start, _ => $"{start}-{next}" };
            if (taken.Add(anchor)) return anchor;
        }
    }

    /// <summary>From the title's Latin words and the year; "text" where it has none.</summary>
    public static string Slug(string title, DateOnly? date, ISet<string> taken)
    {
        var slug = new StringBuilder();
        foreach (var word in Spelling.Words(title).Select(word => word.Key).Where(key => key.All(char.IsAsciiLetterOrDigit)))
            if (slug.Length + word.Length < LongestSlug) slug.Append(slug.Length > 0 ? "-" : "").Append(word);
        if (slug.Length == 0) slug.Append("text");
        var year = date?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (year is not null && !slug.ToString().Contains(year, StringComparison.Ordinal)) slug.Append('-').Append(year);
        for (var next = 1; ; next++)
        {
            var unique = next == 1 ? slug.ToString() : $"{slug}-{next}";
            if (taken.Add(unique)) return unique;
        }
    }

    static string Letter(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Preamble => "pre",
        ParagraphKind.Operative => "op",
        ParagraphKind.Priority => "pr",
        ParagraphKind.Focus => "f",
        ParagraphKind.Domain => "d",
        ParagraphKind.Formula => "form",
        _ => "end",
    };
}
