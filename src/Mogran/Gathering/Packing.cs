using System.Collections.Concurrent;
using Mogran.Library;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>Packs a file that is to be kept, on a thread of its own, while it is read and written.</summary>
sealed class Packing : IAsyncDisposable
{
    const long LargestKept = 20_000_000;

    // Memory in which files were packed is used again: else it grows, cleared and copied each time.
    const int LargestIdle = 4_000_000;
    const int MostIdle = 4;

    static readonly ConcurrentBag<MemoryStream> Idle = [];

    readonly CancellationTokenSource stop = new();
    readonly long size;
    readonly Task<MemoryStream> packed;

    Packing(GatheredFile file, long size)
    {
        this.size = size;
        packed = Task.Run(() =>
        {
            using var bytes = file.Open();
            return Document.Pack(bytes, Idle.TryTake(out var idle) ? idle : new((int)size / 8), stop.Token);
        });
    }

    /// <returns>Null: it is kept already, or too large to be.</returns>
    public static async Task<Packing?> BeginAsync(MogranDb db, GatheredFile file, string hash, long size) =>
        size > LargestKept || await db.HoldsDocumentAsync(hash) ? null : new(file, size);

    public async Task KeepAsync(MogranDb db, Import import)
    {
        // Another file of the run may have been the same.
        if (await db.HoldsDocumentAsync(import.DocumentHash)) return;
        await db.KeepDocumentAsync(import.DocumentHash, import.Kind == ImportKind.Iati ? "application/xml" : "application/octet-stream", import.At, size, await packed);
    }

    /// <summary>Stops, if it is not done.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)packed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
        if (!packed.IsCompletedSuccessfully || packed.Result is not { Capacity: <= LargestIdle } bytes || Idle.Count >= MostIdle) return;
        bytes.SetLength(0);
        Idle.Add(bytes);
    }
}
