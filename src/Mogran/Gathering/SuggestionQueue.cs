using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// The order in which activities wait for a judgement: those in partner states first, the surest guess first, and what
/// was skipped comes back at the end, the longest ago first.
/// </summary>
sealed class SuggestionQueue(MogranDb db)
{
    /// <summary>Counted up to here: the page must be there at once however much waits.</summary>
    public const int Most = 2_000;

    static readonly Phrases<Import> Words = new();

    /// <returns>Null when nothing waits.</returns>
    public async Task<Id<Activity>?> NextAsync() => await FirstAsync(1) is [var next] ? next : null;

    /// <returns>The first so many that wait, in their order; fewer where fewer wait.</returns>
    public async Task<IReadOnlyList<Id<Activity>>> FirstAsync(int count)
    {
        var fresh = Open().Where(guess => guess.SkippedAt == null).OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.ActivityId);
        var inStates = fresh.Where(guess => InStates().Any(place => place.ActivityId == guess.ActivityId));
        var elsewhere = fresh.Where(guess => !InStates().Any(place => place.ActivityId == guess.ActivityId));
        var skipped = Open().Where(guess => guess.SkippedAt != null).OrderBy(guess => guess.SkippedAt).ThenBy(guess => guess.ActivityId);
        OrderedDictionary<Id<Activity>, bool> first = [];
        foreach (var some in (IQueryable<Suggestion>[])[inStates, elsewhere, skipped])
        {
            foreach (var id in await some.Select(guess => guess.ActivityId).Take(count * Renewing.Kept).ToListAsync()) first.TryAdd(id, true);
            if (first.Count >= count) break;
        }

        return [.. first.Keys.Take(count)];
    }

    public Task<bool> IsWaitingAsync(Id<Activity> activity) => Open().AnyAsync(guess => guess.ActivityId == activity);

    /// <returns>How many activities wait; one more than <see cref="Most"/> when there are more. <see cref="Said"/> puts it in words.</returns>
    public Task<int> WaitingAsync() => Open().Select(guess => guess.ActivityId).Distinct().Take(Most + 1).CountAsync();

    /// <returns>How many activities a person has judged, ever.</returns>
    public Task<int> JudgedAsync() =>
        db.Set<Suggestion>().Where(guess => guess.Verdict == Verdict.Accepted || guess.Verdict == Verdict.Rejected).Select(guess => guess.ActivityId).Distinct().CountAsync();

    /// <summary>"1,217", "more than 2,000": the same wherever it is told how many wait.</summary>
    public static string Said(int waiting) => waiting > Most ? Words["MoreThan", Print.Number(Most)] : Print.Number(waiting);

    IQueryable<Suggestion> Open() => db.Set<Suggestion>().AsNoTracking().Where(guess =>
        guess.Verdict == Verdict.Open && !db.Set<ActivityAction>().Any(link => link.ActivityId == guess.ActivityId));

    IQueryable<ActivityPlace> InStates() => db.Set<ActivityPlace>().Where(place => db.Set<Partner>().Any(partner => partner.Code == place.CountryCode));
}
