using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>
/// Works out, on the thread that reads, what only an activity's own words are needed for: whose it is, how it is found and
/// what it has to do with the plan. So the thread that writes has time to write.
/// </summary>
/// <param name="ahead">
/// The source is new, so all of it will be needed. Of one that is known most is as it was, and what differs is worked out when
/// it is placed.
/// </param>
sealed class Preparing(KnownPartners partners, Linking linking, bool isPostgres, bool ahead)
{
    readonly IndexLines lines = new(isPostgres);

    public async Task PrepareAsync(IEnumerable<ReadActivity> batch)
    {
        foreach (var read in batch)
        {
            partners.Recognise(read.Activity);
            if (read.IsPart || !ahead) continue;
            read.IndexLine = lines.Of(read.Activity.Id, read.Activity);
            read.Judged = await linking.JudgeAsync(read.Activity);
        }
    }
}
