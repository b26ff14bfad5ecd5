using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// Fills a database with made-up activities past the import, to see how the site does with many of them. Of a thousand,
/// nine serve an action of the plan, as many as the profile's rules link among the published ones; each has a guess.
/// </summary>
public sealed class SampleFilling(Database database, TimeProvider time)
{
    const int InTransaction = 5_000, InBatch = 1_000;
    const double Linked = 0.009;

    public async Task FillAsync(int seed, int count, CancellationToken cancellation)
    {
        await using var db = database.Open();
        var source = new Source
        {
            Code = FormattableString.Invariant($"sample:{seed}:{count}"), Title = new() { En = "Made-up activities", Fr = "Activités inventées", Ar = "أنشطة مختلقة" },
            ReadAt = time.Now,
        };
        await db.WriteAsync(() => Task.FromResult(db.Add(source)), cancellation);
        var partners = new KnownPartners(await db.Set<Partner>().AsNoTracking().Include(partner => partner.Names).ToListAsync(cancellation));
        var actions = await db.Set<PlanAction>().Select(action => action.Code).Order().ToListAsync(cancellation);
        if (actions is []) throw new InvalidOperationException("The dialogue has no plan that activities could serve.");

        var dice = new Dice((ulong)seed);
        foreach (var some in new Samples(seed, source.Id).Activities(count, lean: true).Chunk(InTransaction))
            await db.WriteAsync(() => WriteAsync(db, some, partners, actions, dice), cancellation);
    }

    async Task WriteAsync(MogranDb db, Activity[] activities, KnownPartners partners, List<string> actions, Dice dice)
    {
        using var rows = new ActivityRows(db);
        var links = new Bulk<ActivityAction>(db, ActivityBulk.Links);
        var guesses = new Bulk<Suggestion>(db, GatheringBulk.Suggestions);
        foreach (var batch in activities.Chunk(InBatch))
        {
            foreach (var activity in batch)
            {
                partners.Recognise(activity);
                rows.Add(activity);
                if (dice.Share() < Linked)
                    links.Add(new() { ActivityId = activity.Id, ActionCode = dice.Of(actions), Basis = LinkBasis.Rule, By = "sample", At = time.Now });
                else
                    guesses.Add(new() { ActivityId = activity.Id, ActionCode = dice.Of(actions), Confidence = decimal.Round((decimal)dice.Share(), 4) });
            }

            await rows.FlushAsync();
            await links.FlushAsync();
            await guesses.FlushAsync();
        }
    }
}
