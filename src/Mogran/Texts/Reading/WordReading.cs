using System.Globalization;
using System.Text;
using System.Xml;

namespace Mogran.Texts;

/// <summary>Runs over a Word part and gathers the words of its paragraphs. Namespaces are not compared: two editions of the format differ only there.</summary>
sealed class WordReading(WordNumbering numbering, Cleaning cleaning, Findings findings)
{
    readonly List<SourceLine> lines = [];
    readonly List<string> noteIds = [];
    readonly StringBuilder words = new();
    readonly StringBuilder deleted = new();
    string? style;
    string? list;
    int? level;
    int paragraph;
    int characters;
    bool tracked;
    bool tables;

    public IReadOnlyList<SourceLine> Lines => lines;

    /// <summary>The document itself.</summary>
    public void Body(XmlReader reader) => Read(reader, _ => { }, () =>
    {
        paragraph++;
        var where = $"paragraph {paragraph}";
        var content = Take(where);
        if (content.Length == 0) return;
        var label = numbering.Next(list, level, style);
        lines.Add(new(label is null ? content : $"{label} {content}", where) { AfterBreak = true, IsHeading = label is null && numbering.IsHeading(style) });
        if (lines.Count > Limits.Lines) throw findings.Refused("TooManyLines", where, Limits.Lines);
    });

    /// <summary>Footnotes or endnotes, under the numbers by which the document calls them.</summary>
    public void Notes(XmlReader reader)
    {
        string? id = null;
        var kept = new StringBuilder();
        Read(reader, note =>
        {
            if (note.LocalName is not ("footnote" or "endnote")) return;
            KeepNote(id, kept);
            // Separator lines are notes too in the format; they have a type.
            id = Attribute(note, "type") is null or "normal" ? note.LocalName + Attribute(note, "id") : null;
        }, () => kept.Append(kept.Length > 0 ? " " : "").Append(Take("footnote")));
        KeepNote(id, kept);
    }

    /// <summary>Page heads and feet: no part of the text, but said.</summary>
    public void Margin(XmlReader reader, string part) => Aside(reader, part == "header" ? "PageHead" : "PageFoot");

    public void Comments(XmlReader reader) => Aside(reader, "Comment");

    public void Report()
    {
        if (tracked) findings.Unsure("TrackedChanges", null, cleaning.Clean(deleted.ToString(), "deleted"));
        if (tables) findings.Note("Tables", null);
    }

    void KeepNote(string? id, StringBuilder kept)
    {
        var called = id is null ? -1 : noteIds.IndexOf(id);
        var content = kept.ToString().Trim();
        kept.Clear();
        if (called >= 0) lines.Add(new(content, "footnote") { AfterBreak = true, FootnoteMarker = (called + 1).ToString(CultureInfo.InvariantCulture) });
        else if (id is not null && content.Length > 0) findings.Unsure("FootnoteUncalled", "footnote", content);
    }

    void Aside(XmlReader reader, string code) => Read(reader, _ => { }, () =>
    {
        if (Take(code) is { Length: > 0 } content) findings.Note(code, null, content);
    });

    string Take(string where)
    {
        var content = cleaning.Clean(words.ToString(), where);
        words.Clear();
        characters += content.Length;
        if (characters > Limits.Characters) throw findings.Refused("TooManyWords", where, Limits.Characters);
        return content;
    }

    void Read(XmlReader reader, Action<XmlReader> onElement, Action endOfParagraph)
    {
        (style, list, level) = (null, null, null);
        // A paragraph may hold a text box with paragraphs of its own; the words join at the outer one's end.
        var depth = 0;
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType is XmlNodeType.EndElement && reader.LocalName == "p" && --depth == 0) endOfParagraph();
            if (reader.NodeType is XmlNodeType.Element)
            {
                onElement(reader);
                if (reader.LocalName == "p" && reader.IsEmptyElement && depth == 0) { (style, list, level) = (null, null, null); }
                else if (reader.LocalName == "p" && !reader.IsEmptyElement && depth++ == 0) (style, list, level) = (null, null, null);
                else if (Element(reader)) continue;
            }

            reader.Read();
        }
    }

    /// <returns>True when the reader already stands on what follows.</returns>
    bool Element(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t": words.Append(Inner(reader)); return true;
            case "delText": tracked = true; deleted.Append(Inner(reader)); return true;
            case "ins": tracked = true; break;
            case "Fallback" or "instrText" or "pPrChange" or "rPrChange" or "binData": reader.Skip(); return true;
            case "tab" or "br" or "cr" or "ptab": words.Append(' '); break;
            case "noBreakHyphen": words.Append('-'); break;
            case "tbl": tables = true; break;
            case "pStyle": style = Attribute(reader, "val"); break;
            case "numId": list = Attribute(reader, "val"); break;
            case "ilvl": level = int.TryParse(Attribute(reader, "val"), CultureInfo.InvariantCulture, out var depth) ? depth : null; break;
            case "footnoteReference" or "endnoteReference": Call(reader); break;
        }

        return false;
    }

    void Call(XmlReader reader)
    {
        var id = reader.LocalName.Replace("Reference", "", StringComparison.Ordinal) + Attribute(reader, "id");
        if (!noteIds.Contains(id)) noteIds.Add(id);
        words.Append(Label.Raised((noteIds.IndexOf(id) + 1).ToString(CultureInfo.InvariantCulture)));
    }

    string Inner(XmlReader reader)
    {
        var inner = reader.ReadElementContentAsString();
        if (words.Length + inner.Length > Limits.LineCharacters + 1000)
            throw findings.Refused("LineTooLong", $"paragraph {paragraph + 1}", (words.Length + inner.Length), Limits.LineCharacters);
        return inner;
    }

    static string? Attribute(XmlReader reader, string name)
    {
        string? value = null;
        while (reader.MoveToNextAttribute())
            if (reader.LocalName == name) value = reader.Value;
        reader.MoveToElement();
        return value;
    }
}
