using System.Collections;
using System.Globalization;
using System.Text;

namespace Mogran.Gathering;

/// <summary>
/// The rows of a CSV text (RFC 4180, and forgiving: a quote inside an unquoted cell is a letter), one at a time.
/// Texts are never evaluated. A cell, or a row, above its bound refuses the file.
/// </summary>
sealed class CsvRows(TextReader reader, char separator, Findings findings) : IEnumerable<SheetRow>
{
    readonly char[] buffer = new char[1 << 15];
    readonly StringBuilder cell = new();
    int next;
    int end;
    int line = 1;

    public IEnumerator<SheetRow> GetEnumerator()
    {
        for (var number = 1; Peek() >= 0; number++) yield return new(number, Row());
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    List<string> Row()
    {
        List<string> cells = [];
        while (true)
        {
            cells.Add(Cell());
            var mark = Read();
            if (mark == separator && cells.Count < SheetRow.MostColumns) continue;
            if (mark == separator) throw findings.RefuseFile("TooManyColumns", Line, SheetRow.MostColumns.ToString(CultureInfo.InvariantCulture));
            if (mark == '\r' && Peek() == '\n') Read();
            if (mark >= 0) line++;
            return cells;
        }
    }

    string Cell()
    {
        cell.Clear();
        if (Peek() == '"') Quoted();
        while (Peek() is >= 0 and var letter && letter != separator && letter is not ('\n' or '\r')) Append((char)Read());
        return cell.ToString();
    }

    void Quoted()
    {
        var opened = Line;
        Read();
        while (true)
        {
            var letter = Read();
            if (letter < 0)
            {
                findings.Doubt("QuoteNotClosed", opened);
                return;
            }

            if (letter == '"' && Peek() != '"') return;
            if (letter == '"') Read();
            if (letter == '\n') line++;
            Append((char)letter);
        }
    }

    void Append(char letter)
    {
        if (cell.Length >= SheetRow.LongestCell)
            throw findings.RefuseFile("CellTooLong", Line, SheetRow.LongestCell.ToString(CultureInfo.InvariantCulture));
        // No text holds them, and no database keeps them.
        if (letter is '\0' or '\uFFFE' or '\uFFFF') throw findings.RefuseFile("Binary", Line);
        cell.Append(letter);
    }

    string Line => string.Create(CultureInfo.InvariantCulture, $"line {line}");

    int Read() => Peek() is >= 0 and var letter && ++next > 0 ? letter : -1;

    int Peek()
    {
        if (next < end) return buffer[next];
        (next, end) = (0, reader.Read(buffer, 0, buffer.Length));
        return end > 0 ? buffer[0] : -1;
    }
}
