using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mogran.Tests.Texts;

/// <summary>A Word file as Word itself would write it: a numbered list, a bulleted one, real footnotes, a page head.</summary>
sealed class WordExample
{
    readonly MemoryStream bytes = new();
    readonly WordprocessingDocument file;
    readonly Body body = new();
    readonly Footnotes footnotes = new();
    long notes;

    public WordExample()
    {
        file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document);
        var main = file.AddMainDocumentPart();
        main.Document = new(body);
        footnotes.Append(new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 });
        main.AddNewPart<FootnotesPart>().Footnotes = footnotes;
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            Definition(1, NumberFormatValues.Decimal, "%1."), Definition(2, NumberFormatValues.Bullet, "•"),
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 }, new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 2 });
        main.AddNewPart<StyleDefinitionsPart>().Styles = new(new Style(new StyleName { Val = "Title" }) { Type = StyleValues.Paragraph, StyleId = "T" });
    }

    public void Heading(string words) =>
        body.Append(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "T" }), new Run(Words(words))));

    /// <param name="words">A raised 1 in them becomes the footnote's call.</param>
    public void Paragraph(string words, bool numbered, string? footnote, bool bullet = false)
    {
        var paragraph = new Paragraph();
        if (numbered || bullet) paragraph.Append(Numbered(bullet ? 2 : 1));
        var halves = footnote is null ? [words] : words.Split('¹');
        paragraph.Append(new Run(Words(halves[0])));
        if (footnote is not null)
        {
            notes++;
            footnotes.Append(new Footnote(new Paragraph(new Run(new FootnoteReferenceMark()), new Run(Words(" " + footnote)))) { Id = notes });
            paragraph.Append(new Run(new FootnoteReference { Id = notes }), new Run(Words(halves[1])));
        }

        body.Append(paragraph);
    }

    public void Changed(string words, string deleted, string inserted) => body.Append(new Paragraph(
        Numbered(1), new Run(Words(words)),
        new DeletedRun(new Run(new DeletedText(deleted))) { Id = "1", Author = "a" },
        new InsertedRun(new Run(Words(inserted))) { Id = "2", Author = "a" }));

    public void PageHead(string words)
    {
        var head = file.MainDocumentPart!.AddNewPart<HeaderPart>();
        head.Header = new(new Paragraph(new Run(Words(words))));
    }

    public byte[] Bytes()
    {
        file.Dispose();
        return bytes.ToArray();
    }

    static ParagraphProperties Numbered(int list) =>
        new(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = list }));

    static AbstractNum Definition(int id, NumberFormatValues format, string text) =>
        new(new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = 0 }) { AbstractNumberId = id };

    static Text Words(string words) => new(words) { Space = SpaceProcessingModeValues.Preserve };
}
