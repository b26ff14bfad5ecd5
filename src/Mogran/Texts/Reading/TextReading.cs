using System.Text.RegularExpressions;
using Mogran.Library;
using Mogran.Partners;

namespace Mogran.Texts;

/// <summary>Reads the wording of a declaration from a file.</summary>
public static partial class TextReading
{
    const int LongestTitle = 250;

    /// <param name="fileName">File name; its extension says how to read the bytes: .txt, .docx, .html or .htm.</param>
    /// <param name="partners">The partners that the text may name, with their aliases.</param>
    /// <param name="language">ISO 639-1 code where the person knows it; null to have it guessed.</param>
    /// <exception cref="Shared.RefusedException">The file cannot be read as a text; nothing of it was kept.</exception>
    public static DraftText Read(string fileName, byte[] bytes, IReadOnlyList<Partner> partners, string? language = null)
    {
        var source = SourceText.Read(fileName, bytes);
        var findings = source.Findings;
        var spoken = language ?? LanguageGuess.Of(source.Lines, findings);
        var (parts, footnotes) = ParagraphReading.Read(source);
        var title = TitleOf(parts);
        var body = title is null ? parts : [.. parts.Skip(1)];
        if (body.Count == 0) throw findings.Refused("NoParagraphs");

        new KindReading(body, findings).Assign();
        var date = DateReading.Read(title?.Content, body, findings);
        var adherents = new PartnerReading(partners, findings).Read(body);
        return new()
        {
            FileName = findings.File,
            DocumentHash = Document.HashOf(bytes),
            Title = title?.Content ?? GuessedTitle(body, findings),
            Date = date?.Day,
            From = date?.From,
            Place = date?.Place,
            Language = spoken,
            Partners = adherents,
            Paragraphs = [.. body.Select(part => new DraftParagraph(part.Number, part.Kind, part.Content, part.Where))],
            Footnotes = [.. footnotes.Select(note => new DraftFootnote(note.Marker, Math.Max(0, note.Part - (parts.Count - body.Count)), note.Content))],
            Findings = findings.All,
        };
    }

    static Part? TitleOf(IReadOnlyList<Part> parts) => parts is
        [{ Number: null, IsItem: false, IsFormula: false, Length: <= LongestTitle } first, ..]
        && (first.IsHeading || (first.IsOpen && !char.IsLower(first.Content[0]))) ? first : null;

    // A text without a heading is called by the conference that it quotes, or else by its file.
    static string GuessedTitle(IReadOnlyList<Part> body, Findings findings)
    {
        var quoted = body.Take(4).Select(part => QuotedName().Match(part.Content)).FirstOrDefault(match => match.Success);
        var title = quoted?.Groups["name"].Value.Trim() ?? Path.GetFileNameWithoutExtension(findings.File).Replace('-', ' ').Replace('_', ' ');
        findings.Unsure("TitleGuessed", null, title);
        return title;
    }

    [GeneratedRegex(@"(?:Conference|Conférence|Summit|Sommet|مؤتمر|المؤتمر)[^“«""]{0,40}[“«""](?<name>[^”»""]{5,200})[”»""]")]
    private static partial Regex QuotedName();
}
