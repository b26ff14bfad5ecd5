using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

[AllowAnonymous]
public sealed class ActionPageModel(MogranDb db, Phrases<Commitment> words) : PageModel
{
    const int Size = 40;

    Dictionary<string, Partner> partners = [];

    public PlanAction Action { get; private set; } = null!;
    public Objective Objective { get; private set; } = null!;
    public Domain Domain { get; private set; } = null!;
    public Progress Progress { get; private set; } = null!;
    public ParagraphNames Texts { get; private set; } = null!;
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public IReadOnlyList<Indicator> Indicators { get; private set; } = [];
    public ActivityRows Rows { get; private set; } = null!;
    public Part Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, int? part)
    {
        var action = await db.Set<PlanAction>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == code);
        if (action is null || (action.WithdrawnAt is not null && !HttpContext.Standing.IsSecretariat)) return NotFound();

        Action = action;
        await LoadSurroundingsAsync();
        Progress = (await HttpContext.PlanProgressAsync()).OfAction(code);
        Shown = Part.Of(part, Progress.Activities.Count, Size);
        var largestFirst = Progress.Activities.OrderByDescending(Largest).ThenBy(activity => activity.Key, StringComparer.Ordinal);
        Rows = new(
            words.Count("ActivitiesFound", Progress.Activities.Count), [.. largestFirst.Skip((Shown.Number - 1) * Size).Take(Size)],
            Progress.Money, partners, HttpContext.Today());
        return Page();
    }

    public string AddressOf(int part) => Url.Content(FormattableString.Invariant($"~/plan/{Action.Code}?part={part}#activities"));

    public string Named(IEnumerable<string> codes) => string.Join(
        words["Comma"], codes.Select(code => partners.CountryName(code, HttpContext.Today())));

    async Task LoadSurroundingsAsync()
    {
        partners = await HttpContext.PartnersAsync();
        Objective = await db.Set<Objective>().AsNoTracking().SingleAsync(one => one.Code == Action.ObjectiveCode);
        Domain = await db.Set<Domain>().AsNoTracking().SingleAsync(one => one.Number == Objective.DomainNumber);
        Texts = await ParagraphNames.LoadAsync(db);
        var served = Action.Commitments.Select(one => one.CommitmentCode).ToList();
        Commitments = await db.Set<Commitment>().AsNoTracking()
            .Where(one => served.Contains(one.Code) && one.WithdrawnAt == null).OrderBy(one => one.Order).ToListAsync();
        Indicators = await db.Set<Indicator>().AsNoTracking().Where(one => one.ActionCode == Action.Code).OrderBy(one => one.Code).ToListAsync();
    }

    static decimal Largest(CountedActivity activity) => activity.Money.Count == 0 ? -1 : activity.Money.Max(money => money.Amount);
}
