using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mogran.Reports;

/// <summary>Cells of the workbook and the few styles they use.</summary>
static class SheetCells
{
    const int MostCharacters = 32_767; // what one cell of a workbook may hold
    const uint Plain = 0, Head = 1, Number = 2, Quoted = 3;

    public static DocumentFormat.OpenXml.Spreadsheet.Cell Of(object? value, bool head) => value switch
    {
        null or "" => new() { StyleIndex = head ? Head : Plain },
        decimal number => new() { StyleIndex = Number, DataType = CellValues.Number, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) },
        int number => new() { StyleIndex = Number, DataType = CellValues.Number, CellValue = new(number.ToString(CultureInfo.InvariantCulture)) },
        _ => Text(value.ToString()!, head),
    };

    /// <summary>What looks like a formula is marked as quoted, so that it stays a text even when the cell is edited.</summary>
    static DocumentFormat.OpenXml.Spreadsheet.Cell Text(string text, bool head) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = head ? Head : text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? Quoted : Plain,
        InlineString = new(new DocumentFormat.OpenXml.Spreadsheet.Text(Cut(WordText.Clean(text))) { Space = SpaceProcessingModeValues.Preserve }),
    };

    static string Cut(string text) => text.Length <= MostCharacters ? text : text[..MostCharacters];

    public static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.####" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Bottom, WrapText = true }) { FontId = 1, ApplyFont = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 164, ApplyNumberFormat = true, ApplyAlignment = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = true }) { QuotePrefix = true, ApplyAlignment = true }));
}
