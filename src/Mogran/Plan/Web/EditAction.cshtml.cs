using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The Secretariat adds an action, changes it and says which commitments it serves.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed partial class EditActionModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Commitment> words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }
    [BindProperty] public string? Objective { get; set; }
    [BindProperty] public string? TitleEn { get; set; }
    [BindProperty] public string? TitleFr { get; set; }
    [BindProperty] public string? TitleAr { get; set; }
    [BindProperty] public string? DescriptionEn { get; set; }
    [BindProperty] public string? DescriptionFr { get; set; }
    [BindProperty] public string? DescriptionAr { get; set; }
    [BindProperty] public List<string> Served { get; set; } = [];
    [TempData] public string? Done { get; set; }

    public PlanAction? Existing { get; private set; }
    public IReadOnlyList<Objective> Objectives { get; private set; } = [];
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public IReadOnlyList<RecordEntry> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Code is not null && Existing is null) return NotFound();
        if (Existing is not { } action) return Page();

        (TitleEn, TitleFr, TitleAr) = (action.Title.En, action.Title.Fr, action.Title.Ar);
        (DescriptionEn, DescriptionFr, DescriptionAr) = (action.Description.En, action.Description.Fr, action.Description.Ar);
        Served = [.. action.Commitments.Select(served => served.CommitmentCode)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var objective = Existing?.ObjectiveCode ?? Objective;
        var wanted = new PlanAction
        {
            Code = Code?.Trim() ?? "", ObjectiveCode = objective ?? "", Title = new() { En = TitleEn, Fr = TitleFr, Ar = TitleAr },
            Description = new() { En = DescriptionEn, Fr = DescriptionFr, Ar = DescriptionAr },
        };
        if (!CodeShape().IsMatch(wanted.Code)) ModelState.AddModelError(nameof(Code), words["ActionCodeNeeded"]);
        var isNew = !Request.Query.ContainsKey("code");
        if (isNew && Existing is { } other && other.Title != wanted.Title) ModelState.AddModelError(nameof(Code), words["ActionCodeTaken"]);
        if (wanted.Title.IsEmpty) ModelState.AddModelError(nameof(TitleEn), words["TitleNeeded"]);
        if (Objectives.All(one => one.Code != objective)) ModelState.AddModelError(nameof(Objective), words["ObjectiveNeeded"]);
        if (!ModelState.IsValid) return Page();

        db.ChangeTracker.Clear();
        var served = Commitments.Select(one => one.Code).Where(Served.Contains).ToList();
        return Again(await new PlanChange(db, recorder, time.Now).SaveAsync(wanted, served) ? "Saved" : "NothingToSave", wanted.Code);
    }

    public Task<IActionResult> OnPostWithdrawAsync() => WithdrawAsync(true);

    public Task<IActionResult> OnPostPutBackAsync() => WithdrawAsync(false);

    async Task<IActionResult> WithdrawAsync(bool withdrawn)
    {
        await LoadAsync();
        if (Existing is null) return NotFound();
        db.ChangeTracker.Clear();
        await new PlanChange(db, recorder, time.Now).WithdrawAsync("action", Existing.Code, withdrawn);
        return Again(withdrawn ? "WithdrawnNow" : "PutBackNow", Existing.Code);
    }

    IActionResult Again(string said, string code)
    {
        Done = words[said];
        return RedirectToPage(new { code });
    }

    async Task LoadAsync()
    {
        Objectives = await db.Set<Objective>().AsNoTracking().OrderBy(one => one.DomainNumber).ThenBy(one => one.Order).ToListAsync();
        Commitments = await db.Set<Commitment>().AsNoTracking().Where(one => one.WithdrawnAt == null).OrderBy(one => one.Order).ToListAsync();
        if (Code is null) return;
        Existing = await db.Set<PlanAction>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == Code);
        History = await PlanHistory.OfAsync(db, "action", Code);
    }

    [GeneratedRegex("^[0-9][0-9A-Za-z.-]{0,19}$")]
    private static partial Regex CodeShape();
}
