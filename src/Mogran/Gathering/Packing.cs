using Mogran.Library;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Packs a file that is to be kept, on a thread of its own, while it is read and written.</summary>
sealed class Packing : IAsyncDisposable
{
    const long LargestKept = 20_000_000;

    readonly CancellationTokenSource stop = new();
    readonly long size;
    readonly Task<MemoryStream> packed;

    Packing(GatheredFile file, long size)
    {
        this.size = size;
        packed = Task.Run(() =>
        {
            using var bytes = file.Open();
            return Document.Pack(bytes, stop.Token);
        });
    }

    /// <returns>Null: it is kept already, or too large to be.</returns>
    public static async Task<Packing?> BeginAsync(MogranDb db, GatheredFile file, string hash, long size) =>
        size > LargestKept || await db.HoldsDocumentAsync(hash) ? null : new(file, size);

    public async Task KeepAsync(MogranDb db, Import import)
    {
        await using var bytes = await packed;
        await db.KeepDocumentAsync(import.DocumentHash, import.Kind == ImportKind.Iati ? "application/xml" : "application/octet-stream", import.At, size, bytes);
    }

    /// <summary>Stops, if it is not done.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)packed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }
}
