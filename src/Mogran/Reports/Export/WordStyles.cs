using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Language = Mogran.Shared.Language;

namespace Mogran.Reports;

/// <summary>Styles of the Word file: real headings, so that a reader's navigation pane and contents work.</summary>
static class WordStyles
{
    const string Ink = "1D1F22", Nile = "17496E", Quiet = "585D63", Rule = "B8B4A8";

    public static Styles Of(Language language) => new([
        Defaults(language),
        Style("Normal", "Normal", null, spaceAfter: 120),
        Style("BodyText", "Body Text", "Normal"),
        Style("Title", "Title", "Normal", size: 52, bold: true, color: Nile, spaceAfter: 240),
        Style("Subtitle", "Subtitle", "Normal", size: 26, color: Quiet, spaceBefore: 1200, spaceAfter: 120),
        Style("Fact", "Fact", "Normal", size: 20, color: Quiet, spaceAfter: 60),
        Style("ContentsHeading", "Contents Heading", "Normal", size: 30, bold: true, color: Nile, spaceBefore: 480, keepNext: true),
        Style("Heading1", "heading 1", "Normal", size: 32, bold: true, color: Nile, spaceBefore: 480, outline: 0, keepNext: true),
        Style("Heading2", "heading 2", "Normal", size: 26, bold: true, color: Ink, spaceBefore: 320, outline: 1, keepNext: true),
        Style("Heading3", "heading 3", "Normal", size: 23, bold: true, color: Ink, spaceBefore: 240, spaceAfter: 60, outline: 2, keepNext: true),
        Style("TOC1", "toc 1", "Normal", spaceAfter: 40),
        Style("TOC2", "toc 2", "Normal", spaceAfter: 40, indent: 340),
        Style("Status", "Status", "Normal", bold: true, spaceAfter: 60, keepNext: true),
        Style("Quiet", "Quiet", "Normal", color: Quiet, spaceAfter: 40, keepNext: true),
        Style("ListBullet", "List Bullet", "Normal", spaceAfter: 40, bullet: true),
        Style("Caption", "caption", "Normal", size: 19, color: Quiet, spaceBefore: 240, spaceAfter: 60, keepNext: true),
        Style("TableText", "Table Text", "Normal", size: 18, spaceAfter: 20),
        Style("TableNumber", "Table Number", "TableText", atEnd: true),
        Style("TableHead", "Table Head", "TableText", bold: true, keepNext: true),
        Style("TableHeadNumber", "Table Head Number", "TableHead", atEnd: true),
        Style("AfterTable", "After Table", "Normal", size: 12, spaceAfter: 0),
        Style("Header", "header", "Normal", size: 17, color: Quiet, spaceAfter: 0),
        Style("Footer", "footer", "Normal", size: 17, color: Quiet, spaceAfter: 0, centred: true),
        new Style(new StyleName { Val = "Figure Link" }, new StyleRunProperties(new Color { Val = Nile })) { Type = StyleValues.Character, StyleId = "FigureLink", CustomStyle = true },
        TableStyleOf(),
    ]);

    public static Numbering Bullets() => new(
        new AbstractNum(
            new MultiLevelType { Val = MultiLevelValues.SingleLevel },
            new Level(
                new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "\u2013" },
                new LevelJustification { Val = LevelJustificationValues.Left },
                new PreviousParagraphProperties(new Indentation { Start = "340", Hanging = "340" }))
            { LevelIndex = 0 })
        { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });

    static DocDefaults Defaults(Language language) => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", ComplexScript = "Arial" },
            new Color { Val = Ink },
            new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "23" },
            new Languages { Val = language.Direction == "rtl" ? "en-GB" : language.Culture.Name, Bidi = "ar-EG" })),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto })));

    static Style Style(
        string id, string name, string? basedOn, int? size = null, bool bold = false, string? color = null, int? spaceBefore = null, int? spaceAfter = null,
        int? outline = null, bool keepNext = false, bool bullet = false, bool atEnd = false, bool centred = false, int? indent = null)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext) paragraph.Append(new KeepNext());
        if (bullet) paragraph.Append(new NumberingProperties(new NumberingId { Val = 1 }));
        if (id == "Normal" && WordText.IsRightToLeft) paragraph.Append(new BiDi());
        if (spaceBefore is not null || spaceAfter is not null)
            paragraph.Append(new SpacingBetweenLines { Before = $"{spaceBefore ?? 0}", After = $"{spaceAfter ?? 120}" });
        if (indent is not null) paragraph.Append(new Indentation { Start = $"{indent}" });
        if (atEnd) paragraph.Append(new Justification { Val = JustificationValues.Right });
        if (centred) paragraph.Append(new Justification { Val = JustificationValues.Center });
        if (outline is not null) paragraph.Append(new OutlineLevel { Val = outline });

        var run = new StyleRunProperties();
        if (bold) run.Append(new Bold(), new BoldComplexScript());
        if (color is not null) run.Append(new Color { Val = color });
        if (size is not null) run.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });

        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (id == "Normal") style.Default = true;
        if (basedOn is not null) style.Append(new BasedOn { Val = basedOn });
        if (id.StartsWith("Heading", StringComparison.Ordinal)) style.Append(new NextParagraphStyle { Val = "BodyText" });
        style.Append(new PrimaryStyle());
        if (paragraph.HasChildren) style.Append(paragraph);
        if (run.HasChildren) style.Append(run);
        return style;
    }

    static Style TableStyleOf() => new(
        new StyleName { Val = "Report Table" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 6, Color = Ink },
                new BottomBorder { Val = BorderValues.Single, Size = 6, Color = Ink },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = Rule }),
            new TableCellMarginDefault(
                new TopMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = 60, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "40", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = 60, Type = TableWidthValues.Dxa })),
        new TableStyleProperties(new TableStyleConditionalFormattingTableCellProperties(
            new TableCellBorders(new BottomBorder { Val = BorderValues.Single, Size = 6, Color = Ink }),
            new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = "EDF2F4" }))
        { Type = TableStyleOverrideValues.FirstRow })
    { Type = StyleValues.Table, StyleId = "ReportTable", CustomStyle = true };
}
