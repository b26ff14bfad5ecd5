using System.Globalization;
using Mogran.Partners;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Finds the partner that a published file means, by organisation identifier or by one of its names.</summary>
public sealed class KnownPartners
{
    const int LongestName = 300;
    const int MostFound = 50_000;

    readonly Dictionary<string, string> byIdentifier = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, string> byName = [];
    readonly Dictionary<string, string> countries = [];
    readonly Dictionary<string, string?> found = [];

    public KnownPartners(IEnumerable<Partner> partners)
    {
        foreach (var partner in partners)
        {
            foreach (var identifier in partner.Identifiers) byIdentifier.TryAdd(identifier, partner.Code);
            foreach (var name in NamesOf(partner))
            {
                byName.TryAdd(Header.PlainForm(name), partner.Code);
                if (partner.Kind == PartnerKind.State) countries.TryAdd(Header.PlainForm(name), partner.Code);
            }

            foreach (var agency in partner.Agencies) byName.TryAdd(Header.PlainForm(agency), partner.Code);
        }
    }

    /// <returns>The partner's code, or null: the organisation is no partner, or not known by this name.</returns>
    public string? Of(string? identifier, string? name)
    {
        if (identifier is not null && byIdentifier.TryGetValue(identifier, out var code)) return code;
        if (name is null || name.Length > LongestName) return null;
        // Asked by the thread that reads and by the one that writes.
        lock (found)
        {
            if (!found.TryGetValue(name, out var known) && found.Count < MostFound) found[name] = known = ByName(name);
            return known ?? (found.Count < MostFound ? null : ByName(name));
        }
    }

    /// <summary>Says of an activity, and of the organisations that take part, which partner each is.</summary>
    public void Recognise(Activity activity)
    {
        activity.PartnerCode = Of(activity.ReporterIdentifier, activity.ReporterName);
        foreach (var part in activity.Organisations) part.PartnerCode = Of(part.Identifier, part.Name);
    }

    /// <summary>ISO code of a country, by a name the profile knows or its usual English one.</summary>
    public string? Country(string name) =>
        countries.GetValueOrDefault(Header.PlainForm(name)) ?? Regions.Value.GetValueOrDefault(Header.PlainForm(name));

    // "International Organization for Migration (IOM)" and "ENABEL - Belgian Development Agency" are known by a part.
    string? ByName(string name) =>
        new[] { name }.Concat(name.Split([" (", ")", " - ", " – "], StringSplitOptions.RemoveEmptyEntries))
            .Select(part => byName.GetValueOrDefault(Header.PlainForm(part))).FirstOrDefault(code => code is not null);

    static IEnumerable<string> NamesOf(Partner partner) =>
        from name in partner.Names.SelectMany(name => new[] { name.Short, name.Formal })
            .SelectMany(text => new[] { text.En, text.Fr, text.Ar }).Concat(partner.Aliases).Append(partner.Kind == PartnerKind.State ? null : partner.Code)
        where name is { Length: > 1 }
        select name;

    static readonly Lazy<Dictionary<string, string>> Regions = new(() =>
        CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper))
            .DistinctBy(region => region.TwoLetterISORegionName)
            .GroupBy(region => Header.PlainForm(region.EnglishName))
            .ToDictionary(group => group.Key, group => group.First().TwoLetterISORegionName));
}
