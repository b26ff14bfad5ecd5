using System.Text.Json;

namespace Mogran.Gathering;

/// <summary>What the columns of a sheet mean: a field each, guessed from their names or corrected by a person.</summary>
/// <param name="RecordKind">Name of a <see cref="SheetKind"/>: activities, results, budgets...</param>
/// <param name="Fields">Field of each column in order; empty where it is left out.</param>
/// <param name="Currency">ISO 4217, of amounts that name none, as a person said; null: they stay without.</param>
public sealed record Columns(string RecordKind, IReadOnlyList<string> Fields, string? Currency = null)
{
    public const string Activities = "activities";
    public const string Results = "results";
    public const string Places = "places";
    public const string Transactions = "transactions";
    public const string Budgets = "budgets";
    public const string Documents = "documents";
    public const string Sectors = "sectors";
    public const string Organisations = "organisations";
    public const string Locations = "locations";
    public const string Dates = "dates";
    public const string Markers = "markers";
    public const string PlannedDisbursements = "plannedDisbursements";

    static readonly IReadOnlyDictionary<string, string> Known = Load();

    /// <summary>Fields a column can mean, by kind of record.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> FieldsOf =
        SheetKind.All.Reverse().ToDictionary(kind => kind.Name, kind => kind.Fields);

    internal SheetKind Kind { get; } = SheetKind.Named(RecordKind);

    /// <summary>The first column of a field, or -1.</summary>
    public int this[string field] => Fields.Index().FirstOrDefault(column => column.Item == field, (Index: -1, Item: "")).Index;

    /// <summary>Names known in English, French and Arabic; a field is given to its first column only, except for texts that may be spread.</summary>
    public static Columns Guess(Header header) => Guess(header, SheetKind.Of(FieldsIn(header)));

    /// <summary>What the columns mean in a sheet of the kind.</summary>
    internal static Columns Guess(Header header, SheetKind kind)
    {
        var result = new List<string>();
        foreach (var field in FieldsIn(header))
        {
            var meant = kind.Meant.GetValueOrDefault(field, field);
            if (result.Contains(meant)) meant = kind.Again.GetValueOrDefault(meant, "");
            result.Add(kind.Fields.Contains(meant) && !result.Contains(meant) ? meant : "");
        }

        return new(kind.Name, result);
    }

    /// <summary>A sheet that nobody knows by its columns, and that would pass for one of activities.</summary>
    internal static bool AreOfOthers(Header header) => SheetKind.IsOfOthers([.. FieldsIn(header)]);

    static IEnumerable<string> FieldsIn(Header header) => header.Plain.Select(name => Known.GetValueOrDefault(name, ""));

    public static Columns From(ColumnMapping remembered, Header header) => new(
        FieldsOf.ContainsKey(remembered.RecordKind) ? remembered.RecordKind : Activities,
        [.. header.Names.Select(name => remembered.Columns.GetValueOrDefault(name, ""))],
        remembered.Currency);

    /// <summary>How many columns are understood; by this the header is told from a heading above it.</summary>
    public static int Understood(SheetRow row) => row.Cells.Count(IsKnown);

    /// <summary>A name of a column in one of the three languages.</summary>
    public static bool IsKnown(string name) => name.Length < 100 && Known.ContainsKey(Header.PlainForm(name));

    static Dictionary<string, string> Load()
    {
        using var stream = typeof(Columns).Assembly.GetManifestResourceStream("Mogran.Gathering.Reading.columns.json")!;
        var fields = JsonSerializer.Deserialize(stream, GatheringJson.Default.DictionaryStringListString)!;
        return fields.SelectMany(field => field.Value.Select(name => (Name: Header.PlainForm(name), Field: field.Key)))
            .ToDictionary(pair => pair.Name, pair => pair.Field);
    }
}
