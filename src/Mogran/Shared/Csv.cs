using System.Globalization;

namespace Mogran.Shared;

/// <summary>Cells of a CSV file (RFC 4180) that a spreadsheet reads as what they are.</summary>
public static class Csv
{
    /// <summary>First character of a file, by which spreadsheets know that it is UTF-8.</summary>
    public const string Mark = "\uFEFF";

    public const string EndOfLine = "\r\n";

    /// <summary>The exact number, with a point; blank when there is none.</summary>
    public static string Number(decimal? value) => value?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    public static string Day(DateOnly? day) => day is { } known ? Print.IsoDay(known) : "";

    /// <summary>Always in quotes; what a spreadsheet would run as a formula is led by an apostrophe.</summary>
    public static string Text(string? text) => text is null or "" ? "" : $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Harmless(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
