using System.Globalization;
using System.Text;

namespace Mogran.Gathering;

/// <summary>Texts of a workbook: plain, or runs of differing looks, joined; phonetic guides left out.</summary>
static class XlsxText
{
    const int MostTexts = 2_000_000;
    const int MostCharacters = 30_000_000;

    /// <summary>The text of the element the cursor stands on.</summary>
    public static string Read(XmlCursor cursor)
    {
        var depth = cursor.Depth;
        StringBuilder text = new();
        while (cursor.NextChild(depth))
            if (cursor.Name == "t") text.Append(cursor.Text());
            else if (cursor.Name == "r") Run(cursor, text);
        return text.ToString();
    }

    static void Run(XmlCursor cursor, StringBuilder text)
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
            if (cursor.Name == "t") text.Append(cursor.Text(keepEdges: true));
    }

    public static List<string> Shared(Stream part, Findings findings)
    {
        using var cursor = new XmlCursor(part, findings, XlsxFile.LargestPart);
        List<string> texts = [];
        var characters = 0L;
        if (!cursor.Start()) return texts;
        while (cursor.NextChild(0))
        {
            if (cursor.Name != "si") continue;
            texts.Add(Read(cursor));
            characters += texts[^1].Length;
            if (texts.Count > MostTexts || characters > MostCharacters)
                throw findings.RefuseFile("TooMuchText", null, MostCharacters.ToString(CultureInfo.InvariantCulture));
        }

        return texts;
    }
}
