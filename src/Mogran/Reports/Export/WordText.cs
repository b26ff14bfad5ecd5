using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>Paragraphs and runs of a Word file. Runs of Arabic script are marked as such: Word shapes and orders them by it.</summary>
static partial class WordText
{
    public static bool IsRightToLeft => Language.Current.Direction == "rtl";

    public static Paragraph Paragraph(string style, string text) =>
        new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. Runs(text)]);

    public static Paragraph Of(Line line, WordMarks marks)
    {
        var style = line.Kind switch { LineKind.Bullet => "ListBullet", LineKind.Status => "Status", LineKind.Quiet => "Quiet", _ => "BodyText" };
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        foreach (var piece in line.Pieces)
        {
            if (piece.Figure is null) paragraph.Append(Runs(piece.Words));
            else paragraph.Append(new Hyperlink(Runs(piece.Words, "FigureLink")) { Anchor = marks.NameOf(ReportBody.AnchorOf(piece.Figure)), History = true });
        }

        return paragraph;
    }

    /// <summary>The text in runs of one direction each.</summary>
    public static IEnumerable<OpenXmlElement> Runs(string text, string? style = null)
    {
        foreach (Match part in Script().Matches(Clean(text)))
        {
            var properties = new RunProperties();
            if (style is not null) properties.Append(new RunStyle { Val = style });
            if (IsRightToLeft && !part.Groups["latin"].Success || Arabic().IsMatch(part.Value)) properties.Append(new RightToLeftText());
            var run = new Run(new DocumentFormat.OpenXml.Wordprocessing.Text(part.Value) { Space = SpaceProcessingModeValues.Preserve });
            if (properties.HasChildren) run.PrependChild(properties);
            yield return run;
        }
    }

    /// <summary>Without control characters, which have no place in XML; published titles hold some.</summary>
    public static string Clean(string text) => NotXml().Replace(text, "");

    // Latin words with what stands between them; or everything else.
    [GeneratedRegex(@"(?<latin>\p{IsBasicLatin}*[A-Za-z\u00C0-\u024F](?:[\p{IsBasicLatin}\u00C0-\u024F–’]*[A-Za-z0-9\u00C0-\u024F])?)|[^A-Za-z\u00C0-\u024F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Script();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotXml();
}
