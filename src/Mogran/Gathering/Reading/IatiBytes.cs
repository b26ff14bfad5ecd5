using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// The bytes of an activity file on their way to the parser. An activity whose bytes are known from when it was last
/// read is passed over: in its place the parser meets an empty element of a name that no file has, and as many lines. Each
/// activity's fingerprint is told in order. Understands only as much of XML as it takes to say where an activity ends;
/// where a file is in any way unusual, all that follows goes to the parser as it is.
/// </summary>
sealed class IatiBytes : ForwardStream
{
    const int LongestPiece = 2_000_000;

    readonly IReadOnlyDictionary<Fingerprint, KnownActivity> known;
    readonly byte[] substitute;
    readonly Queue<(Fingerprint Of, KnownActivity? Known)> activities = [];
    byte[] window = ArrayPool<byte>.Shared.Rent(1 << 18);
    int from;
    int to;
    bool isAtEnd;
    Fingerprinting? fingerprinting;
    bool isPlain;
    ReadOnlyMemory<byte> ready;

    public IatiBytes(Stream inner, IReadOnlyDictionary<Fingerprint, KnownActivity> known) : base(inner)
    {
        this.known = known;
        Substitute = $"known-{Guid.NewGuid():N}";
        substitute = Encoding.ASCII.GetBytes($"<{Substitute}/>");
    }

    /// <summary>Name of the element that stands for an activity that is passed over.</summary>
    public string Substitute { get; }

    /// <summary>Bytes of the file so far, those that were passed over too.</summary>
    public long Passed { get; private set; }

    /// <summary>The next activity that the parser meets, or its substitute; the fingerprint is null where it has none.</summary>
    public (Fingerprint? Of, KnownActivity? Known) Next() => activities.TryDequeue(out var next) ? (next.Of, next.Known) : (null, null);

    public override int Read(Span<byte> buffer)
    {
        while (ready.IsEmpty)
            if (!Advance()) return 0;
        var count = Math.Min(ready.Length, buffer.Length);
        ready.Span[..count].CopyTo(buffer);
        ready = ready[count..];
        return count;
    }

    /// <summary>Makes the next piece ready: what stands before an activity, an activity, or its substitute.</summary>
    /// <returns>False at the end of the file.</returns>
    bool Advance()
    {
        while (from < to || Fill())
        {
            if (isPlain) return Give(to - from);
            var bytes = window.AsSpan(from, to - from);
            var length = fingerprinting is null ? IatiScan.Head(bytes) : IatiScan.BeforeActivity(bytes);
            if (length > 0)
            {
                fingerprinting ??= new(bytes[..length]);
                return Give(length);
            }

            if (fingerprinting is not null && (length = IatiScan.Activity(bytes)) > 0) return Activity(length);
            // What is not whole yet is looked at again with more of the file.
            isPlain = length != IatiScan.Unfinished || bytes.Length >= LongestPiece || !Fill();
        }

        return false;
    }

    bool Activity(int length)
    {
        var bytes = window.AsSpan(from, length);
        var fingerprint = fingerprinting!.Of(bytes);
        if (!known.TryGetValue(fingerprint, out var activity))
        {
            activities.Enqueue((fingerprint, null));
            return Give(length);
        }

        activities.Enqueue((fingerprint, activity));
        var instead = new byte[substitute.Length + IatiScan.Lines(bytes)];
        substitute.CopyTo(instead, 0);
        instead.AsSpan(substitute.Length).Fill((byte)'\n');
        from += length;
        ready = instead;
        return true;
    }

    bool Give(int length)
    {
        ready = window.AsMemory(from, length);
        from += length;
        return true;
    }

    /// <summary>Reads on behind what is in the window.</summary>
    /// <returns>False: the file has no more.</returns>
    bool Fill()
    {
        if (isAtEnd) return false;
        if (from > 0)
        {
            window.AsSpan(from, to - from).CopyTo(window);
            (from, to) = (0, to - from);
        }

        if (to == window.Length) Widen();
        var count = Inner.Read(window, to, window.Length - to);
        isAtEnd = count == 0;
        to += count;
        Passed += count;
        return count > 0;
    }

    void Widen()
    {
        var wider = ArrayPool<byte>.Shared.Rent(window.Length * 2);
        window.CopyTo(wider, 0);
        ArrayPool<byte>.Shared.Return(window);
        window = wider;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) fingerprinting?.Dispose();
        // Once only: whoever has it next must not share it with another.
        if (disposing && window.Length > 0) ArrayPool<byte>.Shared.Return(window);
        (window, ready) = ([], default);
        base.Dispose(disposing);
    }

    /// <summary>Fingerprints of the activities of one file: the same bytes under another head may mean something else.</summary>
    sealed class Fingerprinting : IDisposable
    {
        readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        readonly byte[] context;

        public Fingerprinting(ReadOnlySpan<byte> head)
        {
            hash.AppendData(Encoding.ASCII.GetBytes(ContentHash.Version));
            foreach (var part in IatiScan.Meaning(head)) hash.AppendData(head[part]);
            context = hash.GetHashAndReset();
        }

        public Fingerprint Of(ReadOnlySpan<byte> activity)
        {
            hash.AppendData(context);
            hash.AppendData(activity);
            Span<byte> whole = stackalloc byte[32];
            hash.GetHashAndReset(whole);
            return Fingerprint.Of(whole);
        }

        public void Dispose() => hash.Dispose();
    }
}
