using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Decisions;
using Mogran.Gathering;
using Mogran.Monitoring;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>One thing that waits for somebody: what it is, where it is done, and by when.</summary>
/// <param name="Key">Key of the phrase; {0}, {1} are the values.</param>
/// <param name="Address">Path without the language.</param>
public sealed record Waits(string Key, string Address, DateTimeOffset? DueAt, params object[] Values);

/// <summary>What waits for the person who is here; the most urgent first.</summary>
public static class Waiting
{
    public static async Task<IReadOnlyList<Waits>> ForAsync(MogranDb db, Standing standing, DateTimeOffset now)
    {
        if (!standing.IsPartner) return [];
        List<Waits> waits = [.. await ReturnsAsync(db, standing), .. await SilencesAsync(db, standing, now)];
        if (standing.IsSecretariat && await new SuggestionQueue(db).WaitingAsync() is > 0 and var waiting)
            waits.Add(new("WaitsSuggestions", "/gathering/suggestions", null, SuggestionQueue.Said(waiting)));
        if (standing.IsSecretariat && await db.FailingSourcesAsync() is > 0 and var failing) waits.Add(new("WaitsFailing", "/gathering/sources", null, failing));
        if (standing.IsSecretariat) waits.AddRange(await WatchedAsync(db));
        return [.. waits.OrderBy(item => item.DueAt ?? DateTimeOffset.MaxValue)];
    }

    static async Task<IEnumerable<Waits>> WatchedAsync(MogranDb db)
    {
        var files = await db.WaitingFiles().Take(Watches.FirstShown).Select(file => new { file.Id, file.Name }).ToListAsync();
        var more = await db.WaitingFiles().CountAsync() - files.Count;
        return files.Select(file => new Waits("WaitsWatched", $"/gathering/sources/{file.Id}", null, Print.Apart(file.Name)))
            .Concat(more > 0 ? [new Waits("WaitsWatchedMore", "/gathering/sources", null, more)] : []);
    }

    static async Task<IEnumerable<Waits>> ReturnsAsync(MogranDb db, Standing standing)
    {
        var rounds = await db.Set<Round>().AsNoTracking().Where(round => round.ClosedAt == null).ToDictionaryAsync(round => round.Id);
        if (rounds.Count == 0) return [];

        var ids = rounds.Keys.ToList();
        var returns = await db.Set<Return>().AsNoTracking()
            .Include(one => one.Steps).Where(one => ids.Contains(one.RoundId)).ToListAsync();
        var mine = standing.ReportsFor.ToHashSet();
        return returns.Where(one => mine.Contains(one.PartnerCode) && one.CanBeEdited)
            .Select(one => new Waits(one.State is ReturnState.SentBack ? "WaitsSentBack" : "WaitsReturn", Address(one, rounds), rounds[one.RoundId].DueAt, one.PartnerCode, rounds[one.RoundId].Number))
            .Concat(standing.IsSecretariat
                ? returns.Where(one => one.State is ReturnState.Submitted).Select(one => new Waits("WaitsReview", Address(one, rounds) + "/review", null, one.PartnerCode, rounds[one.RoundId].Number))
                : []);
    }

    static async Task<IEnumerable<Waits>> SilencesAsync(MogranDb db, Standing standing, DateTimeOffset now) =>
        (await DecisionShown.AllAsync(db, now))
            .Where(shown => shown.State is DecisionState.Open && (standing.IsSecretariat || standing.IsChair || shown.AnswersOf(standing).Count > 0))
            .Select(shown => new Waits("WaitsSilence", shown.Path, shown.Decision.Deadline, shown.Number));

    static string Address(Return one, Dictionary<Id<Round>, Round> rounds) => $"/rounds/{rounds[one.RoundId].Number}/{one.PartnerCode}";
}
