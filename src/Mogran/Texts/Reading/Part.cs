using System.Text;
using System.Text.RegularExpressions;

namespace Mogran.Texts;

/// <summary>A paragraph, item, heading or footnote while its lines are being put together.</summary>
sealed partial class Part(string where)
{
    readonly StringBuilder content = new();

    public string Where => where;

    public string? Number { get; init; }
    public bool IsItem { get; init; }
    public bool IsHeading { get; init; }

    /// <summary>Words that open the operative part, such as "have agreed on the following".</summary>
    public bool IsFormula { get; init; }
    public ParagraphKind Kind { get; set; }

    public string Content => content.ToString();

    public int Length => content.Length;

    /// <summary>Its last sentence has no end yet: what follows may belong to it.</summary>
    public bool IsOpen => !Closed().IsMatch(Tail);

    public bool EndsWithColon => Tail.TrimEnd().EndsWith(':');

    /// <summary>So short that it may be a heading.</summary>
    public bool IsShort => content.Length <= 120;

    string Tail => content.ToString(Math.Max(0, content.Length - 12), Math.Min(12, content.Length));

    public void Add(string words)
    {
        // A word cut at the end of a line keeps its hyphen, and no blank comes into it.
        var cut = content.Length > 1 && content[^1] == '-' && char.IsLetter(content[^2]) && words is [var first, ..] && char.IsLower(first);
        if (content.Length > 0 && !cut) content.Append(' ');
        content.Append(words);
    }

    public void AddLine(string words) => content.Append(content.Length > 0 ? "\n" : "").Append(words);

    [GeneratedRegex(@"[.;:!?؟؛۔…][\s”»""’')\]⁰¹²³⁴⁵⁶⁷⁸⁹]*$")]
    private static partial Regex Closed();
}
