using Mogran.Library;

namespace Mogran.Gathering;

/// <summary>
/// The next files of a run, read while the one before them is still written. Only of sources that are new: what others are
/// read against may change meanwhile.
/// </summary>
sealed class ReadingAhead : IAsyncDisposable
{
    // Of a large file only the first portions are read ahead, small ones lie there whole: so many at most, and so much of them.
    const int Most = 16;
    const long Room = 1_200_000;
    const long RoomOfOne = 600_000;

    readonly Queue<Begun> begun = [];

    public int Count => begun.Count;

    public bool HasRoom => begun.Count < Most && begun.Sum(one => Math.Min(one.Size, RoomOfOne)) < Room;

    /// <summary>A file of the same source is among them.</summary>
    public bool Knows(GatheredFile file) => begun.Any(one => one.File.SourceCode == file.SourceCode);

    /// <summary>Begins to read a file as soon as the ones before it are read.</summary>
    /// <param name="reading">That of the file at hand.</param>
    public void Begin(Begun next, FileReading reading)
    {
        next.Reading.Begin(begun.LastOrDefault()?.Reading ?? reading);
        begun.Enqueue(next);
    }

    /// <summary>The reading of a file, if it was begun and still holds.</summary>
    /// <param name="linking">What it would be read against now.</param>
    public async Task<Begun?> TakeAsync(GatheredFile file, bool isNew, Linking linking)
    {
        if (begun.TryPeek(out var next) && next.File == file && isNew && next.Linking == linking) return begun.Dequeue();
        await DisposeAsync();
        return null;
    }

    /// <summary>Leaves what was begun; another file may be begun after.</summary>
    public async ValueTask DisposeAsync()
    {
        while (begun.TryDequeue(out var next)) await next.Reading.DisposeAsync();
    }
}

/// <summary>A file that is being read.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Source">The source that it makes known.</param>
/// <param name="Linking">What its activities are matched by.</param>
sealed record Begun(GatheredFile File, long Size, Source Source, Linking Linking, Findings Findings, FileReading Reading);
