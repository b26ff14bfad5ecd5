using System.Globalization;

namespace Mogran.Gathering;

/// <summary>Which cell styles show a number as a day. Source: ECMA-376 part 1, 18.8.30 (number formats).</summary>
sealed class XlsxStyles
{
    readonly Dictionary<string, string> formats = [];
    readonly List<bool> showDays = [];

    public static readonly XlsxStyles None = new();

    /// <summary>Days are counted from 1 January 1904 instead of 1900.</summary>
    public bool From1904 { get; init; }

    public static XlsxStyles Read(Stream part, bool from1904, Findings findings)
    {
        using var cursor = new XmlCursor(part, findings, XlsxFile.LargestPart);
        var styles = new XlsxStyles { From1904 = from1904 };
        if (!cursor.Start()) return styles;
        while (cursor.NextChild(0))
            if (cursor.Name == "numFmts") styles.ReadFormats(cursor);
            else if (cursor.Name == "cellXfs") styles.ReadCells(cursor);
        return styles;
    }

    /// <summary>A number as text: "2025-04-09" where the style shows a day, else as stored.</summary>
    public string Number(string? value, string? style)
    {
        if (value is null) return "";
        if (!int.TryParse(style, CultureInfo.InvariantCulture, out var index) || index < 0 || index >= showDays.Count || !showDays[index]) return value;
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || serial is < 1 or > 2_900_000) return value;
        var day = From1904
            ? new DateOnly(1904, 1, 1).AddDays((int)serial)
            // Serial 60 is 29 February 1900, a day that never was; from 61 on the count is one ahead.
            : new DateOnly(1899, 12, 31).AddDays((int)serial - (serial >= 60 ? 1 : 0));
        return Shared.Print.IsoDay(day);
    }

    void ReadFormats(XmlCursor cursor)
    {
        while (cursor.NextChild(1))
            if (cursor.Attribute("numFmtId") is { } id && cursor.Attribute("formatCode") is { } code) formats[id] = code;
    }

    void ReadCells(XmlCursor cursor)
    {
        while (cursor.NextChild(1))
            if (cursor.Name == "xf") showDays.Add(ShowsDay(cursor.Attribute("numFmtId")));
    }

    bool ShowsDay(string? id) =>
        id is not null && formats.TryGetValue(id, out var code)
            ? HasDayLetters(code)
            : int.TryParse(id, CultureInfo.InvariantCulture, out var number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 58);

    // Letters in quotes, in brackets or behind a backslash are printed as they are.
    static bool HasDayLetters(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
            switch (code[i])
            {
                case '\\': i++; break;
                case '"': quoted = !quoted; break;
                case '[': bracketed = true; break;
                case ']': bracketed = false; break;
                case 'd' or 'y' or 'D' or 'Y' when !quoted && !bracketed: return true;
            }

        return false;
    }
}
