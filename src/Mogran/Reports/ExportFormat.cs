namespace Mogran.Reports;

/// <summary>A file form in which an edition leaves the site.</summary>
/// <param name="Code">Extension and name on the command line.</param>
public sealed record ExportFormat(string Code, string MediaType)
{
    public static readonly IReadOnlyList<ExportFormat> All =
    [
        new("html", "text/html; charset=utf-8"),
        new("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("csv", "text/csv; charset=utf-8"),
        new("json", "application/json; charset=utf-8"),
    ];

    public static ExportFormat? Of(string? code) => All.FirstOrDefault(format => format.Code == code);
}
