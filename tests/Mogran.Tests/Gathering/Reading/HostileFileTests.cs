using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Mogran.Gathering;

namespace Mogran.Tests.Gathering;

/// <summary>Files made to hurt: each is refused in little time and memory.</summary>
public sealed class HostileFileTests
{
    // As endless as the reader is patient: a reader that held it all would need gigabytes.
    const long Endless = 4_000_000_000;

    [Theory]
    [InlineData("<iati-activities version='2.03'><iati-activity><title><narrative>", "a", "PieceTooLarge")]
    [InlineData("<iati-activities version='2.03'><iati-activity x='", "a", "PieceTooLarge")]
    [InlineData("<iati-activities version='2.03'><!--", "a", "PieceTooLarge")]
    [InlineData("<iati-activities version='2.03'>", "<a>", "TooDeep")]
    public void An_endless_piece_is_refused_early(string start, string repeated, string code)
    {
        var endless = new EndlessStream(start, _ => repeated, Endless);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(code, Reading.Iati(endless).Refusal?.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 400_000_000);
        Assert.InRange(endless.Given, 0, 40_000_000);
    }

    [Fact]
    public void An_endless_stock_of_names_is_refused()
    {
        var endless = new EndlessStream("<iati-activities version='2.03'>", number => $"<n{number}/>", Endless);
        Assert.Equal("TooManyNames", Reading.Iati(endless).Refusal?.Code);
    }

    [Fact]
    public void A_sheet_of_five_hundred_columns_is_refused_with_its_line()
    {
        var refusal = Reading.Sheet(string.Join(',', Enumerable.Range(0, 500).Select(n => $"c{n}")) + "\n").Refusal;
        Assert.Equal(("TooManyColumns", "line 1"), (refusal?.Code, refusal?.Where));
    }

    [Fact]
    public void A_gigantic_cell_is_refused() =>
        Assert.Equal("CellTooLong", Reading.Sheet("id,title\nA,\"" + new string('x', 600_000) + "\"\n").Refusal?.Code);

    [Fact]
    public void A_picture_named_as_a_sheet_is_refused() =>
        Assert.Equal("Binary", Reading.Sheet(GatheredFile.Of("x.csv", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13])).Refusal?.Code);

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused_while_unpacking()
    {
        var bomb = GatheredFile.Of("bomb.xlsx", Bomb(megabytes: 200));

        Assert.Contains(Reading.Sheet(bomb).Refusal?.Code, new[] { "TooManyRecords", "FileTooLarge" });
    }

    [Fact]
    public void Every_hostile_file_at_hand_is_refused_calmly()
    {
        foreach (var path in Directory.GetFiles(SharedData.Path("data", "hostile"), "*", SearchOption.AllDirectories))
        {
            var watch = Stopwatch.StartNew();
            using (var stream = File.OpenRead(path)) Assert.NotNull(Reading.Iati(stream).Refusal);
            Assert.NotNull(Reading.Sheet(GatheredFile.At(path)).Refusal);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        }
    }

    static byte[] Bomb(int megabytes)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "xl/workbook.xml", "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='1'/></sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id='1' Target='s.xml'/></Relationships>");
            using var part = zip.CreateEntry("xl/s.xml", CompressionLevel.Fastest).Open();
            part.Write("<worksheet><sheetData><row><c t='str'><v>id</v></c></row>"u8);
            var row = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row><c t='str'><v>aaaaaaaaaa</v></c></row>", 20_000)));
            for (var written = 0L; written < megabytes * 1_000_000L; written += row.Length) part.Write(row);
        }

        return bytes.ToArray();
    }

    static void Write(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>A start, and then pieces without end, made as they are read.</summary>
    sealed class EndlessStream(string start, Func<int, string> piece, long length) : Stream
    {
        byte[] block = Encoding.UTF8.GetBytes(start);
        int used;
        int number;

        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Given >= length) return 0;
            if (used == block.Length)
            {
                block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1_000).Select(_ => piece(number++))));
                used = 0;
            }

            var given = Math.Min(count, block.Length - used);
            block.AsSpan(used, given).CopyTo(buffer.AsSpan(offset));
            used += given;
            Given += given;
            return given;
        }

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get => Given; set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
