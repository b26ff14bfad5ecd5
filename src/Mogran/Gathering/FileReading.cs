using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one file on a thread of its own, so that reading and writing share two processors.</summary>
sealed class FileReading(GatheredFile file, ImportKind kind, Id<Source> source, Func<Header, ColumnMapping?> remembered, Func<string, string?> countryOf, Findings findings,
    IReadOnlyDictionary<Fingerprint, KnownActivity> known, Preparing preparing) : IAsyncDisposable
{
    const int ActivitiesInBatch = 250;
    const int PartsInBatch = 6_000;

    // Of the file: what is made of it in memory is several times as large, and the collector passes over all that waits.
    const int BytesInBatch = 200_000;

    // While the one who writes waits for the disk, the others go on.
    const int BatchesWaiting = 2;

    readonly Channel<Task<ReadBatch>> batches = Channel.CreateBounded<Task<ReadBatch>>(BatchesWaiting);
    readonly CancellationTokenSource stop = new();
    Task running = Task.CompletedTask;
    Task prepared = Task.CompletedTask;

    /// <summary>Records met, refused ones too; complete when the batches are.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Values kept so far: each activity itself, and its amounts, figures, places, sectors and organisations.</summary>
    public long Values { get; private set; }

    public long Passed { get; private set; }

    /// <summary>Records whose activities stand in the file as they did when it was last read; complete when the batches are.</summary>
    public IReadOnlyList<KnownActivity> Standing { get; private set; } = [];

    public ChannelReader<Task<ReadBatch>> Batches => batches.Reader;

    /// <summary>Begins to read, to the end. A refusal reaches whoever takes the batches.</summary>
    /// <param name="after">A file that is to be read to its end before.</param>
    public void Begin(FileReading? after = null) => running = Task.Run(() => RunAsync(after?.running ?? Task.CompletedTask, stop.Token));

    async Task RunAsync(Task before, CancellationToken cancellation)
    {
        try
        {
            await before;
            // Sheets are not for a program that was compiled to machine code: what reads them looks at types as it runs.
            await (kind == ImportKind.Iati || !RuntimeFeature.IsDynamicCodeSupported ? IatiAsync(cancellation) : SheetAsync(cancellation));
            batches.Writer.Complete();
        }
        catch (Exception fault)
        {
            batches.Writer.Complete(fault);
        }
    }

    async Task IatiAsync(CancellationToken cancellation)
    {
        using var iati = new IatiFile(file.Open(), source, findings, known);
        await SendAsync(iati.Activities(), () => iati.Parsed, () => (Count, Refused, Passed) = (iati.Count, iati.Refused, iati.Passed), cancellation);
        Standing = iati.Standing;
        Values += Standing.Sum(one => (long)one.Values);
    }

    async Task SheetAsync(CancellationToken cancellation)
    {
        var sheet = new SheetFile(Sheet.Rows(file, findings), source, remembered, countryOf, findings);
        await SendAsync(sheet.Activities(), () => 0, () => (Count, Refused) = (sheet.Count, sheet.Refused), cancellation);
    }

    /// <param name="parsed">Bytes of the file that what was read so far was made of.</param>
    async Task SendAsync(IEnumerable<ReadActivity> activities, Func<long> parsed, Action tell, CancellationToken cancellation)
    {
        List<ReadActivity> batch = [];
        var (parts, begun) = (0, 0L);
        foreach (var read in activities)
        {
            batch.Add(read);
            Values += read.Values;
            parts += read.Parts;
            tell();
            if (batch.Count < ActivitiesInBatch && parts < PartsInBatch && parsed() - begun < BytesInBatch) continue;
            await SendAsync(batch, cancellation);
            (batch, parts, begun) = ([], 0, parsed());
        }

        tell();
        if (batch.Count > 0) await SendAsync(batch, cancellation);
    }

    // While one batch is prepared the next is read, so that there is work where the one who writes waits for the disk.
    ValueTask SendAsync(List<ReadActivity> batch, CancellationToken cancellation)
    {
        var preparing = PreparedAsync(batch, prepared);
        prepared = preparing;
        return batches.Writer.WriteAsync(preparing, cancellation);
    }

    async Task<ReadBatch> PreparedAsync(List<ReadActivity> batch, Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        return new(batch, await preparing.PrepareAsync(batch));
    }

    /// <summary>Stops reading, if it is not done.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running;
        await prepared.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }
}
