using System.Text;
using System.Text.RegularExpressions;

namespace Mogran.Fuzz;

/// <summary>Changes of XML and HTML, as tags and the texts between them; what comes out need not be well formed.</summary>
static partial class Markup
{
    // Above the bound of HTML files, and little enough to be changed in the memory that a reader has.
    const int Largest = 2_200_000;

    static readonly string[] Fragments =
    [
        "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]>", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "&b;", "&c;", "&lt;", "&#0;", "&#xD800;", "&#x10FFFF;", "&#99999999999;", "&nbsp;", "&",
        "<![CDATA[", "]]>", "<![CDATA[a]]>", "<!--", "-->", "<!-- -- -->", "<?xml version=\"1.1\"?>", "<?xml version=\"1.0\" encoding=\"utf-7\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?a?>", "<?", "<", ">", "</", "</>", "<a", "<a b=", "<a b='", "<a:b>", "<a xmlns:a=''/>",
        "<x xmlns='urn:other'>", "<p>", "</p>", "<b><i>", "</b></i>", "<table><tr><td>", "</table>", "<ol start='99999999999'><li>", "<ol reversed start='-5'><li>", "<li value='-2147483649'>", "<template>", "<svg><desc><p>", "<math><mi>", "<plaintext>", "<script>", "<style>", "<textarea>", "<select><option>", "<frameset>", "<a href='#fn1' id='fn1'>", "<sup>1</sup>",
        "<narrative>x</narrative>", "<narrative xml:lang='ar'>", "<iati-activity>", "</iati-activity>", "<value currency='EUR' value-date='2020-01-01'>1</value>", "<period-start iso-date='2020-01-01'/>", "<row r='1048577'>", "<c r='XFD1' t='s'><v>0</v></c>", "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
    ];

    public static byte[] Mutate(Random random, byte[] bytes, byte[] other)
    {
        var pieces = Pieces(Encoding.UTF8.GetString(bytes));
        if (pieces.Count == 0) return other;
        for (var count = 1 + random.Next(3); count > 0; count--) Change(random, pieces, other);
        // Most inputs must get past the parser, or nothing behind it is tried.
        if (random.Next(3) > 0) pieces = Balanced(pieces);
        return Encoding.UTF8.GetBytes(Joined(pieces));
    }

    /// <summary>End tags that end nothing are left out, and what is open at the end is closed.</summary>
    static List<string> Balanced(List<string> pieces)
    {
        List<string> balanced = [];
        Stack<string> open = [];
        foreach (var piece in Pieces(string.Concat(pieces)))
        {
            if (piece is ['<', '/', ..])
            {
                if (open.TryPeek(out var last) && last == Name().Match(piece).Value) balanced.Add($"</{open.Pop()}>");
                continue;
            }

            if (piece is ['<', '!' or '?', ..] && balanced.Count > 0) continue;
            if (Name().Match(piece).Value is { Length: > 0 } name)
            {
                if (!piece.EndsWith('>')) continue;
                if (!piece.EndsWith("/>", StringComparison.Ordinal)) open.Push(name);
            }
            else if (piece[0] == '<' && piece is not ['<', '!' or '?', ..]) continue;

            balanced.Add(open.Count == 0 && piece[0] != '<' ? "" : piece);
        }

        balanced.AddRange(open.Select(name => $"</{name}>"));
        return balanced;
    }

    static string Joined(List<string> pieces)
    {
        var text = string.Concat(pieces);
        return text.Length <= Largest ? text : text[..Largest];
    }

    static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        foreach (var match in Tag().EnumerateMatches(text)) pieces.Add(text.Substring(match.Index, match.Length));
        return pieces;
    }

    static void Change(Random random, List<string> pieces, byte[] other)
    {
        var at = random.Next(pieces.Count);
        switch (random.Next(12))
        {
            case 0: Repeat(random, pieces, at); break;
            case 1: if (pieces.Count > 4) pieces.RemoveRange(at, Math.Min(pieces.Count - at - 1, 1 + random.Next(12))); break;
            case 2: (pieces[at], pieces[^(1 + random.Next(pieces.Count))]) = (pieces[random.Next(pieces.Count)], pieces[at]); break;
            case 3: Text(random, pieces, at); break;
            case 4 or 5 or 6: pieces[at] = Attributes(random, pieces[at]); break;
            case 7: Nest(random, pieces, at); break;
            case 8: pieces.Insert(at, Fragments[random.Next(Fragments.Length)]); break;
            case 9: Splice(random, pieces, at, Pieces(Encoding.UTF8.GetString(other))); break;
            case 10: pieces[at] = Name().Replace(pieces[at], Name().Match(pieces[random.Next(pieces.Count)]).Value, 1); break;
            default: pieces.Insert(at, Odd.Value(random)); break;
        }
    }

    static void Repeat(Random random, List<string> pieces, int at)
    {
        var some = pieces.GetRange(at, Math.Min(pieces.Count - at, 1 + random.Next(30)));
        var length = Math.Max(1, some.Sum(piece => piece.Length));
        var times = Math.Min(random.Next(60) == 0 ? 1 << random.Next(8, 17) : 1 + random.Next(4), Largest / length);
        if (pieces.Count > 200_000) return;
        pieces.Insert(at, string.Concat(Enumerable.Repeat(string.Concat(some), times)));
    }

    static void Text(Random random, List<string> pieces, int at)
    {
        while (at < pieces.Count && pieces[at].StartsWith('<')) at++;
        if (at < pieces.Count) pieces[at] = Escaped(random, Odd.Value(random));
    }

    static string Attributes(Random random, string tag)
    {
        var found = Attribute().Matches(tag);
        if (found.Count == 0)
            return tag.Length > 2 && tag[0] == '<' ? tag.TrimEnd('>', '/') + $" a{random.Next(9)}=\"{Escaped(random, Odd.Value(random))}\">" : tag;
        var one = found[random.Next(found.Count)];
        return random.Next(5) switch
        {
            0 when random.Next(6) == 0 => tag.Insert(one.Index, one.Value + " "),
            1 => tag.Remove(one.Index, one.Length),
            _ => tag.Remove(one.Groups[1].Index, one.Groups[1].Length).Insert(one.Groups[1].Index, Escaped(random, Odd.Value(random))),
        };
    }

    // Mostly well formed, so that the value itself reaches the reader.
    static string Escaped(Random random, string value) => random.Next(4) == 0
        ? value
        : new string([.. value.Where(letter => letter >= ' ' && !char.IsSurrogate(letter) && letter < '\uFFFE')]).Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    static void Nest(Random random, List<string> pieces, int at)
    {
        var name = Name().Match(pieces[random.Next(pieces.Count)]).Value is { Length: > 0 and < 60 } known ? known : "a";
        var depth = random.Next(20) == 0 ? random.Next(1_000, 100_000) : random.Next(2, 120);
        pieces.Insert(at, string.Concat(Enumerable.Repeat($"<{name}>", depth)));
        if (random.Next(3) > 0) pieces.Insert(Math.Min(pieces.Count, at + 2), string.Concat(Enumerable.Repeat($"</{name}>", depth)));
    }

    static void Splice(Random random, List<string> pieces, int at, List<string> other)
    {
        if (other.Count == 0) return;
        var start = random.Next(other.Count);
        pieces.InsertRange(at, other.GetRange(start, Math.Min(other.Count - start, 1 + random.Next(40))));
    }

    [GeneratedRegex("<[^>]*>?|[^<]+")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=^</?)[A-Za-z][A-Za-z0-9:-]*")]
    private static partial Regex Name();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9:-]*\\s*=\\s*[\"']([^\"']*)[\"']")]
    private static partial Regex Attribute();
}
