using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Storage;

namespace Mogran.Monitoring;

/// <summary>Every return of a round with its owner, clock and next step; three queries, whatever their number.</summary>
public static class Board
{
    public static async Task<IReadOnlyList<BoardRow>> LoadAsync(MogranDb db, Round round, DateTimeOffset now)
    {
        var returns = await db.ReturnsAsync(round.Id);
        var lines = await (
            from answer in db.Set<Return>()
            where answer.RoundId == round.Id
            join entry in db.Set<Entry>() on answer.Id equals entry.ReturnId
            group entry by answer.Id into entries
            select new { Id = entries.Key, Lines = entries.Count(), Answered = entries.Count(entry => entry.Answer != null) })
            .ToDictionaryAsync(count => count.Id);
        var reached = await ReachedOnAsync(db, DateOnly.FromDateTime(now.UtcDateTime));
        return [.. returns.Select(answer => new BoardRow(
            round, answer, lines.GetValueOrDefault(answer.Id)?.Answered ?? 0, lines.GetValueOrDefault(answer.Id)?.Lines ?? 0,
            reached.Contains(answer.PartnerCode), now))];
    }

    /// <summary>Partners whose post of focal point or alternate somebody holds on a day.</summary>
    static async Task<HashSet<string>> ReachedOnAsync(MogranDb db, DateOnly day) => [.. (await (
        from holding in db.Set<Holding>()
        join post in db.Set<Post>() on holding.PostId equals post.Id
        where post.PartnerCode != null && (post.Function == PostFunction.FocalPoint || post.Function == PostFunction.Alternate)
            && holding.From <= day && (holding.To == null || holding.To >= day)
        select post.PartnerCode).Distinct().ToListAsync()).OfType<string>()];
}
