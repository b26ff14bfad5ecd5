using System.Globalization;
using System.Text;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>Every figure with every source, a line each (RFC 4180, UTF-8 with its mark, so that spreadsheets read Arabic right).</summary>
static class CsvFile
{
    static readonly string[] Columns =
        ["figure", "scope", "label", "value", "emptiness", "unit", "rule", "sourceKind", "sourceId", "sourceTitle", "sourceFile", "sourceRecord", "sourceAmount", "sourceAddress"];

    public static byte[] Write(EditionContent content)
    {
        var lines = new StringBuilder("\uFEFF").AppendJoin(',', Columns).Append("\r\n");
        foreach (var (key, figure) in content.Figures)
            foreach (var source in figure.Sources)
                lines.AppendJoin(',',
                [
                    Text(key), Text(figure.Scope.ToString()), Text(figure.Label.ToString()), Number(figure.Value),
                    Text(figure.Emptiness is { } why ? new Phrases<Edition>()[why] : ""), Text(figure.Currency ?? figure.Unit?.ToString()), Text(figure.Rule.ToString()),
                    Text(source.Kind), Text(source.Id), Text(source.Title.ToString()), Text(source.File), Text(source.Record), Number(source.Amount), Text(source.Href),
                ]).Append("\r\n");
        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    static string Number(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Always in quotes; what a spreadsheet would run as a formula is led by an apostrophe.</summary>
    static string Text(string? text) => text is null or "" ? "" : $"\"{Harmless(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string Harmless(string text) => text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
