using System.Text;

namespace Mogran.Fuzz;

/// <summary>Changes of a CSV file, as rows and cells; quotes need not be closed afterwards.</summary>
static class Rows
{
    const int Largest = 4_000_000;

    static readonly string[] Headings =
        ["id", "title", "titre", "العنوان", "description", "country", "percentage", "sector", "budget", "currency", "start date", "end date", "status", "indicator", "baseline", "target", "actual", "period start", "period end", "parent", "theme", "donor", "implementing partner", "passport", "sex", "date of birth"];

    public static byte[] Mutate(Random random, byte[] bytes, byte[] other)
    {
        var rows = Encoding.UTF8.GetString(bytes).Split('\n').ToList();
        for (var count = 1 + random.Next(4); count > 0; count--) Change(random, rows, other);
        var text = string.Join(random.Next(10) switch { 0 => "\r\n", 1 => "\r", 2 => "\n\n", _ => "\n" }, rows);
        return Encoding.UTF8.GetBytes(text.Length <= Largest ? text : text[..Largest]);
    }

    static void Change(Random random, List<string> rows, byte[] other)
    {
        var at = random.Next(rows.Count);
        switch (random.Next(10))
        {
            case 0 or 1 or 2: rows[at] = Cell(random, rows[at]); break;
            case 3: rows[0] = Column(random, rows[0]); break;
            case 4: rows[at] = rows[at].Insert(random.Next(rows[at].Length + 1), "\"\",;\t|\r\n\0'"[random.Next(10)].ToString()); break;
            case 5: if (rows.Count > 1) rows.RemoveAt(at); break;
            case 6: rows.InsertRange(at, Enumerable.Repeat(rows[at], Math.Min(Largest / (rows[at].Length + 1), random.Next(60) == 0 ? random.Next(50_000) : random.Next(5)))); break;
            case 7: rows.Insert(at, new(",;\t|"[random.Next(4)], random.Next(random.Next(10) == 0 ? 70_000 : 300))); break;
            case 8: Separated(random, rows); break;
            default: rows.InsertRange(at, Encoding.UTF8.GetString(other).Split('\n').Skip(random.Next(4)).Take(random.Next(20))); break;
        }
    }

    static char SeparatorOf(string row) => row.Contains(';', StringComparison.Ordinal) ? ';' : row.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';

    static string Cell(Random random, string row)
    {
        var separator = SeparatorOf(row);
        var cells = row.Split(separator);
        var value = Odd.Value(random);
        cells[random.Next(cells.Length)] = random.Next(3) == 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        return string.Join(separator, cells);
    }

    static string Column(Random random, string row)
    {
        var separator = SeparatorOf(row);
        var cells = row.Split(separator).ToList();
        if (random.Next(2) == 0) cells[random.Next(cells.Count)] = Headings[random.Next(Headings.Length)];
        else cells.Insert(random.Next(cells.Count + 1), Headings[random.Next(Headings.Length)]);
        return string.Join(separator, cells);
    }

    static void Separated(Random random, List<string> rows)
    {
        var (from, to) = (SeparatorOf(rows[0]), ",;\t|"[random.Next(4)]);
        for (var row = 0; row < rows.Count; row++) rows[row] = rows[row].Replace(from, to);
    }
}
