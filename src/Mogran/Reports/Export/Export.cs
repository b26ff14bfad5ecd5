using System.Text;
using System.Text.Json;

namespace Mogran.Reports;

/// <summary>Writes an edition as a file, from its frozen content and nothing else, in the language at hand.</summary>
public static class Export
{
    /// <param name="zone">Zone in which instants are printed.</param>
    public static byte[] Write(FrozenEdition edition, ExportFormat format, TimeZoneInfo zone) => format.Code switch
    {
        "html" => HtmlFile.Write(new(edition, zone)),
        "docx" => WordFile.Write(new(edition, zone), edition.Content.AsOf),
        "xlsx" => SheetFile.Write(new(edition, zone), edition.Content),
        "csv" => CsvFile.Write(edition.Content),
        "json" => Json(edition),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format.Code, "No such export."),
    };

    /// <summary>"periodic-report-1-draft-2-en.docx"</summary>
    public static string FileName(FrozenEdition edition, ExportFormat format, string language) =>
        $"periodic-report-{edition.Head.Number}{(edition.Head.AdoptedAt is null ? $"-draft-{edition.Head.Draft}" : "")}-{language}.{format.Code}";

    /// <summary>The content byte for byte as it was hashed, so that whoever has the file can hash it again.</summary>
    static byte[] Json(FrozenEdition edition) =>
        Encoding.UTF8.GetBytes($"{{\"content\":{edition.Json},\"hash\":{JsonSerializer.Serialize(edition.Head.Hash)}}}");
}
