using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>The first rows of a sheet as they would be read, and how its text was understood, for a person to check the mapping by.</summary>
/// <param name="Encoding">E.g. "utf-8"; null for a workbook.</param>
/// <param name="Separator">The mark between cells; null for a workbook.</param>
/// <param name="HeaderRow">The row with the names of the columns, the lower one where there are two.</param>
/// <param name="DecimalComma">Fields whose column writes "1,5" for one and a half.</param>
/// <param name="MonthFirst">Fields whose column writes the month before the day.</param>
/// <param name="Findings">What of these rows would be refused or is unsure.</param>
public sealed record SheetPreview(
    string? Encoding, char? Separator, int HeaderRow, IReadOnlyList<string> DecimalComma, IReadOnlyList<string> MonthFirst,
    IReadOnlyList<string> Fields, IReadOnlyList<PreviewRow> Rows, IReadOnlyList<Problem> Findings)
{
    const int Shown = 5;
    static readonly string[] Numbers = ["budget", "amount", "baseline", "target", "actual", "percentage"];
    static readonly string[] Days = ["start", "end", "plannedStart", "actualStart", "plannedEnd", "actualEnd", "from", "to", "transactionDate", "valueDate", "documentDate", "day"];

    /// <param name="countryOf">ISO code of a country by its name.</param>
    /// <param name="nameOf">Name of a country by its ISO code.</param>
    public static SheetPreview Of(GatheredFile file, SheetView view, Func<string, string?> countryOf, Func<string, string> nameOf)
    {
        var found = new Findings(file.Name);
        var isBook = file.Head(2) is [0x50, 0x4B];
        var encoding = isBook ? null : CsvText.EncodingOf(file, new(file.Name));
        var fields = view.Columns.Fields.Where(field => field.Length > 0).ToList();
        var records = new SheetRecords(view, default, countryOf, found);
        List<PreviewRow> rows = [];
        foreach (var row in view.Columns["identifier"] < 0 ? [] : view.Sample.Where(row => !row.IsBlank).Take(Shown))
            rows.Add(new(row.Locator, records.ReadAlone(row)?.Activity is { } read ? [.. fields.Select(field => field is "country" ? PreviewedParts.Joined(read.Places.Select(place => place.CountryCode is { } code ? nameOf(code) : null)) : Value(read, field))] : null));

        return new(
            encoding?.WebName, encoding is null ? null : CsvText.SeparatorOf(file, encoding), view.Header.Row,
            [.. Numbers.Where(field => fields.Contains(field) && SheetNumbers.IsDecimalComma(view.CellsOf(field)))],
            [.. Days.Where(field => fields.Contains(field) && SheetDays.IsMonthFirst(view.CellsOf(field)))],
            fields, rows, [.. found.Kept.Where(problem => problem.Severity is not Severity.Note)]);
    }

    static string? Value(Activity read, string field) => field switch
    {
        "identifier" => read.Identifier,
        "title" => read.Title.IsEmpty ? PreviewedParts.Of(read, field) : read.Title.ToString(),
        "titleEn" => read.Title.En,
        "titleFr" => read.Title.Fr,
        "titleAr" => read.Title.Ar,
        "descriptionEn" => read.Description.En?.Shortened(80),
        "descriptionFr" => read.Description.Fr?.Shortened(80),
        "descriptionAr" => read.Description.Ar?.Shortened(80),
        "description" => read.Description.IsEmpty ? PreviewedParts.Of(read, field)?.Shortened(80) : read.Description.ToString().Shortened(80),
        "start" => PreviewedParts.Day(read.Start),
        "end" => PreviewedParts.Day(read.End),
        "plannedStart" => PreviewedParts.Day(read.PlannedStart),
        "actualStart" => PreviewedParts.Day(read.ActualStart),
        "plannedEnd" => PreviewedParts.Day(read.PlannedEnd),
        "actualEnd" => PreviewedParts.Day(read.ActualEnd),
        "status" => read.Status,
        "parent" => read.ParentIdentifier,
        "reporter" => read.ReporterName,
        _ => Enum.TryParse<OrganisationRole>(field, ignoreCase: true, out var role)
            ? PreviewedParts.Joined(read.Organisations.Where(one => one.Role == role).Select(one => one.Name))
            : PreviewedParts.Of(read, field),
    };
}

/// <param name="Where">"row 4"</param>
/// <param name="Values">In the order of the fields; null: the row would be refused.</param>
public sealed record PreviewRow(string Where, IReadOnlyList<string?>? Values);
