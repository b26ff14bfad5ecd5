using System.Globalization;
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
    const int Size = 20;

    public ActivitySearch Search { get; private set; } = new();
    public FoundActivities Found { get; private set; } = new([], false);
    public IReadOnlyList<FacetShown> Facets { get; private set; } = [];
    public ActivityRows Rows { get; private set; } = null!;
    public Part Shown { get; private set; } = new(1, 1);

    public async Task OnGetAsync(
        string? words, string? country, int? domain, string? action, string? partner, string? status, string? source, string? year, int? part)
    {
        Search = new(words, country, domain, action, partner, status, source, year);
        Found = await Search.FindAsync(db);
        var (partners, today) = (await HttpContext.PartnersAsync(), HttpContext.Today());
        Facets = await new SearchFacets(db, Search, Found, partners, today).ReadAsync();
        Shown = Part.Of(part, Found.InOrder.Count, Size);
        var ids = Found.InOrder.Skip((Shown.Number - 1) * Size).Take(Size).Select(found => found.Id).ToList();
        var counted = await CountedActivities.LoadAsync(db, db.Set<Activity>().Where(activity => ids.Contains(activity.Id)));
        var activities = ids.Where(counted.ContainsKey).Select(id => counted[id]).ToList();
        Rows = new(Caption(), activities, CountedOnce.Of(activities), partners, today) { Found = await WordsAsync(ids) };
    }

    /// <summary>Address of this search with one value changed, from its first part on.</summary>
    /// <param name="value">Null to search without it.</param>
    public string With(string name, string? value) => Address(Asked().Where(one => one.Key != name).Append(new(name, value)));

    public string AddressOf(int part) => Address(Asked().Append(new("part", part.ToString(CultureInfo.InvariantCulture))));

    /// <summary>What narrows the search now, by its name in the address.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Narrowed() => Asked().Where(one => one.Key != "words" && !string.IsNullOrEmpty(one.Value));

    IEnumerable<KeyValuePair<string, string?>> Asked() =>
    [
        new("words", Search.Words), new("country", Search.Country), new("domain", Search.Domain?.ToString(CultureInfo.InvariantCulture)),
        new("action", Search.Action), new("partner", Search.Partner), new("status", Search.Status), new("source", Search.Source), new("year", Search.Year),
    ];

    string Address(IEnumerable<KeyValuePair<string, string?>> asked) =>
        QueryHelpers.AddQueryString(Url.Content("~/activities"), asked.Where(one => !string.IsNullOrEmpty(one.Value)));

    string Caption() => Found.More ? words["ActivitiesMore", Print.Number(ActivitySearch.Most)] : words.Count("ActivitiesFound", Found.InOrder.Count);

    async Task<Dictionary<string, FoundWords>> WordsAsync(List<Id<Activity>> ids)
    {
        var activities = await db.Set<Activity>().AsNoTracking().AsSplitQuery().Include(activity => activity.Organisations)
            .Where(activity => ids.Contains(activity.Id)).ToListAsync();
        return activities.ToDictionary(activity => activity.Key, activity => FoundWords.Of(activity, Search.Looked));
    }
}
