using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// The two tables that activities fill: a row for each of them, and a row for each of their amounts. Columns bear the
/// standard's names; several values of a cell are apart by semicolons.
/// </summary>
static class CsvTables
{
    public static readonly IReadOnlyList<string> ActivityColumns =
    [
        "iati-identifier", "title", "title-en", "title-fr", "title-ar", "description", "description-en", "description-fr", "description-ar", "activity-status", "start-date", "end-date",
        "reporting-org-ref", "reporting-org-narrative", "participating-org-funding", "participating-org-accountable", "participating-org-extending",
        "participating-org-implementing", "recipient-country", "recipient-country-percentage", "recipient-region", "recipient-region-percentage",
        "sector", "sector-percentage", "sector-of-other-vocabulary", "tag", "related-activity-parent", "other-identifier", "humanitarian", "hierarchy",
        "plan-action", "source", "source-record",
    ];

    public static readonly IReadOnlyList<string> AmountColumns =
    [
        "iati-identifier", "title", "element", "transaction-type", "value", "currency", "value-date", "period-start", "period-end", "transaction-ref",
        "transaction-description", "provider-org-ref", "provider-org-narrative", "provider-activity-id", "receiver-org-ref", "receiver-org-narrative",
        "receiver-activity-id", "transaction-recipient-country", "transaction-recipient-region", "transaction-sector", "plan-action", "source", "source-record",
    ];

    /// <param name="actions">Codes of the actions of the plan that it serves.</param>
    /// <param name="sourceOf">Title of a source.</param>
    public static IEnumerable<string> Row(Activity activity, IEnumerable<string> actions, Func<Library.Origin, string?> sourceOf)
    {
        var (countries, regions) = (Countries(activity), Regions(activity));
        var sectors = activity.Sectors.OrderBy(sector => sector.Code, StringComparer.Ordinal).ToLookup(IsDac);
        return
        [
            Csv.Text(activity.Identifier),
            .. InLanguages(activity.Title), .. InLanguages(activity.Description),
            Csv.Text(activity.Status), Csv.Day(activity.Start), Csv.Day(activity.End),
            Csv.Text(activity.ReporterIdentifier), Csv.Text(activity.ReporterName),
            Names(activity, OrganisationRole.Funding), Names(activity, OrganisationRole.Accountable),
            Names(activity, OrganisationRole.Extending), Names(activity, OrganisationRole.Implementing),
            Several(countries.Select(place => place.CountryCode)), Several(countries.Select(place => WithShare(place.CountryCode, place.Percentage))),
            Several(regions.Select(place => place.RegionCode)), Several(regions.Select(place => WithShare(place.RegionCode, place.Percentage))),
            Several(sectors[true].Select(sector => sector.Code)), Several(sectors[true].Select(sector => WithShare(sector.Code, sector.Percentage))),
            Several(sectors[false].Select(sector => WithShare($"{sector.Vocabulary}:{sector.Code}", sector.Percentage) ?? $"{sector.Vocabulary}:{sector.Code}")),
            Several(activity.Themes), Csv.Text(activity.ParentIdentifier), Several(activity.Identifiers.Select(other => $"{other.Type}:{other.Reference}")),
            activity.Humanitarian ? "1" : "", activity.Hierarchy?.ToString(CultureInfo.InvariantCulture) ?? "",
            Several(actions), Csv.Text(sourceOf(activity.Origin)), Csv.Text(activity.Origin.Locator),
        ];
    }

    public static IEnumerable<IEnumerable<string>> AmountRows(Activity activity, IReadOnlyList<string> actions, Func<Library.Origin, string?> sourceOf) =>
        activity.Money.InPlace(part => part.Origin).Select(part => (IEnumerable<string>)
        [
            Csv.Text(activity.Identifier), Csv.Text(activity.Title.Best(Language.English).Text), ElementOf(part),
            part.TransactionType?.ToString(CultureInfo.InvariantCulture) ?? "", Csv.Number(part.Amount), Csv.Text(part.Currency), Csv.Day(part.ValueDate),
            Csv.Day(part.From), Csv.Day(part.To), Csv.Text(part.Reference), Csv.Text(part.Words),
            Csv.Text(part.ProviderIdentifier), Csv.Text(part.ProviderName), Csv.Text(part.ProviderActivity),
            Csv.Text(part.ReceiverIdentifier), Csv.Text(part.ReceiverName), Csv.Text(part.ReceiverActivity),
            Splits(part, SplitKind.Country), Splits(part, SplitKind.Region), Splits(part, SplitKind.Sector),
            Several(actions), Csv.Text(sourceOf(part.Origin)), Csv.Text(part.Origin.Locator),
        ]);

    static IEnumerable<string> InLanguages(Multilingual text) =>
        [Csv.Text(text.Best(Language.English).Text), .. Language.All.Select(language => Csv.Text(text[language]))];

    static string ElementOf(ActivityMoney part) => part.Kind switch
    {
        MoneyKind.Budget => "budget",
        MoneyKind.RevisedBudget => "budget-revised",
        MoneyKind.PlannedDisbursement => "planned-disbursement",
        _ => "transaction",
    };

    // Codes of five digits, or three, are taken for the OECD-DAC's where nothing else is said; only those are told so.
    static bool IsDac(ActivitySector sector) =>
        sector.Code.All(char.IsAsciiDigit) && (sector.Vocabulary, sector.Code.Length) is ("1", 5) or ("2", 3);

    static string Names(Activity activity, OrganisationRole role) =>
        Several(activity.Organisations.Where(part => part.Role == role).Select(part => part.Name).Order(StringComparer.Ordinal));

    static List<ActivityPlace> Countries(Activity activity) =>
        [.. activity.Places.Where(place => place.CountryCode is not null).OrderBy(place => place.CountryCode, StringComparer.Ordinal)];

    static List<ActivityPlace> Regions(Activity activity) =>
        [.. activity.Places.Where(place => place is { CountryCode: null, RegionCode: not null }).OrderBy(place => place.RegionCode, StringComparer.Ordinal)];

    static string Splits(ActivityMoney part, SplitKind kind) => Several(part.Splits.Where(split => split.Kind == kind)
        .Select(split => split.Vocabulary is { } vocabulary ? $"{vocabulary}:{split.Code}" : split.Code));

    static string Several(IEnumerable<string?> texts) => Csv.Text(string.Join("; ", texts.Where(text => text is { Length: > 0 }).Distinct()));

    static string? WithShare(string? code, decimal? share) => share is null ? null : $"{code} {Csv.Number(share)}";
}
