using System.Threading.Channels;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one file on a thread of its own, so that reading and writing share two processors.</summary>
sealed class FileReading(GatheredFile file, ImportKind kind, Id<Source> source, Func<Header, ColumnMapping?> remembered, Func<string, string?> countryOf, Findings findings)
{
    const int ActivitiesInBatch = 250;
    const int PartsInBatch = 6_000;

    // Of the file: what is made of it in memory is several times as large.
    const int BytesInBatch = 1_000_000;

    readonly Channel<List<ReadActivity>> batches = Channel.CreateBounded<List<ReadActivity>>(1);

    /// <summary>Records met, refused ones too; complete when the batches are.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Values kept so far: each activity itself, and its amounts, figures, places, sectors and organisations.</summary>
    public long Values { get; private set; }

    public long Passed { get; private set; }

    public ChannelReader<List<ReadActivity>> Batches => batches.Reader;

    /// <summary>Reads to the end. A refusal reaches whoever takes the batches.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await (kind == ImportKind.Iati ? IatiAsync(cancellation) : SheetAsync(cancellation));
            batches.Writer.Complete();
        }
        catch (Exception fault)
        {
            batches.Writer.Complete(fault);
        }
    }

    async Task IatiAsync(CancellationToken cancellation)
    {
        using var iati = new IatiFile(file.Open(), source, findings);
        await SendAsync(iati.Activities(), () => (Count, Refused, Passed) = (iati.Count, iati.Refused, iati.Passed), cancellation);
    }

    async Task SheetAsync(CancellationToken cancellation)
    {
        var sheet = new SheetFile(Sheet.Rows(file, findings), source, remembered, countryOf, findings);
        await SendAsync(sheet.Activities(), () => (Count, Refused) = (sheet.Count, sheet.Refused), cancellation);
    }

    async Task SendAsync(IEnumerable<ReadActivity> activities, Action tell, CancellationToken cancellation)
    {
        List<ReadActivity> batch = [];
        var (parts, begun) = (0, 0L);
        foreach (var read in activities)
        {
            batch.Add(read);
            Values += 1 + read.Parts + read.Activity.Places.Count + read.Activity.Organisations.Count;
            parts += read.Parts;
            tell();
            if (batch.Count < ActivitiesInBatch && parts < PartsInBatch && Passed - begun < BytesInBatch) continue;
            await batches.Writer.WriteAsync(batch, cancellation);
            (batch, parts, begun) = ([], 0, Passed);
        }

        tell();
        if (batch.Count > 0) await batches.Writer.WriteAsync(batch, cancellation);
    }
}
