using Mogran.Library;

namespace Mogran.Gathering;

/// <summary>
/// The next file of a run, read while the one before it is still written. Only of a source that is new: what others are
/// read against may change meanwhile.
/// </summary>
sealed class ReadingAhead : IAsyncDisposable
{
    Begun? begun;

    public bool HasBegun => begun is not null;

    /// <summary>Begins to read a file as soon as another one is read.</summary>
    public void Begin(Begun next, FileReading after)
    {
        begun = next;
        next.Reading.Begin(after);
    }

    /// <summary>The reading of a file, if it was begun and still holds.</summary>
    /// <param name="linking">What it would be read against now.</param>
    public async Task<Begun?> TakeAsync(GatheredFile file, bool isNew, Linking linking)
    {
        if (begun is { } here && here.File == file && isNew && here.Linking == linking)
        {
            begun = null;
            return here;
        }

        await DisposeAsync();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        if (begun is { } here) await here.Reading.DisposeAsync();
        begun = null;
    }
}

/// <summary>A file that is being read.</summary>
/// <param name="Source">The source that it makes known.</param>
/// <param name="Linking">What its activities are matched by.</param>
sealed record Begun(GatheredFile File, Source Source, Linking Linking, Findings Findings, FileReading Reading);
