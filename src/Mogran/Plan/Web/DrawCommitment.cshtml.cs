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

/// <summary>The Secretariat draws a commitment from a paragraph, or changes one that was drawn.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed partial class DrawCommitmentModel(MogranDb db, Recorder recorder, TimeProvider time, Phrases<Commitment> words) : PageModel
{
    [BindProperty(SupportsGet = true)] public string Text { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string Paragraph { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }
    [BindProperty] public string? TitleEn { get; set; }
    [BindProperty] public string? TitleFr { get; set; }
    [BindProperty] public string? TitleAr { get; set; }
    [BindProperty] public string? WhoEn { get; set; }
    [BindProperty] public string? WhoFr { get; set; }
    [BindProperty] public string? WhoAr { get; set; }
    [BindProperty] public DateOnly? By { get; set; }
    [BindProperty] public List<int> Domains { get; set; } = [];
    [TempData] public string? Done { get; set; }

    public ParagraphNames Texts { get; private set; } = null!;
    public IReadOnlyList<Commitment> Drawn { get; private set; } = [];
    public IReadOnlyList<Domain> AllDomains { get; private set; } = [];
    public IReadOnlyList<RecordEntry> History { get; private set; } = [];
    public Commitment? Existing { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await LoadAsync()) return NotFound();
        if (Existing is { } one)
        {
            (TitleEn, TitleFr, TitleAr) = (one.Title.En, one.Title.Fr, one.Title.Ar);
            (WhoEn, WhoFr, WhoAr) = (one.Who.En, one.Who.Fr, one.Who.Ar);
            (By, Domains) = (one.By, one.Domains);
        }
        else Code = Suggested();

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync()) return NotFound();
        var wanted = new Commitment
        {
            Code = Code?.Trim() ?? "", TextSlug = Text, Anchor = Paragraph, Title = new() { En = TitleEn, Fr = TitleFr, Ar = TitleAr },
            Who = new() { En = WhoEn, Fr = WhoFr, Ar = WhoAr }, By = By, Domains = [.. Domains.Where(number => AllDomains.Any(one => one.Number == number)).Order()],
        };
        if (!CodeShape().IsMatch(wanted.Code)) ModelState.AddModelError(nameof(Code), words["CodeNeeded"]);
        if (wanted.Title.IsEmpty) ModelState.AddModelError(nameof(TitleEn), words["TitleNeeded"]);
        if (Existing is null && await db.Set<Commitment>().AnyAsync(one => one.Code == wanted.Code)) ModelState.AddModelError(nameof(Code), words["CodeTaken"]);
        if (!ModelState.IsValid) return Page();

        db.ChangeTracker.Clear();
        return Again(await new PlanChange(db, recorder, time.Now).SaveAsync(wanted) ? "Saved" : "NothingToSave", wanted.Code);
    }

    public Task<IActionResult> OnPostWithdrawAsync() => WithdrawAsync(true);

    public Task<IActionResult> OnPostPutBackAsync() => WithdrawAsync(false);

    async Task<IActionResult> WithdrawAsync(bool withdrawn)
    {
        if (!await LoadAsync() || Existing is null) return NotFound();
        await new PlanChange(db, recorder, time.Now).WithdrawAsync("commitment", Existing.Code, withdrawn);
        return Again(withdrawn ? "WithdrawnNow" : "PutBackNow", Existing.Code);
    }

    IActionResult Again(string said, string code)
    {
        Done = words[said];
        return RedirectToPage(new { text = Text, paragraph = Paragraph, code });
    }

    async Task<bool> LoadAsync()
    {
        if (!await db.Set<Texts.Paragraph>().AnyAsync(one => one.TextSlug == Text && one.Anchor == Paragraph)) return false;

        Texts = await ParagraphNames.LoadAsync(db, Text);
        AllDomains = await db.Set<Domain>().AsNoTracking().OrderBy(one => one.Number).ToListAsync();
        Drawn = await db.Set<Commitment>().AsNoTracking().Where(one => one.TextSlug == Text && one.Anchor == Paragraph).OrderBy(one => one.Order).ToListAsync();
        Existing = Drawn.FirstOrDefault(one => one.Code == Code);
        if (Existing is { } existing) History = await PlanHistory.OfAsync(db, "commitment", existing.Code);
        return true;
    }

    /// <summary>"C22a", "C22b", ... after the paragraph's number; another text's number is told apart by its name.</summary>
    string Suggested()
    {
        var number = Texts.NumberOf(Text, Paragraph);
        return Enumerable.Range('a', 26).Select(letter => $"C{number}{(char)letter}").First(code => Drawn.All(one => one.Code != code) || code.EndsWith('z'));
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$")]
    private static partial Regex CodeShape();
}
