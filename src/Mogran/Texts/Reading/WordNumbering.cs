using System.Globalization;
using System.Xml.Linq;

namespace Mogran.Texts;

/// <summary>Counts the numbered lists of a Word file as Word prints them, from its numbering and styles parts.</summary>
sealed class WordNumbering
{
    sealed record Level(string Format, string Text, int Start);

    sealed record NumberedStyle(string? List, int Level, string? BasedOn, bool IsHeading, bool IsTitle);

    /// <summary>Levels of a list definition; nothing deeper than nine exists in the format.</summary>
    const int Deepest = 9;

    readonly Dictionary<string, Dictionary<int, Level>> definitions = [];
    readonly Dictionary<string, (string Definition, Dictionary<int, int> Starts)> lists = [];
    readonly Dictionary<string, NumberedStyle> styles = [];
    readonly Dictionary<string, int[]> counters = [];

    public static WordNumbering Read(WordPackage package, string folder)
    {
        var numbering = new WordNumbering();
        package.ReadTree(folder + "numbering.xml", numbering.ReadLists);
        package.ReadTree(folder + "styles.xml", numbering.ReadStyles);
        return numbering;
    }

    public bool IsHeading(string? style) => style is not null && styles.TryGetValue(style, out var found) && (found.IsHeading || found.IsTitle);

    /// <summary>The label that the next paragraph of a list carries, "12." or "-"; null where it carries none.</summary>
    public string? Next(string? list, int? level, string? style)
    {
        (list, var depth) = Effective(list, level, style);
        if (list is null or "0" || !lists.TryGetValue(list, out var found) || !definitions.TryGetValue(found.Definition, out var levels)) return null;
        if (!levels.TryGetValue(depth, out var own)) return null;
        if (own.Format is "bullet") return "-";
        if (own.Format is "none") return null;

        if (!counters.TryGetValue(found.Definition + "/" + list, out var counts)) counters[found.Definition + "/" + list] = counts = new int[Deepest];
        counts[depth] = counts[depth] == 0 ? found.Starts.GetValueOrDefault(depth, own.Start) : counts[depth] + 1;
        Array.Clear(counts, depth + 1, Deepest - depth - 1);
        return Printed(own, depth, counts, levels);
    }

    // A paragraph's own list wins over its style's, and a style's over the one that it is based on.
    (string? List, int Level) Effective(string? list, int? level, string? style)
    {
        for (var (name, steps) = (style, 0); list is null && name is not null && steps < 20; steps++)
        {
            if (!styles.TryGetValue(name, out var found)) break;
            list = found.List;
            if (list is not null) level ??= found.Level;
            name = found.BasedOn;
        }

        return (list, Math.Clamp(level ?? 0, 0, Deepest - 1));
    }

    static string Printed(Level own, int depth, int[] counts, Dictionary<int, Level> levels)
    {
        var text = own.Text;
        for (var at = 0; at <= depth; at++)
        {
            var format = levels.TryGetValue(at, out var level) ? level.Format : "decimal";
            text = text.Replace($"%{at + 1}", Numeral.Print(counts[at], format), StringComparison.Ordinal);
        }

        return text.Trim();
    }

    void ReadLists(XElement root)
    {
        foreach (var definition in root.Elements().Where(element => element.Name.LocalName == "abstractNum"))
            if (Value(definition, "abstractNumId") is { } id)
                definitions[id] = Levels(definition.Elements().Where(element => element.Name.LocalName == "lvl"));
        foreach (var list in root.Elements().Where(element => element.Name.LocalName == "num"))
            if (Value(list, "numId") is { } id && Value(Child(list, "abstractNumId"), "val") is { } definition)
                lists[id] = (definition, Starts(list));
    }

    static Dictionary<int, Level> Levels(IEnumerable<XElement> elements)
    {
        var levels = new Dictionary<int, Level>();
        foreach (var level in elements)
            if (Number(Value(level, "ilvl")) is >= 0 and < Deepest and var depth)
                levels[depth] = new(Value(Child(level, "numFmt"), "val") ?? "decimal", Value(Child(level, "lvlText"), "val") ?? "", Number(Value(Child(level, "start"), "val")) ?? 1);
        return levels;
    }

    static Dictionary<int, int> Starts(XElement list)
    {
        var starts = new Dictionary<int, int>();
        foreach (var change in list.Elements().Where(element => element.Name.LocalName == "lvlOverride"))
            if (Number(Value(change, "ilvl")) is { } depth && Number(Value(Child(change, "startOverride"), "val")) is { } start)
                starts[depth] = start;
        return starts;
    }

    void ReadStyles(XElement root)
    {
        foreach (var style in root.Elements().Where(element => element.Name.LocalName == "style"))
        {
            if (Value(style, "styleId") is not { } id) continue;
            var properties = Child(style, "pPr");
            var numbering = Child(properties, "numPr");
            var name = Value(Child(style, "name"), "val")?.ToLowerInvariant() ?? "";
            styles[id] = new(Value(Child(numbering, "numId"), "val"), Number(Value(Child(numbering, "ilvl"), "val")) ?? 0,
                Value(Child(style, "basedOn"), "val"), name.StartsWith("heading", StringComparison.Ordinal), name is "title");
        }
    }

    static XElement? Child(XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    static string? Value(XElement? element, string name) => element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;

    static int? Number(string? value) => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
