using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>Everything known of one activity, each value with its source and record.</summary>
[AllowAnonymous]
public sealed class ActivityPageModel(MogranDb db, OriginWords origins) : PageModel
{
    public const int Most = 60;

    Dictionary<string, Partner> partners = [];

    public Activity Activity { get; private set; } = null!;
    public Stage Stage { get; private set; }
    public IReadOnlyList<(ActivityAction Link, PlanAction Action)> Actions { get; private set; } = [];
    public IReadOnlyList<Activity> Children { get; private set; } = [];
    public IReadOnlyList<ActivityMoney> Money { get; private set; } = [];
    public IReadOnlyList<ActivityFigure> Figures { get; private set; } = [];
    public int MoneyCount { get; private set; }
    public int FigureCount { get; private set; }
    public Part MoneyPart { get; private set; } = null!;
    public Part FigurePart { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string identifier, int? money, int? figures)
    {
        var key = Activity.KeyOf(identifier);
        var activity = await db.Set<Activity>().AsNoTracking().AsSplitQuery()
            .Include(one => one.Organisations).Include(one => one.Places).Include(one => one.Sectors)
            .SingleOrDefaultAsync(one => one.Key == key);
        if (activity is null) return NotFound();

        Activity = activity;
        Stage = Stages.Of(activity.Status, activity.Start, activity.End, HttpContext.Today());
        partners = await HttpContext.PartnersAsync();
        await origins.LoadAsync(db);
        await LoadAmountsAsync(money, figures);
        await LoadSurroundingsAsync();
        return Page();
    }

    async Task LoadAmountsAsync(int? money, int? figures)
    {
        var amounts = db.Set<ActivityMoney>().AsNoTracking().Where(one => one.ActivityId == Activity.Id);
        MoneyCount = await amounts.CountAsync();
        MoneyPart = Part.Of(money, MoneyCount, Most);
        Money = await amounts.OrderBy(one => one.Kind).ThenBy(one => one.From).ThenBy(one => one.ValueDate).ThenBy(one => one.Id)
            .Skip((MoneyPart.Number - 1) * Most).Take(Most).ToListAsync();
        var results = db.Set<ActivityFigure>().AsNoTracking().Where(one => one.ActivityId == Activity.Id);
        FigureCount = await results.CountAsync();
        FigurePart = Part.Of(figures, FigureCount, Most);
        Figures = await results.OrderBy(one => one.Indicator).ThenBy(one => one.From).ThenBy(one => one.Id)
            .Skip((FigurePart.Number - 1) * Most).Take(Most).ToListAsync();
    }

    async Task LoadSurroundingsAsync()
    {
        var links = await db.Set<ActivityAction>().AsNoTracking().Where(link => link.ActivityId == Activity.Id).ToListAsync();
        var codes = links.Select(link => link.ActionCode).ToList();
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(action => codes.Contains(action.Code) && action.WithdrawnAt == null).ToListAsync();
        Actions = [.. from action in actions orderby action.Order join link in links on action.Code equals link.ActionCode select (link, action)];
        Children = await db.Set<Activity>().AsNoTracking()
            .Where(one => one.ParentIdentifier == Activity.Identifier && one.Key != Activity.Key).OrderBy(one => one.Key).Take(Most).ToListAsync();
    }

    public string MoneyAddress(int part) => Url.Content("~" + FormattableString.Invariant($"{ActivityAddress.Of(Activity.Identifier)}?money={part}#money"));

    public string FigureAddress(int part) => Url.Content("~" + FormattableString.Invariant($"{ActivityAddress.Of(Activity.Identifier)}?figures={part}#figures"));

    public string Said(Origin origin) => origins.Said(origin);

    /// <summary>A dash stands for a blank, never a zero.</summary>
    public string Said(decimal? figure) => figure is { } value ? Print.Number(value) : "–";

    public string Place(ActivityPlace place) =>
        place.CountryCode is { } code && partners.TryGetValue(code, out var partner)
            ? partner.NameOn(HttpContext.Today()).Short.ToString()
            : place.CountryCode ?? place.RegionCode ?? "–";
}
