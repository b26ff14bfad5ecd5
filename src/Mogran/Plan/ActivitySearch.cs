using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Plan;

/// <summary>What a visitor looks for among the activities: words of titles, descriptions, organisations and identifiers, and values to narrow by.</summary>
/// <param name="Action">Code of an action of the plan; of several, with commas between, any.</param>
/// <param name="Country">ISO alpha-2.</param>
/// <param name="Partner">Code of a partner that takes part in any role.</param>
/// <param name="Status">IATI activity status.</param>
/// <param name="Source">Id of a source.</param>
/// <param name="Year">A year in which the activity runs.</param>
public sealed record ActivitySearch(
    string? Words = null, string? Country = null, int? Domain = null, string? Action = null, string? Partner = null,
    string? Status = null, string? Source = null, string? Year = null)
{
    /// <summary>Activities looked at in one search. Of more it is said that there are more: the time must not grow with the data.</summary>
    public const int Most = 5_000;

    const int MostActions = 200;

    public SearchWords Looked { get; } = SearchWords.Of(Words);

    /// <summary>Something was typed, but no word in it can be looked for.</summary>
    public bool IsWordless => !string.IsNullOrWhiteSpace(Words) && Looked.IsEmpty;

    /// <summary>
    /// Finds them, the same and in the same order on both databases: the identifier that was typed, then those with all
    /// words in the title, then the others; the latest to start first.
    /// </summary>
    public async Task<FoundActivities> FindAsync(MogranDb db)
    {
        if (IsWordless) return new([], false);
        var reading = new SearchReading(db, Looked, [.. Facets()], await ActionsAsync(db));
        var inTitle = Looked.IsEmpty ? [] : await reading.FindAsync(titleOnly: true, Most + 1);
        var all = inTitle.Count > Most ? [] : await reading.FindAsync(titleOnly: false, Most + 1);
        var titles = inTitle.Select(found => found.Number).ToHashSet();
        var typed = Words?.Trim();
        return new(
            [.. inTitle.Concat(all.Where(found => !titles.Contains(found.Number)))
                .OrderByDescending(found => string.Equals(found.Key, typed, StringComparison.OrdinalIgnoreCase))
                .ThenByDescending(found => titles.Contains(found.Number))
                .ThenByDescending(found => found.Started ?? int.MinValue)
                .ThenBy(found => found.Key, StringComparer.Ordinal).Take(Most)],
            inTitle.Count > Most || all.Count > Most);
    }

    IEnumerable<string> Facets()
    {
        if (Country is { Length: > 0 } country) yield return ActivityFacets.Written(Facet.Country, country);
        if (Partner is { Length: > 0 } partner) yield return ActivityFacets.Written(Facet.Partner, partner);
        if (Status is { Length: > 0 } status) yield return ActivityFacets.Written(Facet.Status, status);
        if (Source is { Length: > 0 } source) yield return ActivityFacets.Written(Facet.Source, source);
        if (Year is { Length: > 0 } year) yield return ActivityFacets.Written(Facet.Year, year);
    }

    /// <summary>Codes of the actions of which it must serve one; null when any will do, or none at all.</summary>
    async Task<IReadOnlyList<string>?> ActionsAsync(MogranDb db)
    {
        if (Action is { Length: > 0 } action) return [.. action.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostActions)];
        if (Domain is not { } domain) return null;
        return await (from one in db.Set<PlanAction>()
                      join objective in db.Set<Objective>() on one.ObjectiveCode equals objective.Code
                      where objective.DomainNumber == domain && one.WithdrawnAt == null
                      select one.Code).ToListAsync();
    }
}

/// <summary>One that was found, with what it can be narrowed by.</summary>
/// <param name="Started">Day number of its start.</param>
public sealed record FoundActivity(long Number, Id<Activity> Id, string Key, int? Started, string[] Facets, string[] Actions);

/// <param name="More">There are more than these.</param>
public sealed record FoundActivities(IReadOnlyList<FoundActivity> InOrder, bool More)
{
    /// <summary>How many of them have each value; one that none has is not there.</summary>
    public IReadOnlyDictionary<string, int> Counts(Facet facet) => Counted(InOrder.SelectMany(found =>
        found.Facets.Where(value => value.Length > 0 && value[0] == (char)facet).Select(value => value[1..])));

    public IReadOnlyDictionary<string, int> CountsOfActions() => Counted(InOrder.SelectMany(found => found.Actions));

    /// <param name="domainOf">Number of the domain of an action; an action that is not in it does not count.</param>
    public IReadOnlyDictionary<int, int> CountsOfDomains(IReadOnlyDictionary<string, int> domainOf) => Counted(InOrder.SelectMany(found =>
        found.Actions.Where(domainOf.ContainsKey).Select(action => domainOf[action]).Distinct()));

    static Dictionary<T, int> Counted<T>(IEnumerable<T> values) where T : notnull => values.CountBy(value => value).ToDictionary();
}
