using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Mogran.Fuzz;

/// <summary>Changes of a zip package: its parts, and the bytes that describe them.</summary>
static class Packages
{
    const int MostParts = 400;
    const int LargestPart = 2_000_000;
    const uint LocalHeader = 0x04034b50, DirectoryHeader = 0x02014b50, EndOfDirectory = 0x06054b50;

    public static byte[] Mutate(Random random, byte[] bytes, byte[] other)
    {
        if (random.Next(4) == 0) return Header(random, (byte[])bytes.Clone());
        if (Parts(bytes) is not { Count: > 0 } parts) return Bytes.Mutate(random, bytes, other);
        for (var count = 1 + random.Next(3); count > 0 && parts.Count > 0; count--) Change(random, parts, other);
        return Packed(parts, random.Next(6) == 0 ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
    }

    static void Change(Random random, List<Part> parts, byte[] other)
    {
        var at = random.Next(parts.Count);
        var part = parts[at];
        switch (random.Next(14))
        {
            case 0: parts.RemoveAt(at); break;
            case 1: parts.Add(parts[random.Next(parts.Count)] with { Name = part.Name }); break;
            case 2: (parts[at], parts[0]) = (parts[0] with { Name = part.Name }, part with { Name = parts[0].Name }); break;
            case 3: parts[at] = part with { Name = Renamed(random, part.Name) }; break;
            case 4: parts[at] = new(part.Name, Bytes.Mutate(random, part.Content, other)); break;
            case 5 when random.Next(12) == 0: parts[at] = Inflated(random, part); break;
            case 6: parts.Add(new(Renamed(random, part.Name), other)); break;
            case 7 when Parts(other) is { Count: > 0 } others: parts.Add(others[random.Next(others.Count)]); break;
            default: parts[at] = new(part.Name, Markup.Mutate(random, part.Content, part.Content)); break;
        }
    }

    static string Renamed(Random random, string name) => random.Next(8) switch
    {
        0 => "../" + name,
        1 => "/" + name,
        2 => name.ToUpperInvariant(),
        3 => name.Replace('/', '\\'),
        4 => "word/vbaProject.bin",
        5 => Odd.Value(random) is var odd && odd.Length < 1_000 ? odd : name,
        6 => "",
        _ => name + "/",
    };

    // A sheet or a text of many megabytes that packs to very little, with its beginning and its end in place.
    static Part Inflated(Random random, Part part)
    {
        var text = Encoding.UTF8.GetString(part.Content);
        if (text.Length == 0) return part;
        var from = text.IndexOf('<', random.Next(text.Length));
        if (from < 0) from = 0;
        var to = Math.Min(text.Length, from + 1 + random.Next(300));
        to = text.IndexOf('>', to - 1) is >= 0 and var end ? end + 1 : to;
        var piece = Encoding.UTF8.GetBytes(text[from..to]);
        return part with { Content = Encoding.UTF8.GetBytes(text[..from]), Repeated = piece, Times = (1 << random.Next(20, 29)) / piece.Length, Rest = Encoding.UTF8.GetBytes(text[to..]) };
    }

    static byte[] Header(Random random, byte[] bytes)
    {
        List<int> headers = [];
        for (var at = 0; at + 46 < bytes.Length; at++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) is LocalHeader or DirectoryHeader or EndOfDirectory) headers.Add(at);
        if (headers.Count == 0) return bytes;
        var header = headers[random.Next(headers.Count)];
        switch (random.Next(3))
        {
            case 0: bytes[header + 4 + random.Next(40)] = (byte)random.Next(256); break;
            case 1: BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header + 4 + random.Next(38)), random.Next(2) == 0 ? uint.MaxValue : (uint)random.Next()); break;
            default: BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(header + 4 + (2 * random.Next(18))), (ushort)random.Next(ushort.MaxValue)); break;
        }

        return bytes;
    }

    static List<Part>? Parts(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            return [.. zip.Entries.Take(MostParts).Where(part => part.Length < LargestPart).Select(part => new Part(part.FullName, Content(part)))];
        }
#pragma warning disable CA1031 // What an earlier change broke need not open again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    static byte[] Content(ZipArchiveEntry part)
    {
        using var stream = part.Open();
        var content = new byte[part.Length];
        return content[..stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)];
    }

    static byte[] Packed(List<Part> parts, CompressionLevel level)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var stream = zip.CreateEntry(part.Name.Length == 0 ? " " : part.Name, part.Times > 0 ? CompressionLevel.Fastest : level).Open();
                part.WriteTo(stream);
            }

        return bytes.ToArray();
    }

    /// <summary>One part; what is repeated in it is written as often as asked and never held.</summary>
    sealed record Part(string Name, byte[] Content)
    {
        public byte[] Repeated { get; init; } = [];
        public int Times { get; init; }
        public byte[] Rest { get; init; } = [];

        public void WriteTo(Stream stream)
        {
            stream.Write(Content);
            for (var time = 0; time < Times; time++) stream.Write(Repeated);
            stream.Write(Rest);
        }
    }
}
