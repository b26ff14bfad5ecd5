using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>
/// An edition as a Word file that a ministry can circulate as it is: real heading styles, a table of contents, tables
/// whose header rows repeat, page numbers, the document's language, right to left for Arabic, and nobody's name in it.
/// </summary>
static class WordFile
{
    static readonly Phrases<Edition> T = new();

    public static byte[] Write(ReportBody body, DateTimeOffset asOf)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Of(Language.Current);
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = WordStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            var blocks = body.Blocks().ToList();
            var marks = new WordMarks(blocks);
            main.Document = new Document(new Body([.. Cover(body), .. Contents(blocks, marks), .. blocks.SelectMany(block => Elements(block, marks)), Section(main, body)]));
            Describe(file, body, asOf);
        }

        return bytes.ToArray();
    }

    static IEnumerable<OpenXmlElement> Cover(ReportBody body)
    {
        yield return WordText.Paragraph("Subtitle", body.Dialogue);
        yield return WordText.Paragraph("Title", body.Title);
        foreach (var (name, value) in body.Facts) yield return WordText.Paragraph("Fact", $"{name}: {value}");
    }

    /// <summary>A field that Word brings up to date; until then it already lists the headings.</summary>
    static IEnumerable<OpenXmlElement> Contents(IReadOnlyList<Block> blocks, WordMarks marks)
    {
        yield return WordText.Paragraph("ContentsHeading", T["Contents"]);
        var headings = blocks.OfType<Heading>().Where(heading => heading.Level <= 2).ToList();
        for (var at = 0; at < headings.Count; at++)
        {
            var line = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = $"TOC{headings[at].Level}" }));
            if (at == 0)
                line.Append(
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Begin, Dirty = true }),
                    new Run(new FieldCode(" TOC \\o \"1-2\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }),
                    new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }));
            line.Append(new Hyperlink(WordText.Runs(headings[at].Text)) { Anchor = marks.NameOf(headings[at].Anchor), History = true });
            if (at == headings.Count - 1) line.Append(new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
            yield return line;
        }
    }

    static IEnumerable<OpenXmlElement> Elements(Block block, WordMarks marks) => block switch
    {
        Heading heading => [marks.Marked(WordText.Paragraph($"Heading{heading.Level}", heading.Text), heading.Anchor)],
        Line line => [WordText.Of(line, marks)],
        Grid grid => WordGrid.Of(grid, marks),
        _ => [],
    };

    static SectionProperties Section(MainDocumentPart main, ReportBody body)
    {
        var header = main.AddNewPart<HeaderPart>();
        header.Header = new Header(WordText.Paragraph("Header", $"{body.Dialogue} · {body.Title}"));
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = new Footer(new Paragraph(
            [new ParagraphProperties(new ParagraphStyleId { Val = "Footer" }), .. WordText.Runs(T["Page"] + " "), Field("PAGE"), .. WordText.Runs($" {T["PageOf"]} "), Field("NUMPAGES")]));
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(header) },
            new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
            new PageSize { Width = 11906, Height = 16838 }, // A4, in twentieths of a point
            new PageMargin { Top = 1304, Bottom = 1304, Left = 1247, Right = 1247, Header = 624, Footer = 624, Gutter = 0 });
        if (WordText.IsRightToLeft) section.Append(new BiDi());
        return section;
    }

    static SimpleField Field(string instruction) => new(new Run(new DocumentFormat.OpenXml.Wordprocessing.Text("1"))) { Instruction = instruction };

    static void Describe(WordprocessingDocument file, ReportBody body, DateTimeOffset asOf)
    {
        var properties = file.PackageProperties;
        (properties.Title, properties.Creator, properties.Language) = (body.Title, body.Dialogue, Language.Current.Code);
        (properties.Created, properties.Modified) = (asOf.UtcDateTime, asOf.UtcDateTime);
    }
}
