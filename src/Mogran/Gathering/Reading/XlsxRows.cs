using System.Collections;
using System.Globalization;

namespace Mogran.Gathering;

/// <summary>The rows of one sheet of a workbook as they were last computed; formulas are not evaluated.</summary>
sealed class XlsxRows(Stream sheet, IReadOnlyList<string> shared, XlsxStyles styles, Findings findings) : IEnumerable<SheetRow>
{
    public IEnumerator<SheetRow> GetEnumerator()
    {
        using var cursor = new XmlCursor(sheet, findings, XlsxFile.LargestPart);
        if (!cursor.Start()) yield break;
        var number = 0;
        while (cursor.NextChild(0))
        {
            if (cursor.Name != "sheetData") continue;
            while (cursor.NextChild(1))
            {
                if (cursor.Name != "row") continue;
                number = int.TryParse(cursor.Attribute("r"), CultureInfo.InvariantCulture, out var given) && given > number ? given : number + 1;
                if (Row(cursor) is { Count: > 0 } cells) yield return new(number, cells);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    List<string> Row(XmlCursor cursor)
    {
        List<string> cells = [];
        while (cursor.NextChild(2))
        {
            if (cursor.Name != "c") continue;
            var column = Column(cursor.Attribute("r")) ?? cells.Count;
            var text = Cell(cursor);
            if (text.Length == 0) continue;
            if (column >= SheetRow.MostColumns)
                throw findings.RefuseFile("TooManyColumns", cursor.Line, SheetRow.MostColumns.ToString(CultureInfo.InvariantCulture));
            while (cells.Count <= column) cells.Add("");
            cells[column] = text;
        }

        return cells;
    }

    string Cell(XmlCursor cursor)
    {
        var (type, style) = (cursor.Attribute("t"), cursor.Attribute("s"));
        string? value = null, inline = null;
        while (cursor.NextChild(3))
            if (cursor.Name == "v") value = cursor.Text();
            else if (cursor.Name == "is") inline = XlsxText.Read(cursor);

        return Bounded(type switch
        {
            "s" => Shared(value),
            "inlineStr" => inline ?? "",
            "e" => "",
            "b" => value == "1" ? "true" : "false",
            null or "n" => styles.Number(value, style),
            _ => value ?? "",
        }, cursor);
    }

    string Shared(string? index) =>
        int.TryParse(index, CultureInfo.InvariantCulture, out var place) && place >= 0 && place < shared.Count ? shared[place] : "";

    string Bounded(string text, XmlCursor cursor) => text.Length <= SheetRow.LongestCell
        ? text
        : throw findings.RefuseFile("CellTooLong", cursor.Line, SheetRow.LongestCell.ToString(CultureInfo.InvariantCulture));

    // "BC12" is column 54, counted from 0.
    static int? Column(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(letter) || column > 1_000_000) break;
            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
