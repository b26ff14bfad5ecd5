using Mogran.Library;

namespace Mogran.Gathering;

/// <summary>
/// Files of a run that come next, read while the one before them is still written; those of which nothing is to be read are
/// passed over. What a file is read against, the records of its own source, does not change with the files of others.
/// </summary>
sealed class ReadingAhead : IAsyncDisposable
{
    // Of a large file only the first portions are read ahead, small ones lie there whole: so many at most, and so much of them.
    const int Most = 16;
    const long Room = 1_200_000;
    const long RoomOfOne = 600_000;

    readonly Queue<Begun> begun = [];

    public bool HasRoom => begun.Count < Most && begun.Sum(one => Math.Min(one.Size, RoomOfOne)) < Room;

    /// <summary>Where the one to begin next would stand in the run.</summary>
    /// <param name="place">Of the file at hand.</param>
    public int After(int place) => (begun.LastOrDefault()?.Place ?? place) + 1;

    /// <summary>Begins to read a file as soon as the ones before it are read.</summary>
    /// <param name="reading">That of the file at hand.</param>
    public void Begin(Begun next, FileReading reading)
    {
        next.Reading.Begin(begun.LastOrDefault()?.Reading ?? reading);
        begun.Enqueue(next);
    }

    /// <summary>The file at this place of the run was begun.</summary>
    public bool HasBegun(int place) => begun.TryPeek(out var next) && next.Place == place;

    /// <summary>The file that was begun first, if what was begun still holds.</summary>
    /// <param name="linking">What it would be matched by now.</param>
    public async Task<Begun?> TakeAsync(bool isNew, Linking linking)
    {
        if (begun.TryPeek(out var next) && next.IsNew == isNew && next.Linking == linking) return begun.Dequeue();
        await DisposeAsync();
        return null;
    }

    /// <summary>Leaves what was begun; another file may be begun after.</summary>
    public async ValueTask DisposeAsync()
    {
        while (begun.TryDequeue(out var next))
        {
            await next.Reading.DisposeAsync();
            if (next.Packing is not null) await next.Packing.DisposeAsync();
        }
    }
}

/// <summary>A file that is being read.</summary>
/// <param name="Place">Among the files of the run.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsNew">The source was not known when it was begun.</param>
/// <param name="Linking">What its activities are matched by.</param>
/// <param name="Packing">Null: not begun.</param>
sealed record Begun(int Place, long Size, Source Source, bool IsNew, Linking Linking, Findings Findings, FileReading Reading, Packing? Packing);
