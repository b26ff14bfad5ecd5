using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Monitoring;

[Authorize(Policy = Permission.Partner)]
public sealed class RoundListModel(MogranDb db, TimeProvider time) : PageModel
{
    public IReadOnlyList<(Round Round, (int All, int In, int Accepted) Counts)> Rounds { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync()
    {
        Now = time.Now;
        var returns = (await db.Set<Return>().AsNoTracking().Include(answer => answer.Steps).ToListAsync()).ToLookup(answer => answer.RoundId, answer => answer.State);
        var rounds = await db.Set<Round>().AsNoTracking().OrderByDescending(round => round.Number).ToListAsync();
        Rounds = [.. rounds.Select(round => (round, (
            returns[round.Id].Count(),
            returns[round.Id].Count(state => state is ReturnState.Submitted or ReturnState.Accepted),
            returns[round.Id].Count(state => state is ReturnState.Accepted))))];
    }

    public TimeZoneInfo Zone(Round round) => TimeZoneInfo.FindSystemTimeZoneById(round.Zone);
}
