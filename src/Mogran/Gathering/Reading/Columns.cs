using System.Text.Json;

namespace Mogran.Gathering;

/// <summary>What the columns of a sheet mean: a field each, guessed from their names or corrected by a person.</summary>
/// <param name="RecordKind">activities, results, places or transactions.</param>
/// <param name="Fields">Field of each column in order; empty where it is left out.</param>
/// <param name="Currency">ISO 4217, of amounts that name none, as a person said; null: they stay without.</param>
public sealed record Columns(string RecordKind, IReadOnlyList<string> Fields, string? Currency = null)
{
    public const string Activities = "activities";
    public const string Results = "results";
    public const string Places = "places";
    public const string Transactions = "transactions";

    static readonly IReadOnlyDictionary<string, string> Known = Load();

    // With none of them, a title beside a country's share only says which activity the row is about.
    static readonly string[] OfActivities = ["description", "start", "end", "plannedStart", "actualStart", "budget", "status"];

    // With one of them, an amount and its type stand beside an activity and are not what the row is about.
    static readonly string[] OfProjects = ["start", "end", "plannedStart", "actualStart", "status", "sector", "country", "funding", "accountable", "implementing", "theme"];

    static readonly string[] Addresses =
        ["url", "document url", "document link", "web address", "link", "adresse web", "lien", "lien du document", "الرابط", "رابط الوثيقة"];

    /// <summary>Fields a column can mean, by kind of record.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf = new Dictionary<string, IReadOnlyList<string>>
    {
        [Activities] = ["identifier", "title", "titleEn", "titleFr", "titleAr", "description", "descriptionEn", "descriptionFr", "descriptionAr", "funding", "accountable", "extending", "implementing", "reporter",
            "start", "end", "plannedStart", "actualStart", "plannedEnd", "actualEnd", "budget", "currency", "country", "region", "sector", "theme", "status", "parent"],
        [Results] = ["identifier", "indicator", "group", "from", "to", "baseline", "target", "actual"],
        [Places] = ["identifier", "country", "region", "percentage"],
        [Transactions] = ["identifier", "transactionType", "transactionDate", "amount", "currency", "valueDate", "description",
            "provider", "providerIdentifier", "providerActivity", "receiver", "receiverIdentifier", "receiverActivity", "transactionReference"],
    };

    /// <summary>The first column of a field, or -1.</summary>
    public int this[string field] => Fields.Index().FirstOrDefault(column => column.Item == field, (Index: -1, Item: "")).Index;

    /// <summary>Names known in English, French and Arabic; a field is given to its first column only, except for texts that may be spread.</summary>
    public static Columns Guess(Header header)
    {
        var fields = header.Plain.Select(Known.GetValueOrDefault).ToList();
        var kind = KindOf(fields);
        var result = new List<string>();
        foreach (var field in fields)
        {
            var meant = InKind(kind, field);
            result.Add(FieldsOf[kind].Contains(meant) && !result.Contains(meant) ? meant : "");
        }

        return new(kind, result);
    }

    public static Columns From(ColumnMapping remembered, Header header) => new(
        FieldsOf.ContainsKey(remembered.RecordKind) ? remembered.RecordKind : Activities,
        [.. header.Names.Select(name => remembered.Columns.GetValueOrDefault(name, ""))],
        remembered.Currency);

    /// <summary>Titles beside addresses, and nothing that only a project has: they are titles of documents.</summary>
    public static bool AreOfDocuments(Header header, Columns guessed) =>
        header.Plain.Any(Addresses.Contains) && !guessed.Fields.Any(field => field is "budget" || OfProjects.Contains(field));

    /// <summary>How many columns are understood; by this the header is told from a heading above it.</summary>
    public static int Understood(SheetRow row) => row.Cells.Count(IsKnown);

    /// <summary>A name of a column in one of the three languages.</summary>
    public static bool IsKnown(string name) => name.Length < 100 && Known.ContainsKey(Header.PlainForm(name));

    static string KindOf(List<string?> fields) => fields switch
    {
        _ when IsOfTransactions(fields) => Transactions,
        _ when fields.Contains("target") || fields.Contains("actual") || fields.Contains("indicator") => Results,
        _ when fields.Contains("percentage") && (fields.Contains("country") || fields.Contains("region")) && !OfActivities.Any(fields.Contains) => Places,
        _ when fields.Contains("title") || fields.Contains("description") => Activities,
        _ when fields.Contains("country") || fields.Contains("region") => Places,
        _ => Activities,
    };

    static bool IsOfTransactions(List<string?> fields) =>
        fields.Contains("transactionType") && (fields.Contains("amount") || fields.Contains("budget"))
        && (fields.Contains("transactionDate") || !fields.Contains("title")) && !OfProjects.Any(fields.Contains);

    // In a sheet of results the title is the indicator's and a start is the period's; the amount of a transaction is no budget.
    static string InKind(string kind, string? field) => (kind, field) switch
    {
        (Results, "title") => "indicator",
        (Results, "start") => "from",
        (Results, "end") => "to",
        (Transactions, "budget") => "amount",
        _ => field ?? "",
    };

    static Dictionary<string, string> Load()
    {
        using var stream = typeof(Columns).Assembly.GetManifestResourceStream("Mogran.Gathering.Reading.columns.json")!;
        var fields = JsonSerializer.Deserialize<Dictionary<string, List<string>>>(stream)!;
        return fields.SelectMany(field => field.Value.Select(name => (Name: Header.PlainForm(name), Field: field.Key)))
            .ToDictionary(pair => pair.Name, pair => pair.Field);
    }
}
