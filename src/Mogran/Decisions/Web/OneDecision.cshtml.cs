using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>
/// The board of one silence: what was put to whom until when, what came in, what the Chair may do next. Open to all once
/// adopted, with everything an adoption letter says; before that, and for who answered what, among those it concerns.
/// </summary>
[AllowAnonymous]
public sealed class OneDecisionModel(MogranDb db, Silence silence, TimeProvider time, Phrases<Decision> words) : PageModel
{
    [BindProperty] public Guid NewExtension { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? Hour { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public string? WithdrawBecause { get; set; }
    [TempData] public string? Done { get; set; }

    public DecisionShown Shown { get; private set; } = null!;
    public Decision Decision => Shown.Decision;
    public PartnerNames Names { get; private set; } = null!;
    public DateTimeOffset Now { get; private set; }

    /// <summary>Whether the text that is kept still is, byte for byte, the one that was put to the states.</summary>
    public bool TextIsIntact { get; private set; }

    /// <summary>Entries that concern the decision; to strangers those of the Chair and the clock.</summary>
    public IReadOnlyList<RecordEntry> Entries { get; private set; } = [];
    public RecordEntry? Closing => Entries.FirstOrDefault(entry => entry.Act is "decision.adopted" or "decision.broken" or "decision.withdrawn");

    public async Task<IActionResult> OnGetAsync(Id<Decision> id)
    {
        if (!await ReadAsync(id)) return Unseen();
        NewExtension = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPostExtendAsync(Id<Decision> id)
    {
        if (!HttpContext.Standing.IsChair) return Forbid();
        if (!await ReadAsync(id)) return Unseen();
        if (Day is not { } day || Hour is not { } hour)
            return Refused(nameof(Day), words["DayNeeded"]);
        if (new WallTime(day, hour, Decision.Zone).Resolve(out var deadline) is { } wrong) return Refused(nameof(Hour), words[wrong]);
        return await silence.ExtendAsync(id, new(NewExtension), deadline, Reason ?? "") is { } refused
            ? Refused(refused is Refusal.ReasonNeeded ? nameof(Reason) : nameof(Day), words[refused])
            : Said("DeadlineExtended", id);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Id<Decision> id)
    {
        if (!HttpContext.Standing.IsChair) return Forbid();
        if (!await ReadAsync(id)) return Unseen();
        return await silence.WithdrawAsync(id, WithdrawBecause ?? "") is { } refused ? Refused(nameof(WithdrawBecause), words[refused]) : Said("TextWithdrawn", id);
    }

    LocalRedirectResult Said(string key, Id<Decision> id)
    {
        Done = key;
        return LocalRedirect(Url.Content($"~/decisions/{id}"));
    }

    PageResult Refused(string field, string why)
    {
        ModelState.AddModelError(field, why);
        return Page();
    }

    // Whether it is not there or not open, a stranger hears the same.
    IActionResult Unseen() => HttpContext.Standing.IsSignedIn ? NotFound() : Challenge();

    async Task<bool> ReadAsync(Id<Decision> id)
    {
        var standing = HttpContext.Standing;
        if (standing.IsPartner) await silence.RecordOverAsync();
        Now = time.Now;
        if (await DecisionShown.FindAsync(db, id, Now) is not { } shown || !shown.IsSeenBy(standing)) return false;

        Shown = shown;
        Names = new(await db.PartnersByCodeAsync(), DateOnly.FromDateTime(Decision.OpenedAt.UtcDateTime));
        var content = await db.Set<Edition>().Where(edition => edition.Id == Decision.EditionId).Select(edition => edition.Content).SingleAsync();
        TextIsIntact = ContentJson.HashOf(content) == Decision.TextHash;
        var subject = id.ToString();
        var entries = await db.Set<RecordEntry>().AsNoTracking().Where(entry => entry.SubjectKind == "decision" && entry.SubjectId == subject)
            .OrderBy(entry => entry.Index).ToListAsync();
        Entries = [.. entries.Where(entry => entry.Act != "decision.voice" || shown.VoicesAreSeenBy(standing))];
        return true;
    }
}
