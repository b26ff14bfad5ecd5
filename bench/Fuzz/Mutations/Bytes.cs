using System.Buffers.Binary;
using System.Text;

namespace Mogran.Fuzz;

/// <summary>Changes that know nothing of the form: bits, numbers, pieces, encodings.</summary>
static class Bytes
{
    const int Largest = 4_000_000;

    static readonly byte[][] Marks = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0], [0x1A], "PK\x03\x04"u8.ToArray(), "%PDF"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0]];

    public static byte[] Mutate(Random random, byte[] bytes, byte[] other)
    {
        if (bytes.Length == 0) return other;
        var copy = (byte[])bytes.Clone();
        switch (random.Next(9))
        {
            case 0:
                for (var count = 1 + random.Next(8); count > 0; count--) copy[random.Next(copy.Length)] ^= (byte)(1 << random.Next(8));
                return copy;
            case 1:
                for (var count = 1 + random.Next(8); count > 0; count--) copy[random.Next(copy.Length)] = (byte)random.Next(256);
                return copy;
            case 2: return Number(random, copy);
            case 3: return copy[..random.Next(copy.Length)];
            case 4: return copy[random.Next(copy.Length)..];
            case 5: return [.. copy[..random.Next(copy.Length)], .. Piece(random, other), .. copy[random.Next(copy.Length)..]];
            case 6: return Repeated(random, copy);
            case 7: return [.. Marks[random.Next(Marks.Length)], .. copy];
            default: return Encoded(random, copy);
        }
    }

    static byte[] Number(Random random, byte[] bytes)
    {
        if (bytes.Length < 4) return bytes;
        uint[] values = [0, 1, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0x80000000];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(random.Next(bytes.Length - 3)), values[random.Next(values.Length)]);
        return bytes;
    }

    static byte[] Piece(Random random, byte[] bytes)
    {
        if (bytes.Length == 0) return bytes;
        var start = random.Next(bytes.Length);
        return bytes[start..Math.Min(bytes.Length, start + 1 + random.Next(400))];
    }

    static byte[] Repeated(Random random, byte[] bytes)
    {
        var start = random.Next(bytes.Length);
        var piece = bytes[start..Math.Min(bytes.Length, start + 1 + random.Next(60))];
        var times = Math.Min(1 << random.Next(random.Next(40) == 0 ? 18 : 8), Math.Max(1, (Largest - bytes.Length) / piece.Length));
        return [.. bytes[..start], .. Enumerable.Repeat(piece, times).SelectMany(one => one), .. bytes[start..]];
    }

    static byte[] Encoded(Random random, byte[] bytes)
    {
        if (bytes.Length > Largest / 4) return bytes;
        var text = Encoding.UTF8.GetString(bytes);
        Encoding[] encodings = [Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, CodePagesEncodingProvider.Instance.GetEncoding(1256)!];
        var encoding = encodings[random.Next(encodings.Length)];
        return random.Next(2) == 0 ? [.. encoding.GetPreamble(), .. encoding.GetBytes(text)] : encoding.GetBytes(text);
    }
}
