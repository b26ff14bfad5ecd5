using Mogran.Shared;

namespace Mogran.Texts;

/// <summary>Reads no more than so many bytes, whatever the stream's header promised.</summary>
sealed class CountedStream(Stream inner, long most, Func<Exception> tooMany) : ForwardStream(inner)
{
    /// <summary>Bytes that may still be read.</summary>
    public long Left { get; private set; } = most;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Left -= read;
        return Left < 0 ? throw tooMany() : read;
    }
}
