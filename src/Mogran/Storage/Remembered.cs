using System.Collections.Concurrent;

namespace Mogran.Storage;

/// <summary>
/// What was worked out of the data, kept in memory for as long as no table it was worked out of was written to, on
/// whatever node. One for each database.
/// </summary>
public sealed class Remembered
{
    const int Most = 1_000;

    readonly ConcurrentDictionary<(Type, object), Known> known = [];

    /// <param name="slices">Folders of the slices whose tables <paramref name="read"/> reads.</param>
    /// <param name="key">What is asked for, among the answers of type <typeparamref name="T"/>.</param>
    /// <param name="read">Works it out; the answer is shared and must not change.</param>
    public async Task<T> GetAsync<T>(MogranDb db, IReadOnlyList<string> slices, object key, Func<Task<T>> read) where T : notnull
    {
        // Read before the data: what is written meanwhile makes the next one ask again.
        var version = await db.VersionAsync(slices);
        var place = (typeof(T), key);
        if (known.TryGetValue(place, out var there) && there.Version == version) return (T)await there.Answer.Value;

        var now = new Known(version, new(async () => await read()));
        if (known.Count >= Most) known.Clear();
        var kept = known.AddOrUpdate(place, now, (_, other) => other.Version == version ? other : now);
        try
        {
            return (T)await kept.Answer.Value;
        }
        catch
        {
            known.TryRemove(new(place, kept));
            throw;
        }
    }

    sealed record Known(long Version, Lazy<Task<object>> Answer);
}
