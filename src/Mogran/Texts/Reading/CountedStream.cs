namespace Mogran.Texts;

/// <summary>Reads no more than so many bytes, whatever the stream's header promised.</summary>
sealed class CountedStream(Stream inner, long most, Func<Exception> tooMany) : Stream
{
    /// <summary>Bytes that may still be read.</summary>
    public long Left { get; private set; } = most;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Left -= read;
        return Left < 0 ? throw tooMany() : read;
    }

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
