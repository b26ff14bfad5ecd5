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
        var lines = new StringBuilder(Csv.Mark).AppendJoin(',', Columns).Append(Csv.EndOfLine);
        foreach (var (key, figure) in content.Figures)
            foreach (var source in figure.Sources)
                lines.AppendJoin(',',
                [
                    Csv.Text(key), Csv.Text(figure.Scope.ToString()), Csv.Text(figure.Label.ToString()), Csv.Number(figure.Value),
                    Csv.Text(figure.Emptiness is { } why ? new Phrases<Edition>()[why] : ""), Csv.Text(figure.Currency ?? figure.Unit?.ToString()), Csv.Text(figure.Rule.ToString()),
                    Csv.Text(source.Kind), Csv.Text(source.Id), Csv.Text(source.Title.ToString()), Csv.Text(source.File), Csv.Text(source.Record), Csv.Number(source.Amount), Csv.Text(source.Href),
                ]).Append(Csv.EndOfLine);
        return Encoding.UTF8.GetBytes(lines.ToString());
    }
}
