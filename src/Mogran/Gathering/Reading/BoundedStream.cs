using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// The bytes of a file on their way to a parser. Refuses when more than <paramref name="pieceLimit"/> bytes pass
/// without the parser having finished a piece of it (one tag, one text, one cell), so that a value of two gigabytes is
/// never held in memory; and when the whole is above <paramref name="totalLimit"/>.
/// </summary>
sealed class BoundedStream(Stream inner, long pieceLimit, long totalLimit, Findings findings) : ForwardStream(inner)
{
    long mark;

    /// <summary>Bytes handed to the parser so far; may be read from another thread.</summary>
    public long Passed { get; private set; }

    /// <summary>The parser has finished a piece.</summary>
    public void Mark() => mark = Passed;

    public override int Read(Span<byte> buffer)
    {
        if (Passed - mark > pieceLimit) throw findings.RefuseFile("PieceTooLarge", null, Megabytes(pieceLimit));
        var count = Inner.Read(buffer);
        Passed += count;
        if (Passed > totalLimit) throw findings.RefuseFile("FileTooLarge", null, Megabytes(totalLimit));
        return count;
    }

    public static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
