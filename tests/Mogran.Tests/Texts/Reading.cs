using System.Text;
using System.Text.RegularExpressions;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

static partial class Reading
{
    public static DraftText Of(string content, string name = "text.txt") =>
        TextReading.Read(name, Encoding.UTF8.GetBytes(content), ProfilePartners.All);

    public static DraftText OfSeed(string name) =>
        TextReading.Read(name, File.ReadAllBytes(SharedData.Path("seeds", name)), ProfilePartners.All);

    public static IEnumerable<string> Unsure(this DraftText draft) =>
        draft.Findings.Where(finding => finding.Severity is Severity.Unsure).Select(finding => finding.Code);

    public static Problem Refused(string name, byte[] bytes) =>
        Assert.Throws<RefusedException>(() => TextReading.Read(name, bytes, ProfilePartners.All)).Problem;

    public static Problem Refused(string name, string content) => Refused(name, Encoding.UTF8.GetBytes(content));

    /// <summary>Words of the source that stand nowhere in what was read, with how often they are missing.</summary>
    public static IEnumerable<string> Missing(string source, DraftText draft)
    {
        var kept = string.Join(' ', new[] { draft.Title }
            .Concat(draft.Paragraphs.Select(paragraph => paragraph.Number + " " + paragraph.Content))
            .Concat(draft.Footnotes.Select(note => note.Marker + " " + note.Content))
            .Concat(draft.Findings.SelectMany(finding => finding.Values)));
        var counts = Words(kept).GroupBy(word => word).ToDictionary(same => same.Key, same => same.Count());
        return Words(source).GroupBy(word => word).Where(same => same.Count() > counts.GetValueOrDefault(same.Key)).Select(same => same.Key);
    }

    // Numbers are kept in European digits, whatever digits the text prints.
    static IEnumerable<string> Words(string text) => Word().Matches(text.Normalize(NormalizationForm.FormKC))
        .Select(match => char.IsDigit(match.Value[0]) ? string.Concat(match.Value.Select(char.GetNumericValue)) : match.Value);

    [GeneratedRegex(@"[\p{L}\p{M}]+|\p{N}+")]
    private static partial Regex Word();
}
