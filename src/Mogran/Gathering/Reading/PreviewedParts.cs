using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>What a row says of the parts of an activity, field by field, in words for a person who checks the columns.</summary>
static class PreviewedParts
{
    static readonly Phrases<Commitment> PlanWords = new();

    static readonly Dictionary<string, Func<Activity, IEnumerable<string?>>> Values = new()
    {
        ["budget"] = read => read.Money.Select(Amount),
        ["amount"] = read => read.Money.Select(Amount),
        ["currency"] = read => read.Money.Select(money => money.Currency),
        ["transactionType"] = read => read.Money.Select(money => money.TransactionType is { } type ? PlanWords[string.Create(CultureInfo.InvariantCulture, $"TransactionType_{type}")] : null),
        ["budgetType"] = read => read.Money.Select(money => PlanWords[$"MoneyKind_{money.Kind}"]),
        ["budgetStatus"] = read => read.Money.Select(money => Code(money, ActivityCodeKind.BudgetStatus)),
        ["plannedType"] = read => read.Money.Select(money => Code(money, ActivityCodeKind.PlannedType)),
        ["transactionDate"] = read => read.Money.Select(money => Day(money.From)),
        ["valueDate"] = read => read.Money.Select(money => Day(money.ValueDate)),
        ["transactionReference"] = read => read.Money.Select(money => money.Reference),
        ["provider"] = read => read.Money.Select(money => money.ProviderName),
        ["providerIdentifier"] = read => read.Money.Select(money => money.ProviderIdentifier),
        ["providerActivity"] = read => read.Money.Select(money => money.ProviderActivity),
        ["receiver"] = read => read.Money.Select(money => money.ReceiverName),
        ["receiverIdentifier"] = read => read.Money.Select(money => money.ReceiverIdentifier),
        ["receiverActivity"] = read => read.Money.Select(money => money.ReceiverActivity),
        ["from"] = read => read.Figures.Select(figure => Day(figure.From)).Concat(read.Money.Select(money => Day(money.From))),
        ["to"] = read => read.Figures.Select(figure => Day(figure.To)).Concat(read.Money.Select(money => Day(money.To))),
        ["indicator"] = read => read.Figures.Select(figure => figure.Indicator),
        ["baseline"] = read => read.Figures.Select(figure => Number(figure.Baseline)),
        ["target"] = read => read.Figures.Select(figure => Number(figure.Target)),
        ["actual"] = read => read.Figures.Select(figure => Number(figure.Actual) ?? figure.Words),
        ["description"] = read => read.Money.Select(money => money.Words).Concat(read.Documents.Select(document => document.Description)).Concat(read.Locations.Select(place => place.Description)),
        ["title"] = read => read.Documents.Select(document => document.Title),
        ["url"] = read => read.Documents.Select(document => document.Url.Shortened(80)),
        ["format"] = read => read.Documents.Select(document => document.Format),
        ["category"] = read => read.Documents.SelectMany(document => document.Categories.Select(code => CodeNames.OfDocumentCategory(code) is { } name ? $"{code} {name}" : code)),
        ["language"] = read => read.Documents.SelectMany(document => document.Languages),
        ["documentDate"] = read => read.Documents.Select(document => Day(document.Date)),
        ["region"] = read => read.Places.Select(place => place.RegionCode),
        ["percentage"] = read => read.Places.Select(place => Number(place.Percentage)).Concat(read.Sectors.Select(sector => Number(sector.Percentage))),
        ["sector"] = read => read.Sectors.Select(sector => sector.Code),
        ["sectorName"] = read => read.Sectors.Select(sector => sector.Name),
        ["vocabulary"] = read => read.Sectors.Select(sector => (string?)sector.Vocabulary).Concat(read.Codes.Select(code => code.Vocabulary)),
        ["role"] = read => read.Organisations.Select(one => PlanWords[$"OrganisationRole_{one.Role}"]),
        ["organisation"] = read => read.Organisations.Select(one => one.Name),
        ["organisationIdentifier"] = read => read.Organisations.Select(one => one.Identifier),
        ["organisationType"] = read => read.Organisations.Select(one => one.Type),
        ["organisationActivity"] = read => read.Organisations.Select(one => one.ActivityIdentifier),
        ["channel"] = read => read.Organisations.Select(one => one.Channel),
        ["locationName"] = read => read.Locations.Select(place => place.Name),
        ["latitude"] = read => read.Locations.Select(place => Degrees(place.Latitude)),
        ["longitude"] = read => read.Locations.Select(place => Degrees(place.Longitude)),
        ["point"] = read => read.Locations.SelectMany(place => (string?[])[Degrees(place.Latitude), Degrees(place.Longitude)]),
        ["activityDescription"] = read => read.Locations.Select(place => place.ActivityDescription?.Shortened(80)),
        ["locationReference"] = read => read.Locations.Select(place => place.Reference),
        ["gazetteer"] = read => Codes(read, isArea: false, code => code.Vocabulary),
        ["gazetteerCode"] = read => Codes(read, isArea: false, code => code.Code),
        ["exactness"] = read => read.Locations.Select(place => place.Exactness),
        ["reach"] = read => read.Locations.Select(place => place.Reach),
        ["locationClass"] = read => read.Locations.Select(place => place.Class),
        ["feature"] = read => read.Locations.Select(place => place.Feature),
        ["areaVocabulary"] = read => Codes(read, isArea: true, code => code.Vocabulary),
        ["areaLevel"] = read => Codes(read, isArea: true, code => code.Level),
        ["areaCode"] = read => Codes(read, isArea: true, code => code.Code),
        ["dateType"] = read => Days(read).Where(day => day.Day is not null).Select(day => PlanWords[day.Name]),
        ["day"] = read => Days(read).Select(day => Day(day.Day)),
        ["marker"] = read => read.Codes.Select(code => CodeNames.Of(code) is { } name ? $"{code.Code} {name}" : code.Code),
        ["significance"] = read => read.Codes.Select(code => code.Significance is { } told && CodeNames.OfSignificance(told) is { } name ? $"{told} {name}" : code.Significance),
        ["name"] = read => read.Codes.Select(code => code.Name),
        ["theme"] = read => read.Themes,
    };

    /// <summary>Null: the field is none of a part.</summary>
    public static string? Of(Activity read, string field) => Values.TryGetValue(field, out var values) ? Joined(values(read)) : null;

    public static string Joined(IEnumerable<string?> values) => string.Join(PlanWords["Comma"], values.Where(value => !string.IsNullOrEmpty(value)).Distinct());

    public static string? Day(DateOnly? day) => day is { } known ? Print.Day(known) : null;

    static string Amount(ActivityMoney money) =>
        money.Currency is { } currency ? Print.Money(money.Amount, currency) : PlanWords["NoCurrencyAmount", Number(money.Amount)];

    static string? Code(ActivityMoney money, ActivityCodeKind kind) => money.Codes.Find(code => code.Kind == kind)?.Code;

    static (string Name, DateOnly? Day)[] Days(Activity read) =>
        [("PlannedStart", read.PlannedStart), ("ActualStart", read.ActualStart), ("PlannedEnd", read.PlannedEnd), ("ActualEnd", read.ActualEnd)];

    static IEnumerable<string?> Codes(Activity read, bool isArea, Func<LocationCode, string?> value) =>
        read.Locations.SelectMany(place => place.Codes.Where(code => code.IsArea == isArea).Select(value));

    static string? Degrees(double? degrees) => degrees?.ToString("0.######", Language.Current.Culture);

    static string? Number(decimal? number) => number?.ToString("#,0.####", Language.Current.Culture);
}
