using System.Text;

namespace Mogran.Gathering;

/// <summary>
/// Where an activity begins and ends in the bytes of a file, in encodings in which markup is ASCII. Lengths are counted
/// from the first of the bytes given; everything that is not as usual is left to the parser.
/// </summary>
static class IatiScan
{
    /// <summary>More bytes are needed to tell.</summary>
    public const int Unfinished = -1;

    const int Unusual = -2;

    /// <summary>The file up to its first element's tag, that included.</summary>
    public static int Head(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4) return Unfinished;
        var at = file.StartsWith("\uFEFF"u8) ? 3 : 0;
        while (at >= 0)
        {
            at += Blank(file[at..]);
            var rest = file[at..];
            if (rest.StartsWith("<iati-activities"u8)) return Root(rest) is > 0 and var tag ? at + tag : Root(rest);
            var aside = Aside(rest);
            if (aside <= 0) return rest.Length < 20 ? Unfinished : aside == 0 ? Unusual : aside;
            if (rest.StartsWith("<?xml"u8) && !IsAscii(rest[..aside])) return Unusual;
            at += aside;
        }

        return Unusual;
    }

    static int Root(ReadOnlySpan<byte> rest)
    {
        var tag = Tag(rest);
        return tag > 0 && (rest[tag - 2] == '/' || !IsNamed(rest, "<iati-activities"u8)) ? Unusual : tag;
    }

    /// <summary>What of a head says how activities are to be understood: its encoding, version, language and namespaces, not the day it was made.</summary>
    public static List<Range> Meaning(ReadOnlySpan<byte> head)
    {
        List<Range> parts = [];
        if (head.IndexOf("<?xml "u8) is >= 0 and <= 3 and var declared) parts.Add(declared..(declared + Aside(head[declared..])));
        var at = head.LastIndexOf("<iati-activities"u8);
        var day = Attribute(head[at..], "generated-datetime"u8);
        parts.Add(at..(at + day.Start.Value));
        parts.Add((at + day.End.Value)..head.Length);
        return parts;
    }

    /// <summary>What stands before an activity: words, comments, instructions. 0: the activity is next, or something that is not whole yet.</summary>
    public static int BeforeActivity(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (true)
        {
            var words = bytes[at..].IndexOf((byte)'<');
            if (words < 0) return bytes.Length;
            at += words;
            var aside = Aside(bytes[at..]);
            if (aside <= 0) return at;
            at += aside;
        }
    }

    /// <summary>An activity from its tag to its last one.</summary>
    public static int Activity(ReadOnlySpan<byte> bytes)
    {
        if (Aside(bytes) is Unfinished || bytes.Length < 16) return Unfinished;
        if (!IsNamed(bytes, "<iati-activity"u8)) return Unusual;
        var at = Tag(bytes);
        if (at < 0 || bytes[at - 2] == '/') return at;
        while (true)
        {
            var next = bytes[at..].IndexOf((byte)'<');
            if (next < 0) return Unfinished;
            at += next;
            var rest = bytes[at..];
            if (rest.Length < 16) return Unfinished;
            if (rest[1] is (byte)'!' or (byte)'?')
            {
                var aside = Aside(rest);
                if (aside <= 0) return aside == 0 ? Unusual : aside;
                at += aside;
            }
            else if (IsNamed(rest, "</iati-activity"u8)) return Tag(rest) is > 0 and var end ? at + end : Unfinished;
            // One inside another.
            else if (IsNamed(rest, "<iati-activity"u8)) return Unusual;
            else at++;
        }
    }

    /// <summary>Lines begun in the bytes, as the parser counts them.</summary>
    public static int Lines(ReadOnlySpan<byte> bytes)
    {
        var lines = bytes.Count((byte)'\n') + bytes.Count((byte)'\r');
        return lines - bytes.Count("\r\n"u8);
    }

    // A comment, an instruction, words that are no markup. 0: none of them.
    static int Aside(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("<?"u8) ? Through(bytes, 2, "?>"u8)
        : bytes.StartsWith("<!--"u8) ? Through(bytes, 4, "-->"u8)
        : bytes.StartsWith("<![CDATA["u8) ? Through(bytes, 9, "]]>"u8)
        : 0;

    static int Through(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> end) =>
        bytes[from..].IndexOf(end) is >= 0 and var found ? from + found + end.Length : Unfinished;

    // A tag ends at the first bracket outside quotes.
    static int Tag(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; ;)
        {
            var next = bytes[at..].IndexOfAny((byte)'>', (byte)'"', (byte)'\'');
            if (next < 0) return Unfinished;
            at += next + 1;
            if (bytes[at - 1] == '>') return at;
            var close = bytes[at..].IndexOf(bytes[at - 1]);
            if (close < 0) return Unfinished;
            at += close + 1;
        }
    }

    static bool IsNamed(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> name) =>
        bytes.StartsWith(name) && bytes.Length > name.Length && (IsBlank(bytes[name.Length]) || bytes[name.Length] is (byte)'>' or (byte)'/');

    static bool IsBlank(byte one) => one is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    static int Blank(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && IsBlank(bytes[at])) at++;
        return at;
    }

    /// <summary>Where an attribute stands in a tag, its value included; empty where it does not.</summary>
    static Range Attribute(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name)
    {
        var at = tag.IndexOfAny(" \n\r\t"u8);
        while (at >= 0 && at < tag.Length)
        {
            var begin = at;
            at += Blank(tag[at..]);
            var sign = tag[at..].IndexOf((byte)'=');
            if (sign < 0) break;
            var isIt = tag.Slice(at, sign).TrimEnd(" \n\r\t"u8).SequenceEqual(name);
            at += sign + 1;
            at += Blank(tag[at..]);
            var close = tag[(at + 1)..].IndexOf(tag[at]);
            if (close < 0) break;
            at += close + 2;
            if (isIt) return begin..at;
        }

        return 0..0;
    }

    static bool IsAscii(ReadOnlySpan<byte> declaration)
    {
        var value = Attribute(declaration, "encoding"u8);
        var name = Encoding.ASCII.GetString(declaration[value]).ToLowerInvariant();
        return name.Length == 0 || name.Contains("utf-8", StringComparison.Ordinal) || name.Contains("ascii", StringComparison.Ordinal)
            || name.Contains("iso-8859-", StringComparison.Ordinal) || name.Contains("windows-125", StringComparison.Ordinal);
    }
}
