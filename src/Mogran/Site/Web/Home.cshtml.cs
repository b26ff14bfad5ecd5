using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Decisions;
using Mogran.Meetings;
using Mogran.Monitoring;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Texts;

namespace Mogran.Site;

/// <summary>The dialogue at a glance: who is in the chair, what was agreed last and what was done about it; first, what waits for the reader.</summary>
[AllowAnonymous]
public sealed class HomeModel(MogranDb db, TimeProvider time) : PageModel
{
    public Dialogue Dialogue { get; private set; } = null!;
    public DateTimeOffset Now { get; } = time.Now;
    public IReadOnlyList<Waits> Waiting { get; private set; } = [];
    public IReadOnlyDictionary<string, Partner> Partners { get; private set; } = new Dictionary<string, Partner>();

    /// <summary>The chair's seat today; null when it is vacant or not recorded.</summary>
    public Seat? Chair { get; private set; }
    public LatestText? Latest { get; private set; }
    public IReadOnlyList<DomainLine> Domains { get; private set; } = [];
    public IReadOnlyList<Meeting> Ahead { get; private set; } = [];
    public IReadOnlyList<Meeting> Past { get; private set; } = [];
    public RecordHead? Head { get; private set; }

    /// <summary>Clocks that run; for those who hold a post.</summary>
    public IReadOnlyList<Round> Rounds { get; private set; } = [];
    public IReadOnlyList<DecisionShown> Silences { get; private set; } = [];
    public IReadOnlyList<DecisionShown> Adopted { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = time.Today;
        Dialogue = await db.DialogueAsync();
        Partners = await HttpContext.PartnersAsync();
        Waiting = await Site.Waiting.ForAsync(db, HttpContext.Standing, Now);
        Chair = (await db.Set<Seat>().AsNoTracking().Where(seat => seat.Role == SeatRole.Chair).ToListAsync()).Where(seat => seat.HeldOn(today)).MaxBy(seat => seat.Begins);
        var progress = await HttpContext.PlanProgressAsync();
        Latest = await LatestText.FindAsync(db, progress);
        Domains = DomainLine.Of(await PlanRows.LoadAsync(db, progress));
        Ahead = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.From >= today).OrderBy(meeting => meeting.From).Take(2).ToListAsync();
        Past = await db.Set<Meeting>().AsNoTracking().Where(meeting => meeting.From < today).OrderByDescending(meeting => meeting.From).Take(3).ToListAsync();
        var decisions = await DecisionShown.AllAsync(db, Now);
        Adopted = [.. decisions.Where(shown => shown.State is DecisionState.Adopted)];
        Head = await db.HeadAsync();
        if (!HttpContext.Standing.IsPartner) return;
        Silences = [.. decisions.Where(shown => shown.State is DecisionState.Open)];
        Rounds = await db.Set<Round>().AsNoTracking().Where(round => round.ClosedAt == null).OrderBy(round => round.DueAt).ToListAsync();
    }

    /// <summary>A thing that waits, in words: partner codes become names, counts are printed.</summary>
    public object?[] Said(Waits waits) => [.. waits.Values.Select(value => value switch
    {
        string code when Partners.TryGetValue(code, out var partner) => partner.NameOn(time.Today).Short.ToString(),
        int number => Print.Number(number),
        _ => value,
    })];
}
