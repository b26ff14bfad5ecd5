using Mogran.Plan;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Works out, beside the threads that read and write, what only an activity's own words are needed for: whose it is, how it is
/// found, what it has to do with the plan and what its rows look like. So the one that writes has time to write.
/// </summary>
/// <param name="ahead">
/// The source is new, so all of it will be needed. Of one that is known most is as it was, and what differs is worked out when
/// it is placed.
/// </param>
sealed class Preparing(KnownPartners partners, Linking linking, bool isPostgres, bool ahead)
{
    readonly IndexLines lines = new(isPostgres);
    readonly LastGuess last = new();

    /// <returns>The rows that were made ready; null: none. To be given back when they are inserted.</returns>
    public async Task<PackedRows?> PrepareAsync(IEnumerable<ReadActivity> batch)
    {
        var rows = ahead && !isPostgres ? PackedRows.Take() : null;
        foreach (var read in batch)
        {
            partners.Recognise(read.Activity);
            if (read.IsPart || !ahead) continue;
            read.Judged = await linking.JudgeAsync(read.Activity, last);
            if (rows is null) read.IndexLine = lines.Of(read.Activity.Id, read.Activity);
            else if (!read.OnlyFills) read.Packed = PackedActivity.Of(read.Activity, lines, rows);
        }

        return rows;
    }
}
