using Microsoft.EntityFrameworkCore;
using Mogran.Decisions;
using Mogran.Reports;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>Decisions with the number of the edition they are about.</summary>
static class Silences
{
    public static async Task<IReadOnlyList<NumberedDecision>> RunningAsync(MogranDb db, DateTimeOffset now) =>
        [.. (await AllAsync(db)).Where(one => one.Decision.StateAt(now) is DecisionState.Open)];

    /// <summary>Adopted editions, latest first.</summary>
    public static async Task<IReadOnlyList<NumberedDecision>> AdoptedAsync(MogranDb db, DateTimeOffset now) =>
        [.. (await AllAsync(db)).Where(one => one.Decision.StateAt(now) is DecisionState.Adopted).OrderByDescending(one => one.Decision.Deadline)];

    static async Task<IReadOnlyList<NumberedDecision>> AllAsync(MogranDb db)
    {
        var decisions = await db.Set<Decision>().AsNoTracking().ToListAsync();
        if (decisions.Count == 0) return [];
        var numbers = await db.Set<Edition>().Select(edition => new { edition.Id, edition.Number }).ToDictionaryAsync(edition => edition.Id, edition => edition.Number);
        return [.. decisions.Select(decision => new NumberedDecision(decision, numbers[decision.EditionId]))];
    }
}

/// <param name="Number">Number of the edition.</param>
sealed record NumberedDecision(Decision Decision, int Number)
{
    /// <summary>Path without the language.</summary>
    public string Address => $"/decisions/{Decision.Id}";
}
