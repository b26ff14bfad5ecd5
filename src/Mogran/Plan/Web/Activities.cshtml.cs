using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

[AllowAnonymous]
public sealed class ActivitiesModel(MogranDb db, Phrases<Commitment> words) : PageModel
{
    const int Size = 40;

    public ActivitySearch Search { get; private set; } = new(null, null, null);
    public IReadOnlyList<Domain> Domains { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Countries { get; private set; } = [];
    public ActivityRows Rows { get; private set; } = null!;
    public Part Shown { get; private set; } = new(1, 1);

    public async Task OnGetAsync(string? words, string? country, int? domain, string? partner, int? part)
    {
        Search = new(words, country, domain, Partner: partner);
        Domains = await db.Set<Domain>().AsNoTracking().OrderBy(one => one.Number).ToListAsync();
        var partners = await HttpContext.PartnersAsync();
        Countries = await CountriesAsync(partners);
        var found = Search.In(db);
        var count = await found.CountAsync();
        Shown = Part.Of(part, count, Size);
        var ids = await found.OrderBy(activity => activity.Key).Skip((Shown.Number - 1) * Size).Take(Size).Select(activity => activity.Id).ToListAsync();
        var activities = (await CountedActivities.LoadAsync(db, db.Set<Activity>().Where(activity => ids.Contains(activity.Id))))
            .Values.OrderBy(activity => activity.Key, StringComparer.Ordinal).ToList();
        Rows = new(Caption(count), activities, CountedOnce.Of(activities), partners, HttpContext.Today());
    }

    public string AddressOf(int part) => QueryHelpers.AddQueryString(Url.Content("~/activities"), new Dictionary<string, string?>
    {
        ["words"] = Search.Words, ["country"] = Search.Country, ["domain"] = Search.Domain?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["partner"] = Search.Partner, ["part"] = part.ToString(System.Globalization.CultureInfo.InvariantCulture),
    });

    string Caption(int count) => words.Count("ActivitiesFound", count);

    async Task<IReadOnlyList<(string, string)>> CountriesAsync(IReadOnlyDictionary<string, Partners.Partner> partners)
    {
        var codes = await db.Set<ActivityPlace>().Where(place => place.CountryCode != null).Select(place => place.CountryCode!).Distinct().ToListAsync();
        var today = HttpContext.Today();
        return [.. codes.OrderBy(code => partners.TryGetValue(code, out var partner) ? partner.NameOn(today).Sort.Best(Language.Current).Text : "\uffff" + code, StringComparer.Ordinal)
            .Select(code => (code, partners.TryGetValue(code, out var partner) ? partner.NameOn(today).Short.ToString() : code))];
    }
}
