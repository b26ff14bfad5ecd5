using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>An edition as a workbook: a sheet for each table, and the sources. Numbers are numbers; a text is never a formula.</summary>
static class SheetFile
{
    public static byte[] Write(ReportBody body, EditionContent content)
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetCells.Styles();
            var sheets = new Sheets();
            foreach (var (name, rows) in SheetRows.Of(body, content))
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(rows);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
            }

            book.Workbook = new Workbook(sheets);
            (file.PackageProperties.Title, file.PackageProperties.Creator) = (body.Title, body.Dialogue);
            (file.PackageProperties.Language, file.PackageProperties.Created) = (Language.Current.Code, content.AsOf.UtcDateTime);
        }

        return bytes.ToArray();
    }

    static Worksheet Sheet(IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData();
        for (var at = 0; at < rows.Count; at++)
            data.Append(new DocumentFormat.OpenXml.Spreadsheet.Row(rows[at].Select(value => SheetCells.Of(value, at == 0))) { RowIndex = (uint)at + 1 });
        var view = new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0, RightToLeft = Language.Current.Direction == "rtl",
        };
        return new Worksheet(new SheetViews(view), Columns(rows), data);
    }

    /// <summary>Wide enough for what a column mostly holds, between 8 and 60 characters.</summary>
    static Columns Columns(IReadOnlyList<IReadOnlyList<object?>> rows) => new(Enumerable.Range(0, rows.Max(row => row.Count)).Select(at =>
    {
        var longest = rows.Take(200).Select(row => row.ElementAtOrDefault(at)?.ToString()?.Length ?? 0).Max();
        return new DocumentFormat.OpenXml.Spreadsheet.Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = Math.Clamp(longest + 2, 8, 60), CustomWidth = true };
    }));
}
