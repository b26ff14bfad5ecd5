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
public sealed class ActivityPageModel(MogranDb db, OriginWords origins, Phrases<Commitment> words) : PageModel
{
    public const int Most = 60;
    const int Few = 5;

    static readonly Phrases<Commitment> Words = new();

    Dictionary<string, Partner> partners = [];
    HashSet<string> known = [];

    public Activity Activity { get; private set; } = null!;
    public Stage Stage { get; private set; }
    public ActivityLists Lists { get; private set; } = null!;
    public SourcesShown Sources { get; private set; } = null!;
    public IReadOnlyList<(ActivityAction Link, PlanAction Action)> Actions { get; private set; } = [];
    public IReadOnlyList<Activity> Children { get; private set; } = [];

    /// <param name="list">Name of the list of which another part than the first is asked for.</param>
    public async Task<IActionResult> OnGetAsync(string identifier, string? list, int? part)
    {
        var key = Activity.KeyOf(identifier);
        var activity = await db.Set<Activity>().AsNoTracking().Include(one => one.Identifiers).SingleOrDefaultAsync(one => one.Key == key);
        if (activity is null) return await RenamedAsync(key) is { } renamed ? RedirectPermanent(Url.Content("~" + ActivityAddress.Of(renamed))) : NotFound();

        Activity = activity;
        Stage = Stages.Of(activity.Status, activity.Start, activity.End, HttpContext.Today());
        partners = await HttpContext.PartnersAsync();
        Sources = new(origins, await db.Set<Source>().AsNoTracking().ToDictionaryAsync(source => source.Id));
        Lists = await ActivityLists.LoadAsync(db, activity.Id, list, part);
        await LoadSurroundingsAsync();
        return Page();
    }

    /// <summary>An activity is found by the identifier that it had before.</summary>
    Task<string?> RenamedAsync(string key) => db.Set<Activity>()
        .Where(one => one.Identifiers.Any(former => former.Type == ActivityIdentifier.Former && former.Reference == key))
        .OrderBy(one => one.Key).Select(one => (string?)one.Identifier).FirstOrDefaultAsync();

    async Task LoadSurroundingsAsync()
    {
        var links = await db.Set<ActivityAction>().AsNoTracking().Where(link => link.ActivityId == Activity.Id).ToListAsync();
        var codes = links.Select(link => link.ActionCode).ToList();
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(action => codes.Contains(action.Code) && action.WithdrawnAt == null).ToListAsync();
        Actions = [.. from action in actions orderby action.Order join link in links on action.Code equals link.ActionCode select (link, action)];
        Children = await db.Set<Activity>().AsNoTracking()
            .Where(one => one.ParentIdentifier == Activity.Identifier && one.Key != Activity.Key).OrderBy(one => one.Key).Take(Most).ToListAsync();
        var named = Activity.Related.Select(one => one.Identifier).Append(Activity.ParentIdentifier)
            .Concat(Lists.Organisations.Rows.Select(one => one.ActivityIdentifier))
            .Concat(Lists.Money.Rows.SelectMany(one => (IEnumerable<string?>)[one.ProviderActivity, one.ReceiverActivity]))
            .OfType<string>().Select(Activity.KeyOf).Distinct().ToList();
        known = [.. await db.Set<Activity>().Where(one => named.Contains(one.Key)).Select(one => one.Key).ToListAsync()];
    }

    public bool IsKnown(string identifier) => known.Contains(Activity.KeyOf(identifier));

    /// <summary>Whether a list stands open on a phone too: a short one, or one whose pages the reader turns.</summary>
    public bool Opens<T>(Listed<T> listed, string list) => listed.Count <= Few || Request.Query["list"] == list;

    public PartShown Paged<T>(Listed<T> listed, string list) => new(listed.Part, part => Url.Content("~" + FormattableString.Invariant(
        $"{ActivityAddress.Of(Activity.Identifier)}?list={list}&part={part}#{list}")));

    /// <summary>From when to when; of an end that is not published nothing is said.</summary>
    public static string Time(Activity activity) => (activity.Start, activity.End) switch
    {
        ({ } start, { } end) => Print.Days(start, end),
        ({ } start, null) => Words["DayFrom", Print.Day(start)],
        (null, { } end) => Words["DayUntil", Print.Day(end)],
        _ => Words["NotRecorded"],
    };

    /// <summary>A dash stands for a blank, never a zero.</summary>
    public static string Said(decimal? figure) => figure is { } value ? Print.Number(value) : "–";

    /// <summary>Nothing where no share is published, which is the rule rather than the exception.</summary>
    public string Share(decimal? share) => share is { } percent ? words["Percent", Print.Number(percent)] : "";

    public string PlaceName(ActivityPlace place)
    {
        if (place.CountryCode is { } country) return CountryName(country);
        if (place.RegionCode is not { } region) return place.Name ?? "–";
        return RegionNames.Of(place.Vocabulary, region, place.Name);
    }

    string CountryName(string code) => partners.CountryName(code, HttpContext.Today());

    /// <summary>The word for a published code, or the code itself with the name its publisher gives it.</summary>
    public string Word(string list, string? code, string? name = null) =>
        code is null ? "" : words.Has($"{list}_{code}") ? words[$"{list}_{code}"] : name is null ? code : $"{name} ({code})";

    /// <summary>For what part of an amount: its own countries, regions and sectors.</summary>
    public string Splits(ActivityMoney money) => string.Join(words["Comma"], money.Splits.Select(split =>
        NameOf(split) + (split.Percentage is { } share ? " " + words["Percent", Print.Number(share)] : "")));

    string NameOf(MoneySplit split) => split.Kind switch
    {
        SplitKind.Country => CountryName(split.Code),
        SplitKind.Region => RegionNames.Of(split.Vocabulary, split.Code),
        _ => split.Code,
    };

    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);
}
