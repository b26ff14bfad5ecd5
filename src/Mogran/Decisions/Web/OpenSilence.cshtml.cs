using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>The Chair puts an edition under silence: fills in, sees what it will mean, and confirms.</summary>
[Authorize(Policy = Permission.Chair)]
public sealed class OpenSilenceModel(MogranDb db, Silence silence, TimeProvider time, Phrases<Decision> words) : PageModel
{
    [BindProperty] public Guid? Edition { get; set; }
    [BindProperty] public DateOnly? Day { get; set; }
    [BindProperty] public TimeOnly? Hour { get; set; }
    [BindProperty] public string? Zone { get; set; }
    [BindProperty] public string? ShorterBecause { get; set; }

    /// <summary>Made with the form, so that a form sent twice opens one silence.</summary>
    [BindProperty] public Guid NewDecision { get; set; }

    public IReadOnlyList<DraftToPut> Drafts { get; private set; } = [];
    public EntitledStates Entitled { get; private set; } = new([], [], false);
    public DateTimeOffset Now { get; private set; }

    /// <summary>What is to be confirmed; null while the form is filled in.</summary>
    public Proposal? Proposal { get; private set; }
    public DraftToPut? Put => Drafts.FirstOrDefault(draft => draft.Id.Value == Edition);

    public async Task OnGetAsync(Guid? edition)
    {
        await ReadAsync();
        (NewDecision, Edition) = (Guid.CreateVersion7(), edition ?? (Drafts.Count > 0 ? Drafts[0].Id.Value : null));
        Zone = (await db.DialogueAsync()).Zone;
    }

    public async Task<IActionResult> OnPostChangeAsync()
    {
        await ReadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync()
    {
        await ReadAsync();
        Proposal = Checked();
        return Page();
    }

    public async Task<IActionResult> OnPostOpenAsync()
    {
        await ReadAsync();
        // A form sent twice: what it opened is there already, though its edition is no longer free.
        var id = new Id<Decision>(NewDecision);
        if (await db.Set<Decision>().AnyAsync(known => known.Id == id)) return Opened();
        if (Checked() is not { } proposal) return Page();
        if (await silence.OpenAsync(proposal) is { } refused)
        {
            ModelState.AddModelError(FieldOf(refused), words[refused]);
            return Page();
        }

        TempData["Done"] = "SilenceOpened";
        return Opened();
    }

    LocalRedirectResult Opened() => LocalRedirect(Url.Content($"~/decisions/{NewDecision:D}"));

    async Task ReadAsync()
    {
        await silence.RecordOverAsync();
        Now = time.Now;
        var taken = await Silence.TakenNumbersAsync(db, Now);
        var all = await db.Set<Edition>().Select(edition => new DraftToPut(edition.Id, edition.Number, edition.Draft, edition.Hash, edition.ComputedAt)).ToListAsync();
        Drafts = [.. all.Where(draft => !taken.Contains(draft.Number)).OrderByDescending(draft => draft.Number).ThenByDescending(draft => draft.Draft)];
        Entitled = await EntitledStates.OnAsync(db, time.Today);
    }

    /// <summary>The proposal if nothing speaks against it; what does stands in the model state.</summary>
    Proposal? Checked()
    {
        if (Put is null) ModelState.AddModelError(nameof(Edition), words[Refusal.NoSuchEdition]);
        if (Entitled.States.Count == 0) ModelState.AddModelError("", words[Refusal.NobodyEntitled]);
        if (Day is null && ModelState[nameof(Day)]?.Errors.Count is not > 0) ModelState.AddModelError(nameof(Day), words["DayNeeded"]);
        if (Hour is null && ModelState[nameof(Hour)]?.Errors.Count is not > 0) ModelState.AddModelError(nameof(Hour), words["HourNeeded"]);
        if (NewDecision == default) NewDecision = Guid.CreateVersion7();
        if (Day is not { } day || Hour is not { } hour || Put is not { } put) return null;

        var zone = Zone?.Trim() ?? "";
        var refused = new WallTime(day, hour, zone).Resolve(out var deadline);
        var proposal = new Proposal(new(NewDecision), put.Id, deadline, zone, ShorterBecause);
        if ((refused ?? proposal.DeadlineRefusedAt(Now)) is { } why) ModelState.AddModelError(FieldOf(why), words[why]);
        return ModelState.IsValid ? proposal : null;
    }

    static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.NoSuchZone => nameof(Zone),
        Refusal.HourSkipped or Refusal.HourTwice => nameof(Hour),
        Refusal.InThePast or Refusal.PeriodTooLong => nameof(Day),
        Refusal.PeriodTooShort => nameof(ShorterBecause),
        Refusal.NoSuchEdition or Refusal.EditionTaken => nameof(Edition),
        _ => "",
    };
}

/// <summary>A draft that can be put under silence.</summary>
public sealed record DraftToPut(Id<Edition> Id, int Number, int Draft, string Hash, DateTimeOffset ComputedAt);
