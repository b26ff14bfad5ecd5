using System.Text.Json;
using Mogran.Plan;

namespace Mogran.Gathering.Matching;

/// <summary>The plan and its activities as the matcher takes them.</summary>
public static class PlanPrototypes
{
    // IATI sector vocabularies: OECD-DAC purposes of five digits, and categories of three.
    const string Purposes = "1";
    const string Categories = "2";

    /// <summary>The actions that texts are compared with; those withdrawn are left out.</summary>
    public static IEnumerable<Prototype> Of(IEnumerable<PlanAction> actions) =>
        actions.Where(action => action.WithdrawnAt is null).Select(action => new Prototype(
            action.Code,
            action.Title,
            action.Description,
            action.Terms.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value),
            action.Sectors));

    /// <summary>Terms by language as an action's row keeps them: {"en": ["...", ...], ...}.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> TermsOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().ToDictionary(
            language => language.Name, language => (IReadOnlyList<string>)[.. language.Value.EnumerateArray().Select(term => term.GetString()!)]);
    }

    /// <summary>What an activity says of itself.</summary>
    /// <param name="codes">With the codes that judgements can teach the meaning of.</param>
    public static MatchText Of(Activity activity, bool codes = true) => MatchText.Of(
        activity.Title,
        activity.Description,
        [.. activity.Sectors.Where(sector => sector.Vocabulary is Purposes or Categories).Select(sector => sector.Code)],
        codes ? [.. CodesOf(activity).Distinct()] : null);

    /// <summary>Codes that judgements can teach the meaning of: marked policies, tags, countries, organisations, the profile's themes.</summary>
    static IEnumerable<string> CodesOf(Activity activity) =>
    [
        .. activity.Codes.Where(code => code.Kind is ActivityCodeKind.PolicyMarker && code.Significance is not "0").Select(code => $"policy-marker {code.Code}"),
        .. activity.Codes.Where(code => code.Kind is ActivityCodeKind.Tag).Select(code => $"tag {code.Vocabulary} {code.Code}"),
        .. activity.Sectors.Where(sector => sector.Vocabulary is not (Purposes or Categories)).Select(sector => $"sector {sector.Vocabulary} {sector.Code}"),
        .. activity.Places.Where(place => place.CountryCode is not null).Select(place => MatchText.Country(place.CountryCode!)),
        .. activity.Organisations.Where(body => (body.PartnerCode ?? body.Identifier) is not null).Select(body => $"participating-org {body.PartnerCode ?? body.Identifier}"),
        .. activity.Themes.Select(theme => $"theme {theme}"),
    ];
}
