using Mogran.Library;

namespace Mogran.Tests.Library;

public sealed class DocumentTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(300_000)]
    public void What_was_packed_is_unpacked(int length)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i * i >> 3))];

        var document = Document.Of(bytes, "text/plain", DateTimeOffset.UnixEpoch);

        Assert.Equal(length, document.Size);
        Assert.Equal(bytes, document.Unpacked());
    }

    [Fact]
    public void What_is_longer_shorter_or_other_than_what_was_kept_is_said()
    {
        var (kept, other) = (Document.Of("what was kept"u8.ToArray(), "text/plain", default), Document.Of("what was lost"u8.ToArray(), "text/plain", default));

        foreach (var (size, packed) in new[] { (kept.Size + 1, kept.Packed), (kept.Size - 1, kept.Packed), (kept.Size, other.Packed), (kept.Size, kept.Packed[..8]) })
            Assert.Throws<InvalidDataException>(() => new Document { Hash = kept.Hash, MediaType = kept.MediaType, Size = size, KeptAt = default, Packed = packed }.Unpacked());
    }
}
