namespace Mogran.Gathering;

/// <summary>A kind of sheet: what its columns can mean, by which of them it is known, and what becomes of one row.</summary>
/// <param name="Name">As it is remembered with a mapping, e.g. "transactions".</param>
/// <param name="Fields">What its columns can mean.</param>
/// <param name="IsKnownBy">Whether a sheet of these fields is of this kind; the first of <see cref="All"/> that says so is.</param>
/// <param name="Read">
/// Adds what a row says to its draft. Returns what the row is about, as nothing in it has a name of its own; null: it was
/// refused, and the findings say why. Null itself: a row is a whole activity.
/// </param>
sealed record SheetKind(string Name, IReadOnlyList<string> Fields, Func<HashSet<string>, bool> IsKnownBy, Func<SheetLine, string?>? Read = null)
{
    /// <summary>What a field means here that means something else elsewhere: the title in a sheet of results is the indicator's.</summary>
    public IReadOnlyDictionary<string, string> Meant { get; init; } = new Dictionary<string, string>();

    /// <summary>What a field means that the sheet has already: the second identifier of an organisation's row is that of its own activity.</summary>
    public IReadOnlyDictionary<string, string> Again { get; init; } = new Dictionary<string, string>();

    /// <summary>The rows about one activity are one record together, of the single values that belong to no row alone; they fill what is blank.</summary>
    public bool IsTogether { get; init; }

    /// <summary>The field without which no row says anything.</summary>
    public string? Needed { get; init; }

    static readonly string[] Titles = ["title", "titleEn", "titleFr", "titleAr"];

    // With none of them, a title beside a country's share only says which activity the row is about.
    static readonly string[] OfActivities = ["description", "start", "end", "plannedStart", "actualStart", "budget", "status"];

    // With one of them, an amount and its type stand beside an activity and are not what the row is about.
    static readonly string[] OfProjects = ["plannedStart", "actualStart", "sector", "country", "funding", "accountable", "implementing", "theme"];
    static readonly string[] OfCourse = ["start", "end", "status"];

    // Beside one of them a sector is one of the many things told of an activity, or of a payment.
    static readonly string[] BesideSectors =
        [.. Titles, "descriptionEn", "country", "region", "amount", "plannedEnd", "actualEnd", "extending", "reporter", "parent", "transactionReference", "role", "organisation"];

    static readonly string[] Payment = ["transactionType", "transactionDate", "date"];
    static readonly string[] Sides = ["provider", "providerIdentifier", "providerActivity", "receiver", "receiverIdentifier", "receiverActivity"];
    static readonly string[] Amount = ["amount", "currency", "valueDate"];

    static readonly Dictionary<string, string> OfPeriod = new() { ["start"] = "from", ["end"] = "to", ["budget"] = "amount", ["planned"] = "amount" };

    /// <summary>Every kind; the last is what a sheet is that is of no other.</summary>
    public static readonly IReadOnlyList<SheetKind> All =
    [
        new(Columns.PlannedDisbursements, ["identifier", "plannedType", "from", "to", .. Amount, .. Sides],
            fields => IsOfPeriods(fields) && (fields.Overlaps(["plannedType", "planned"]) || (fields.Overlaps(Sides) && !fields.Overlaps(["budgetType", "budgetStatus"]))),
            SheetBudget.ReadPlanned) { Meant = new Dictionary<string, string>(OfPeriod) { ["type"] = "plannedType" }, Needed = "amount" },
        new(Columns.Budgets, ["identifier", "budgetType", "budgetStatus", "from", "to", .. Amount], IsOfPeriods, SheetBudget.Read)
            { Meant = new Dictionary<string, string>(OfPeriod) { ["type"] = "budgetType", ["status"] = "budgetStatus" }, Needed = "amount" },
        new(Columns.Transactions, ["identifier", "transactionType", "transactionDate", .. Amount, "description", .. Sides, "transactionReference"],
            IsOfTransactions, SheetTransaction.Read)
            { Meant = new Dictionary<string, string> { ["type"] = "transactionType", ["date"] = "transactionDate", ["budget"] = "amount" }, Needed = "amount" },
        new(Columns.Results, ["identifier", "indicator", "group", "from", "to", "baseline", "target", "actual"],
            fields => fields.Overlaps(["target", "actual", "indicator", "indicatorReference"]), SheetResult.Read)
            { Meant = new Dictionary<string, string> { ["title"] = "indicator", ["start"] = "from", ["end"] = "to" }, Needed = "indicator" },
        new(Columns.Documents, ["identifier", "url", "title", "description", "format", "category", "language", "documentDate"],
            fields => fields.Contains("url") && !fields.Contains("region") && !DescribesProjects(fields), SheetDocument.Read)
            { Meant = new Dictionary<string, string> { ["documentTitle"] = "title", ["date"] = "documentDate" }, Needed = "url" },
        new(Columns.Places, ["identifier", "country", "region", "percentage"], IsOfPlaces, SheetActivity.ReadPlaces),
        new(Columns.Locations,
            ["identifier", "locationName", "latitude", "longitude", "point", "description", "activityDescription", "locationReference", "gazetteer", "gazetteerCode",
                "exactness", "reach", "locationClass", "feature", "areaVocabulary", "areaLevel", "areaCode"],
            IsOfLocations, SheetLocation.Read)
            {
                Meant = new Dictionary<string, string> { ["name"] = "locationName" },
                Again = new Dictionary<string, string> { ["description"] = "activityDescription" },
            },
        new(Columns.Organisations, ["identifier", "role", "organisation", "organisationIdentifier", "organisationType", "organisationActivity", "channel"],
            IsOfOrganisations, SheetOrganisation.Read)
            {
                Meant = new Dictionary<string, string> { ["name"] = "organisation", ["type"] = "organisationType" },
                Again = new Dictionary<string, string> { ["identifier"] = "organisationActivity" },
                Needed = "role",
            },
        new(Columns.Sectors, ["identifier", "sector", "sectorName", "vocabulary", "percentage"], IsOfSectors, SheetSector.Read)
            { Meant = new Dictionary<string, string> { ["name"] = "sectorName", ["sectorPercentage"] = "percentage" }, Needed = "sector" },
        new(Columns.Dates, ["identifier", "dateType", "day"], IsOfDates, SheetDate.Read)
            { Meant = new Dictionary<string, string> { ["type"] = "dateType", ["date"] = "day" }, Needed = "day", IsTogether = true },
        new(Columns.Markers, ["identifier", "marker", "vocabulary", "significance", "name"],
            fields => fields.Contains("marker") && !fields.Overlaps([.. Titles, "amount", "sector", .. OfActivities, .. OfProjects]), SheetMarker.Read) { Needed = "marker", IsTogether = true },
        new(Columns.Activities,
            ["identifier", "title", "titleEn", "titleFr", "titleAr", "description", "descriptionEn", "descriptionFr", "descriptionAr", "funding", "accountable", "extending", "implementing", "reporter",
                "start", "end", "plannedStart", "actualStart", "plannedEnd", "actualEnd", "budget", "currency", "country", "region", "sector", "theme", "status", "parent"],
            _ => true),
    ];

    /// <summary>
    /// Of these fields nothing is told of an activity, or they are of something that belongs to it and is not read: its titles
    /// and descriptions would pass for the activity's.
    /// </summary>
    public static bool IsOfOthers(HashSet<string> fields) =>
        fields.Overlaps(["resultReference", "budgetItem"]) || (fields.Overlaps(["transactionType", "transactionReference"]) && !fields.Contains("title"))
        || !fields.Overlaps(All[^1].Fields.Where(field => field != "identifier"));

    public static SheetKind Named(string name) => All.FirstOrDefault(kind => kind.Name == name) ?? All[^1];

    public static SheetKind Of(IEnumerable<string> fields)
    {
        var known = fields.ToHashSet();
        return All.First(kind => kind.IsKnownBy(known));
    }

    // Something in it only a project has, and no list of what belongs to one.
    static bool DescribesProjects(HashSet<string> fields) => fields.Overlaps(["budget", .. OfProjects, .. OfCourse]);

    static bool HasAmount(HashSet<string> fields) => fields.Overlaps(["amount", "budget"]);

    // Days of beginning and end are a project's, unless what else only a budget has stands beside them.
    static bool IsOfPeriods(HashSet<string> fields) =>
        (HasAmount(fields) || fields.Contains("planned")) && !fields.Overlaps([.. Titles, "indicator", "target", "actual", .. Payment, .. OfProjects])
        && (fields.Overlaps(["budgetType", "budgetStatus", "plannedType", "from", "to"])
            || (fields.IsSupersetOf(["start", "end"]) && fields.Overlaps(["type", "valueDate", "planned"]) && !fields.Contains("description")));

    static bool IsOfTransactions(HashSet<string> fields) =>
        fields.Overlaps(["transactionType", "type"]) && HasAmount(fields)
        && (fields.Overlaps(["transactionDate", "date"]) || !fields.Contains("title")) && !fields.Overlaps([.. OfProjects, .. OfCourse]);

    static bool IsOfLocations(HashSet<string> fields) =>
        (fields.IsSupersetOf(["latitude", "longitude"]) || fields.Overlaps(["point", "gazetteerCode"]))
        && !fields.Overlaps([.. Titles, "amount", "role", .. OfActivities.Where(field => field != "description"), .. OfProjects, .. Payment]);

    static bool IsOfOrganisations(HashSet<string> fields) =>
        fields.Contains("role") && fields.Overlaps(["organisation", "organisationIdentifier", "name"]) && !fields.Overlaps([.. Titles, "amount", .. OfActivities, .. OfProjects, .. Payment]);

    static bool IsOfDates(HashSet<string> fields) =>
        fields.Overlaps(["dateType", "type"]) && fields.Overlaps(["day", "date"]) && !HasAmount(fields)
        && !fields.Overlaps([.. Titles, "transactionType", "transactionReference", "percentage", "region", .. OfActivities, .. OfProjects]);

    static bool IsOfSectors(HashSet<string> fields) =>
        fields.Contains("sector") && !fields.Overlaps([.. OfActivities, .. OfProjects.Where(field => field != "sector"), .. Payment, .. BesideSectors]);

    static bool IsOfPlaces(HashSet<string> fields) =>
        fields.Overlaps(["country", "region"])
        && ((fields.Contains("percentage") && !fields.Overlaps(OfActivities)) || !fields.Overlaps([.. Titles, "description"]));
}
