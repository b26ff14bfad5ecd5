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
    public async Task<Id<Activity>?> NextAsync()
    {
        var fresh = Open().Where(guess => guess.SkippedAt == null).OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.ActivityId);
        var inStates = fresh.Where(guess => db.Set<ActivityPlace>().Any(place =>
            place.ActivityId == guess.ActivityId && db.Set<Partner>().Any(partner => partner.Code == place.CountryCode)));
        var skipped = Open().Where(guess => guess.SkippedAt != null).OrderBy(guess => guess.SkippedAt).ThenBy(guess => guess.ActivityId);
        foreach (var one in (IQueryable<Suggestion>[])[inStates, fresh, skipped])
            if (await one.Select(guess => (Id<Activity>?)guess.ActivityId).FirstOrDefaultAsync() is { } next) return next;
        return null;
    }

    public Task<bool> IsWaitingAsync(Id<Activity> activity) => Open().AnyAsync(guess => guess.ActivityId == activity);

    /// <returns>How many activities wait; one more than <see cref="Most"/> when there are more. <see cref="Said"/> puts it in words.</returns>
    public Task<int> WaitingAsync() => Open().Select(guess => guess.ActivityId).Distinct().Take(Most + 1).CountAsync();

    /// <returns>How many activities a person has judged, ever.</returns>
    public Task<int> JudgedAsync() =>
        db.Set<Suggestion>().Where(guess => guess.Verdict != Verdict.Open).Select(guess => guess.ActivityId).Distinct().CountAsync();

    /// <summary>"1,217", "more than 2,000": the same wherever it is told how many wait.</summary>
    public static string Said(int waiting) => waiting > Most ? Words["MoreThan", Print.Number(Most)] : Print.Number(waiting);

    IQueryable<Suggestion> Open() => db.Set<Suggestion>().AsNoTracking().Where(guess =>
        guess.Verdict == Verdict.Open && !db.Set<ActivityAction>().Any(link => link.ActivityId == guess.ActivityId));
}
