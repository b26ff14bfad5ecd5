using System.Text;

namespace Mogran.Texts;

/// <summary>Plain text: lines, blank lines and form feeds.</summary>
static class PlainFile
{
    public static SourceText Read(byte[] bytes, Findings findings)
    {
        if (bytes.Length > Limits.PlainBytes) throw findings.Refused("TooLarge", null, Megabytes(bytes.Length), Megabytes(Limits.PlainBytes));
        var text = Decoding.Decode(bytes, findings);
        Refuse(text, findings);
        return new(Lines(text, findings), findings);
    }

    static List<SourceLine> Lines(string text, Findings findings)
    {
        var cleaning = new Cleaning(findings);
        var lines = new List<SourceLine>();
        var (number, afterBreak) = (0, true);
        foreach (var raw in text.EnumerateLines())
        {
            number++;
            var where = $"line {number}";
            if (raw.Length > Limits.LineCharacters)
                throw findings.Refused("LineTooLong", where, raw.Length, Limits.LineCharacters);
            var content = cleaning.Clean(raw.ToString(), where);
            if (content.Length == 0) { afterBreak = true; continue; }

            lines.Add(new(content, where) { AfterBreak = afterBreak });
            afterBreak = false;
            if (lines.Count > Limits.Lines) throw findings.Refused("TooManyLines", where, Limits.Lines);
        }

        cleaning.Report();
        return lines;
    }

    static void Refuse(string text, Findings findings)
    {
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw findings.Refused("LooksLike", null, "HTML", ".html");
        if (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) throw findings.Refused("LooksLike", null, "XML", ".txt");
    }

    static IEnumerable<ReadOnlyMemory<char>> EnumerateLines(this string text)
    {
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && text[at] is not ('\n' or '\r' or '\f')) continue;
            yield return text.AsMemory(start, at - start);
            // A form feed ends a page: what stands after it comes after a break.
            if (at < text.Length && text[at] == '\f') yield return ReadOnlyMemory<char>.Empty;
            if (at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n') at++;
            start = at + 1;
        }
    }

    internal static string Megabytes(long bytes) => (bytes / 1_000_000m).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
