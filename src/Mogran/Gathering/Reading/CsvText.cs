using System.Text;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>How the text of a CSV file is to be read: its encoding and the mark between its cells.</summary>
static class CsvText
{
    static readonly char[] Separators = [',', ';', '\t', '|'];

    static CsvText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// By its byte order mark; else UTF-8 if the whole file is; else the Windows code page that fits, with a note, as
    /// that is a guess.
    /// </summary>
    public static Encoding EncodingOf(GatheredFile file, Findings findings)
    {
        using var stream = file.Open();
        var bytes = new byte[1 << 16];
        var chars = new char[1 << 16];
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var (utf8, first, arabic) = (true, true, new ArabicLetters());
        for (int count; (count = stream.Read(bytes)) > 0; first = false)
        {
            var block = bytes.AsSpan(0, count);
            if (first && ByMark(block) is { } marked) return marked;
            if (block.Contains((byte)0)) throw findings.RefuseFile("Binary");
            utf8 = utf8 && IsUtf8(decoder, block, chars);
            if (!utf8) arabic.Count(block);
        }

        if (first) throw findings.RefuseFile("Empty");
        if (utf8) return new UTF8Encoding(false);
        var guess = arabic.Prevail ? 1256 : 1252;
        findings.Doubt("EncodingGuessed", null, $"Windows-{guess}");
        return Encoding.GetEncoding(guess);
    }

    /// <summary>The mark that divides the first lines into most cells, the same number on each.</summary>
    public static char SeparatorOf(GatheredFile file, Encoding encoding)
    {
        using var reader = new StreamReader(file.Open(), encoding);
        var buffer = new char[1 << 16];
        var head = new string(buffer, 0, reader.ReadBlock(buffer));
        return Separators.MaxBy(mark => Fit(head, mark));
    }

    static int Fit(string head, char mark)
    {
        using var reader = new StringReader(head);
        try
        {
            // The last row may be cut off by the end of what was looked at.
            var rows = new CsvRows(reader, mark, new("")).Where(row => !row.IsBlank).Take(6).ToList();
            var counts = rows.SkipLast(rows.Count > 2 ? 1 : 0).Select(row => row.Cells.Count).ToList();
            if (counts is [] || counts.Max() == 1) return 0;
            return counts.Max() + (counts.Distinct().Count() == 1 ? SheetRow.MostColumns : 0);
        }
        catch (RefusedException refused)
        {
            return refused.Problem.Code == "TooManyColumns" ? 2 * SheetRow.MostColumns : 0;
        }
    }

    static Encoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(true),
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    static bool IsUtf8(Decoder decoder, ReadOnlySpan<byte> block, char[] chars)
    {
        try
        {
            decoder.GetChars(block, chars, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // French letters above ASCII stand alone among others; Arabic ones stand together.
    struct ArabicLetters
    {
        long high;
        long together;

        public readonly bool Prevail => together * 2 > high;

        public void Count(ReadOnlySpan<byte> block)
        {
            for (var i = 1; i < block.Length; i++)
                if (block[i] >= 0xC0)
                {
                    high++;
                    if (block[i - 1] >= 0xC0) together++;
                }
        }
    }
}
