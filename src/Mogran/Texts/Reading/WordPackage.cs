using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Mogran.Texts;

/// <summary>The zip package of a Word file, opened only after its shape was looked at, and read with a counter running.</summary>
sealed class WordPackage : IDisposable
{
    const int MostEntries = 2_000;
    const long MostBytes = 200_000_000;
    const long MostBytesRead = 50_000_000;

    /// <summary>Of a part that is held as a tree, which takes some ten times as much. Lists and styles of real files stay below one million.</summary>
    const long MostBytesOfTree = 6_000_000;

    /// <summary>Words compress about tenfold; a part that shrank more than this is built to burst.</summary>
    const int MostRatio = 150;
    const long RatioCountsFrom = 1_000_000;

    /// <summary>Elements within elements: a table in a table in a table comes nowhere near.</summary>
    const int Deepest = 300;

    const uint EndOfDirectory = 0x06054b50;

    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = MostBytesRead,
    };

    readonly ZipArchive archive;
    readonly Findings findings;
    long left = MostBytesRead;

    public WordPackage(byte[] bytes, Findings findings)
    {
        this.findings = findings;
        RefuseOtherForms(bytes);
        try
        {
            archive = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            RefuseShape();
        }
        catch (Exception broken) when (IsBroken(broken)) { throw findings.Refused("BrokenPackage"); }
    }

    public bool Has(string path) => archive.GetEntry(path) is not null;

    /// <summary>Runs over the part's XML, if the package has it. A DTD or broken XML refuses the file.</summary>
    public void Read(string path, Action<XmlReader> read) => Read(path, left, read);

    /// <summary>The same for a part that is held whole.</summary>
    public void ReadTree(string path, Action<XElement> read) => Read(path, Math.Min(left, MostBytesOfTree), reader => read(XElement.Load(reader)));

    void Read(string path, long most, Action<XmlReader> read)
    {
        if (archive.GetEntry(path) is not { } entry) return;
        try
        {
            RefuseNesting(entry, most);
            using var stream = new CountedStream(entry.Open(), most, () => findings.Refused("Bomb", path));
            using var reader = XmlReader.Create(stream, Settings);
            read(reader);
            left -= most - stream.Left;
        }
        catch (XmlException broken)
        {
            var code = broken.Message.Contains("DTD", StringComparison.Ordinal) ? "Dtd" : "BrokenXml";
            throw findings.Refused(code, $"{path}, line {Math.Max(1, broken.LineNumber)}");
        }
        catch (Exception broken) when (IsBroken(broken)) { throw findings.Refused("BrokenPackage", path); }
    }

    public void Dispose() => archive.Dispose();

    void RefuseOtherForms(byte[] bytes)
    {
        if (bytes.Length > Limits.WordBytes)
            throw findings.Refused("TooLarge", null, PlainFile.Megabytes(bytes.Length), PlainFile.Megabytes(Limits.WordBytes));
        if (bytes is [0xd0, 0xcf, 0x11, 0xe0, ..]) throw findings.Refused("OldOrLockedWord");
        if (bytes is not ['P' + 0, 'K' + 0, ..]) throw findings.Refused("NotWord");

        // The last entry count a reader will believe stands in the final 64 KB; memory follows it, so it comes first.
        for (var at = bytes.Length - 22; at >= Math.Max(0, bytes.Length - 22 - ushort.MaxValue); at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) != EndOfDirectory) continue;
            var entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 10));
            if (entries > MostEntries) throw findings.Refused("Bomb", null);
            return;
        }

        throw findings.Refused("BrokenPackage");
    }

    void RefuseShape()
    {
        if (archive.Entries.Count > MostEntries || archive.Entries.Sum(entry => (decimal)entry.Length) > MostBytes) throw findings.Refused("Bomb");
        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted) throw findings.Refused("Locked");
            if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) throw findings.Refused("Macros", entry.FullName);
            if (entry.Length > RatioCountsFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio)
                throw findings.Refused("Bomb", entry.FullName);
        }
    }

    // Looked at before a tree is built: the time that takes grows with the square of the nesting.
    void RefuseNesting(ZipArchiveEntry entry, long most)
    {
        using var stream = new CountedStream(entry.Open(), most, () => findings.Refused("Bomb", entry.FullName));
        using var reader = XmlReader.Create(stream, Settings);
        while (reader.Read())
            if (reader.Depth > Deepest) throw findings.Refused("Nesting", entry.FullName, Deepest);
    }

    static bool IsBroken(Exception exception) =>
        exception is InvalidDataException or IOException or NotSupportedException or ArgumentException or OverflowException or IndexOutOfRangeException;
}
