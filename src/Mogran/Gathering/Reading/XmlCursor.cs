using System.Globalization;
using System.Security;
using System.Text;
using System.Xml;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Walks an XML file forward, child by child, in bounded memory: no DTD, no entity, nothing fetched, no piece above
/// 16 MB, no nesting above 64, no endless stock of names.
/// </summary>
sealed class XmlCursor : IDisposable
{
    const long LargestPiece = 16_000_000;
    const long LargestRecord = 32_000_000;
    const int DeepestNesting = 64;
    const int UsualText = 8_192;
    const int LargestKept = 1_000_000;

    // By its qualified name the parser would write one anew for each attribute with a prefix.
    const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    readonly BoundedStream bytes;
    readonly Findings findings;
    readonly XmlReader reader;
    readonly IXmlLineInfo lines;
    readonly MetTexts met = new();
    long record = long.MaxValue;

    // Texts that are being read: an element's own, and behind it that of the child at hand.
    char[] letters = new char[UsualText];
    int length;

    public XmlCursor(Stream stream, Findings findings, long largestFile = long.MaxValue)
    {
        this.findings = findings;
        bytes = new(stream, LargestPiece, largestFile, findings);
        // The first bytes are read, and their encoding judged, as soon as the reader is made.
        try
        {
            reader = Calmly(cursor => XmlReader.Create(cursor.bytes, new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                NameTable = new BoundedNames(findings),
            }));
        }
        catch (RefusedException)
        {
            bytes.Dispose();
            throw;
        }

        lines = (IXmlLineInfo)reader;
    }

    /// <summary>Bytes read so far.</summary>
    public long Passed => bytes.Passed;

    public string Name => reader.LocalName;

    /// <summary>With its prefix: by it a publisher's own element is not taken for the standard's.</summary>
    public string FullName => reader.Name;

    public int Depth => reader.Depth;

    public int LineNumber => lines.LineNumber;

    public string Line => LineAt(lines.LineNumber);

    public static string LineAt(int number) => string.Create(CultureInfo.InvariantCulture, $"line {number}");

    /// <summary>From here on a new record is read: what is held of one has a bound of its own.</summary>
    public void BeginRecord() => record = bytes.Passed;

    public string? Attribute(string name) => reader.GetAttribute(name) is { Length: > 0 } value ? value : null;

    /// <summary>The language that the element itself says it is in.</summary>
    public string? Language => reader.GetAttribute("lang", XmlNamespace) is { Length: > 0 } language ? language : null;

    /// <summary>Goes to the first element. False: there is none.</summary>
    public bool Start()
    {
        while (Read())
            if (reader.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    /// <summary>Goes to the next child element of the element at <paramref name="parent"/>'s depth, passing over what was not read.</summary>
    public bool NextChild(int parent)
    {
        // On the parent's own tag: an empty element has no children and no end tag.
        if (reader.NodeType == XmlNodeType.Element && reader.Depth == parent && reader.IsEmptyElement) return false;
        while (Read() && reader.Depth > parent)
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == parent + 1) return true;
        return false;
    }

    /// <summary>The element's own text, without that of its children; null when blank. Ends on the element's last tag.</summary>
    public string? Text(bool keepEdges = false)
    {
        var depth = reader.Depth;
        if (reader.IsEmptyElement) return null;
        var start = length;
        while (Read() && reader.Depth > depth)
            if (reader.Depth == depth + 1 && IsText) AddLetters();
        return Taken(start, keepEdges);
    }

    /// <summary>The element's own text and that of its children of one name, each with its language. Ends on the element's last tag.</summary>
    /// <param name="other">Called on each child of another name; may read it.</param>
    public void Texts(string child, List<(string? Language, string Text)> into, Action<string>? other = null)
    {
        var name = FullName;
        var (depth, language) = (reader.Depth, Language);
        if (reader.IsEmptyElement) return;
        var start = length;
        while (Read() && reader.Depth > depth)
        {
            if (reader.Depth != depth + 1) continue;
            if (IsText) AddLetters();
            else if (reader.NodeType != XmlNodeType.Element) continue;
            else if (FullName == child) AddText(Language ?? language, Text(), into);
            else other?.Invoke(name);
        }

        AddText(language, Taken(start), into);
    }

    /// <summary>The element as the source wrote it, cut where it is longer. Ends on the element's last tag.</summary>
    public string Xml(int longest)
    {
        var depth = reader.Depth;
        StringBuilder xml = new();
        do
        {
            if (xml.Length < longest) Append(xml);
        }
        while (!(reader.Depth == depth && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement)) && Read());
        return xml.ToString().Cut(longest);
    }

    void Append(StringBuilder xml)
    {
        if (IsText) xml.Append(SecurityElement.Escape(Value));
        else if (reader.NodeType == XmlNodeType.EndElement) xml.Append("</").Append(reader.Name).Append('>');
        else if (reader.NodeType == XmlNodeType.Element)
        {
            xml.Append('<').Append(reader.Name);
            while (reader.MoveToNextAttribute())
                xml.Append(' ').Append(reader.Name).Append("=\"").Append(SecurityElement.Escape(reader.Value)).Append('"');
            reader.MoveToElement();
            xml.Append(reader.IsEmptyElement ? "/>" : ">");
        }
    }

    bool IsText => reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace;

    // A long text is read to its end only when it is asked for.
    string Value => Calmly(static cursor => cursor.reader.Value);

    void AddLetters()
    {
        for (var read = -1; read != 0; length += read)
        {
            if (length == letters.Length) Array.Resize(ref letters, letters.Length * 2);
            read = Calmly(static cursor => cursor.reader.ReadValueChunk(cursor.letters, cursor.length, cursor.letters.Length - cursor.length));
        }
    }

    /// <summary>What was read since then; null when blank.</summary>
    string? Taken(int start, bool keepEdges = false)
    {
        var text = letters.AsSpan(start, length - start);
        if (!keepEdges) text = text.Trim();
        var taken = text.IsEmpty ? null : met.Of(text);
        length = start;
        if (letters.Length > LargestKept && length == 0) letters = new char[UsualText];
        return taken;
    }

    static void AddText(string? language, string? text, List<(string? Language, string Text)> into)
    {
        if (text is not null) into.Add((language, text));
    }

    bool Read()
    {
        bytes.Mark();
        if (!Calmly(static cursor => cursor.reader.Read())) return false;
        if (bytes.Passed - record > LargestRecord) throw findings.RefuseFile("RecordTooLarge", Line, BoundedStream.Megabytes(LargestRecord));
        if (reader.Depth > DeepestNesting) throw findings.RefuseFile("TooDeep", Line, DeepestNesting.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    T Calmly<T>(Func<XmlCursor, T> step)
    {
        try { return step(this); }
        catch (XmlException fault) { throw Refusal(fault); }
    }

    RefusedException Refusal(XmlException fault)
    {
        var where = fault.LineNumber > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {fault.LineNumber}") : null;
        return fault.Message.Contains("DTD", StringComparison.Ordinal)
            ? findings.RefuseFile("Dtd", where)
            : findings.RefuseFile("NotXml", where);
    }

    public void Dispose()
    {
        reader.Dispose();
        bytes.Dispose();
    }

    // The parser keeps every name it meets for good; a file made of nothing but new names must not fill the memory.
    sealed class BoundedNames(Findings findings) : NameTable
    {
        const int MostNames = 20_000;
        const int MostAsked = 1_000;

        // Attributes are asked for by the same few strings, millions of times: no hash is worked out of each.
        readonly Dictionary<string, string> asked = new(ReferenceEqualityComparer.Instance);
        int count;

        public override string? Get(string value)
        {
            if (asked.TryGetValue(value, out var known)) return known;
            known = base.Get(value);
            if (known is not null && asked.Count < MostAsked) asked.Add(value, known);
            return known;
        }

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        string Counted(string name) =>
            ++count <= MostNames ? name : throw findings.RefuseFile("TooManyNames", null, MostNames.ToString(CultureInfo.InvariantCulture));
    }
}
