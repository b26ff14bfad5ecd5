using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using Mogran.Shared;

namespace Mogran.Storage;

/// <summary>
/// Rows as SQLite takes them, one value behind the other in memory that stays where it is. Filled by one thread, inserted
/// by another: what a value looks like in the database is worked out where there is time, and read there by SQLite itself.
/// </summary>
sealed class PackedRows : BulkRows
{
    const int First = 1 << 18;

    // Those that had to grow far for one long row are not kept.
    const int LargestKept = 1 << 20;
    const int MostKept = 24;

    static readonly ConcurrentBag<PackedRows> Idle = [];

    byte[] bytes = GC.AllocateUninitializedArray<byte>(First, pinned: true);

    /// <summary>Bytes filled so far; the next row begins there.</summary>
    public int Length { get; private set; }

    public static PackedRows Take() => Idle.TryTake(out var rows) ? rows : new();

    /// <summary>Nobody reads them any more.</summary>
    public void GiveBack()
    {
        Clear();
        if (bytes.Length <= LargestKept && Idle.Count < MostKept) Idle.Add(this);
    }

    public void Clear() => Length = 0;

    /// <summary>What a cell holds; a text or bytes have their length before them.</summary>
    public enum Kind : byte { Nothing, Number, Real, Text, Bytes }

    /// <summary>One byte of the caller's own, as before a row to say what it is of.</summary>
    public void Mark(byte mark) => Room(1)[0] = mark;

    public byte MarkAt(int at) => bytes[at];

    public Kind KindAt(int at) => (Kind)bytes[at];

    public long NumberAt(int at) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(at));

    public int LengthAt(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    /// <summary>Where the byte stands in memory, for as long as nothing is added.</summary>
    public nint AddressOf(int at) => Marshal.UnsafeAddrOfPinnedArrayElement(bytes, at);

    public override void Nothing() => Mark((byte)Kind.Nothing);

    public override void Number(long value) => Eight(Kind.Number, value);

    public override void Whole(int value) => Number(value);

    protected override void Given(double value) => Eight(Kind.Real, BitConverter.DoubleToInt64Bits(value));

    public override void Truth(bool value) => Number(value ? 1 : 0);

    public override void Bytes(byte[] value)
    {
        var to = Begin(Kind.Bytes, value.Length);
        value.CopyTo(to);
        End(value.Length);
    }

    public override void Key(Guid value)
    {
        var to = Begin(Kind.Text, 36);
        value.TryFormat(to, out var length);
        Ascii.ToUpperInPlace(to[..length], out _);
        End(length);
    }

    protected override void Given(string value) => Letters(value);

    /// <summary>A text that is no string.</summary>
    public void Letters(ReadOnlySpan<char> value)
    {
        var to = Begin(Kind.Text, Encoding.UTF8.GetMaxByteCount(value.Length));
        // What is no letter, half of a pair, becomes the sign for it, as everywhere.
        Utf8.FromUtf16(value, to, out _, out var length);
        End(length);
    }

    void Utf8Text(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Begin(Kind.Text, utf8.Length));
        End(utf8.Length);
    }

    public override void Words(Multilingual value) => Utf8Text(value.ToUtf8Json());

    public override void List(List<string> value) => Utf8Text(Lists.WriteUtf8(value));

    public override void Rows<T>(List<T> value, RowForm<T> form) => Utf8Text(Storage.Rows.WriteUtf8(value, form.Write));

    protected override void Given(DateOnly value) => Formatted(value, "yyyy-MM-dd");

    protected override void Given(DateTime value) => Formatted(value, "yyyy-MM-dd HH:mm:ss.FFFFFFF");

    void Formatted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        value.TryFormat(Begin(Kind.Text, 40), out var length, format, CultureInfo.InvariantCulture);
        End(length);
    }

    void Eight(Kind kind, long value)
    {
        var to = Room(9);
        to[0] = (byte)kind;
        BinaryPrimitives.WriteInt64LittleEndian(to[1..], value);
    }

    /// <summary>Room for a value of at most so many bytes, behind its kind and its length.</summary>
    Span<byte> Begin(Kind kind, int most)
    {
        Grow(most + 5);
        bytes[Length] = (byte)kind;
        return bytes.AsSpan(Length + 5, most);
    }

    void End(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Length + 1), length);
        Length += length + 5;
    }

    Span<byte> Room(int length)
    {
        Grow(length);
        var room = bytes.AsSpan(Length, length);
        Length += length;
        return room;
    }

    void Grow(int by)
    {
        if (Length + by <= bytes.Length) return;
        var larger = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length * 2, Length + by), pinned: true);
        bytes.AsSpan(0, Length).CopyTo(larger);
        bytes = larger;
    }
}
