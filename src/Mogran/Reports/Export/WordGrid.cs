using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mogran.Reports;

/// <summary>A table of a Word file: a caption above, a header row that repeats on every page, rows that stay whole.</summary>
static class WordGrid
{
    const int TextWidth = 9412; // A4 less the margins, in twentieths of a point

    public static IEnumerable<OpenXmlElement> Of(Grid grid, WordMarks marks)
    {
        yield return WordText.Paragraph("Caption", grid.Caption);
        var widths = Widths(grid);
        var table = new DocumentFormat.OpenXml.Wordprocessing.Table(
            Properties(grid.Caption), new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })), Header(grid, widths));
        for (var row = 0; row < grid.Rows.Count; row++) table.Append(Row(grid, row, widths, marks));
        yield return table;
        yield return WordText.Paragraph("AfterTable", "");
    }

    static TableProperties Properties(string caption)
    {
        var properties = new TableProperties(new TableStyle { Val = "ReportTable" });
        if (WordText.IsRightToLeft) properties.Append(new BiDiVisual());
        properties.Append(
            new TableWidth { Width = $"{TextWidth}", Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableLook { Val = "0420", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = false, NoVerticalBand = true },
            new TableCaption { Val = caption });
        return properties;
    }

    static TableRow Header(Grid grid, int[] widths) => new([
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. grid.Columns.Select((column, at) => Cell(WordText.Paragraph(column.Numeric ? "TableHeadNumber" : "TableHead", column.Title), widths[at]))]);

    static TableRow Row(Grid grid, int row, int[] widths, WordMarks marks)
    {
        var cells = grid.Columns.Select((column, at) =>
        {
            var text = WordText.Paragraph(column.Numeric ? "TableNumber" : "TableText", grid.Rows[row][at]);
            return Cell(at == 0 && grid.Anchors is { } anchors ? marks.Marked(text, anchors[row]) : text, widths[at]);
        });
        return new([new TableRowProperties(new CantSplit()), .. cells]);
    }

    static TableCell Cell(Paragraph text, int width) =>
        new(new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), text);

    /// <summary>Room for each column after what it holds: long texts get more, numbers what they need.</summary>
    static int[] Widths(Grid grid)
    {
        var wishes = grid.Columns.Select((column, at) => grid.Rows.Select(row => row[at].Length).Append(column.Title.Length).Average() switch
        {
            var length when column.Numeric => Math.Clamp(grid.Rows.Select(row => row[at].Length).Append(column.Title.Length + 3).Max(), 9, 22),
            var length => Math.Clamp(length, 9, 48),
        }).ToList();
        return [.. wishes.Select(wish => (int)(TextWidth * wish / wishes.Sum()))];
    }
}
