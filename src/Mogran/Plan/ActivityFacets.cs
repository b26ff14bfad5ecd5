using System.Globalization;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>What found activities can be narrowed by. An action and its domain are looked up where the links are.</summary>
public enum Facet { Country = 'c', Partner = 'p', Status = 's', Year = 'y', Source = 'r' }

/// <summary>The values of one activity, as its row in the search index keeps them: "cKE", "y2021", a line each.</summary>
static class ActivityFacets
{
    const int MostYears = 60, LongestMark = 100;

    public static List<string> Of(Activity activity)
    {
        HashSet<string> facets = [];
        foreach (var place in activity.Places)
            if (place.CountryCode is { } country) facets.Add(Written(Facet.Country, country));
        foreach (var partner in activity.Organisations.Select(part => part.PartnerCode).Append(activity.PartnerCode))
            if (partner is not null) facets.Add(Written(Facet.Partner, partner));
        if (activity.Status is { } status) facets.Add(Written(Facet.Status, status));
        foreach (var year in YearsOf(activity)) facets.Add(Written(Facet.Year, year.ToString("0000", CultureInfo.InvariantCulture)));
        var sources = activity.Elsewhere.Values.Append(activity.Origin).Concat(activity.Places.Select(place => place.Origin));
        foreach (var source in sources.Select(origin => origin.Source).Distinct()) facets.Add(Written(Facet.Source, source.ToString()));
        return [.. facets];
    }

    public static string Written(Facet facet, string value) => (char)facet + value.Replace('\n', ' ');

    /// <summary>The word that stands for it in the index: small letters, digits and "_" behind a "=".</summary>
    public static string MarkOf(string facet) =>
        string.Create(Math.Min(facet.Length + 1, LongestMark), facet, static (mark, from) =>
        {
            mark[0] = '=';
            for (var i = 1; i < mark.Length; i++) mark[i] = char.IsAsciiLetterOrDigit(from[i - 1]) ? char.ToLowerInvariant(from[i - 1]) : '_';
        });

    // Every year in which it ran; of an end far away, as some publish, the first decades.
    static IEnumerable<int> YearsOf(Activity activity)
    {
        if ((activity.Start ?? activity.End) is not { } first) return [];
        var last = activity.End is { } end && end > first ? end.Year : first.Year;
        return Enumerable.Range(first.Year, Math.Min(last - first.Year + 1, MostYears));
    }
}
