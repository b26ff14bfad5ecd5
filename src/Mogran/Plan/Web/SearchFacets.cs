using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>The facets of what was found, with their names in the language at hand.</summary>
sealed class SearchFacets(MogranDb db, ActivitySearch search, FoundActivities found, IReadOnlyDictionary<string, Partner> partners, DateOnly today)
{
    const int Most = 80;

    static readonly Phrases<Commitment> Words = new();

    public async Task<IReadOnlyList<FacetShown>> ReadAsync()
    {
        var domains = await db.Set<Domain>().AsNoTracking().OrderBy(domain => domain.Number).ToListAsync();
        var actions = await db.Set<PlanAction>().AsNoTracking().Where(action => action.WithdrawnAt == null).OrderBy(action => action.Order).ToListAsync();
        var domainOf = await (from action in db.Set<PlanAction>()
                              join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
                              where action.WithdrawnAt == null
                              select new { action.Code, objective.DomainNumber }).ToDictionaryAsync(action => action.Code, action => action.DomainNumber);
        var sources = await db.Set<Source>().AsNoTracking().ToListAsync();
        var (byDomain, byAction) = (found.CountsOfDomains(domainOf), found.CountsOfActions());
        return
        [
            Of("country", "Country", search.Country, ByName(Facet.Country)),
            Of("domain", "Domain", search.Domain?.ToString(CultureInfo.InvariantCulture), domains.Select(domain =>
                new FacetValue(domain.Number.ToString(CultureInfo.InvariantCulture), domain.Title.ToString(), byDomain.GetValueOrDefault(domain.Number)))),
            Of("action", "Action", search.Action, actions.Select(action =>
                new FacetValue(action.Code, $"{action.Code} {action.Title}", byAction.GetValueOrDefault(action.Code)))),
            Of("partner", "Partner", search.Partner, ByName(Facet.Partner)),
            Of("status", "PublishedStatus", search.Status, found.Counts(Facet.Status).OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => new FacetValue(count.Key, Words.Has("Status_" + count.Key) ? Words["Status_" + count.Key] : count.Key, count.Value))),
            Of("year", "YearRunning", search.Year, found.Counts(Facet.Year).OrderByDescending(count => count.Key, StringComparer.Ordinal)
                .Select(count => new FacetValue(count.Key, count.Key, count.Value))),
            Of("source", "Source", search.Source, BySource(sources)),
        ];
    }

    static FacetShown Of(string name, string title, string? chosen, IEnumerable<FacetValue> values)
    {
        var known = values.Where(value => value.Count > 0 || value.Value == chosen).ToList();
        return new(name, Words[title], [.. known.Where(value => value.Value != chosen).Take(Most)],
            string.IsNullOrEmpty(chosen) ? null : known.Find(value => value.Value == chosen) ?? new(chosen, chosen, 0));
    }

    // By the names' own sort keys, those that are no partners last.
    IEnumerable<FacetValue> ByName(Facet facet) => found.Counts(facet)
        .Select(count => (count.Key, count.Value, Name: partners.GetValueOrDefault(count.Key)?.NameOn(today)))
        .OrderBy(one => one.Name is null).ThenBy(one => one.Name?.Sort.Best(Language.Current).Text ?? partners.CountryName(one.Key, today), StringComparer.Ordinal)
        .Select(one => new FacetValue(one.Key, partners.CountryName(one.Key, today), one.Value));

    IEnumerable<FacetValue> BySource(List<Source> sources)
    {
        var counts = found.Counts(Facet.Source);
        return sources.Select(source => new FacetValue(source.Id.ToString(), source.Title.ToString(), counts.GetValueOrDefault(source.Id.ToString())))
            .OrderBy(source => source.Text, StringComparer.Ordinal);
    }
}
