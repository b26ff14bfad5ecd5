using System.Text;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>
/// The rows of an answer as CSV: every published line that counts, stays apart or was left out, with the rule. A total is
/// the sum of "amount" (or of "converted") over the rows whose standing is "counted".
/// </summary>
public static class MoneyFile
{
    static readonly string[] Columns =
    [
        "standing", "rule", "activity", "title", "kind", "from", "to", "valueDate", "published", "percentage", "amount", "currency",
        "converted", "convertedCurrency", "rate", "source", "address",
    ];

    public static byte[] Write(MoneyAnswer answer, OriginWords origins)
    {
        var words = new MoneyWords(new());
        var file = new StringBuilder(Csv.Mark).AppendJoin(',', Columns).Append(Csv.EndOfLine);
        foreach (var line in answer.Counted.Concat(answer.NotCounted)) file.AppendJoin(',', Cells(line, answer, words, origins)).Append(Csv.EndOfLine);
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    static string[] Cells(MoneyLine line, MoneyAnswer answer, MoneyWords words, OriginWords origins)
    {
        var (row, published) = (line.Row, line.Row.Line);
        return
        [
            line.Counts ? "counted" : line.Apart is not null ? "apart" : "leftOut", Csv.Text(words.Rule(line)),
            Csv.Text(row.Activity.Identifier), Csv.Text(row.Activity.Title.ToString()), Csv.Text(new Phrases<Commitment>()[published.Kind]),
            Csv.Day(published.From), Csv.Day(published.To), Csv.Day(published.ValueDate),
            Csv.Number(published.Amount), Csv.Number(row.Percentage), Csv.Number(row.Amount), Csv.Text(published.Currency),
            Csv.Number(line.Converted?.Amount), Csv.Text(line.Converted is null ? null : answer.Converted!.Currency),
            Csv.Text(string.Join("; ", (line.Converted?.Path ?? []).Select(words.Rate))),
            Csv.Text(origins.Said(published.Origin)), Csv.Text(ActivityAddress.Of(row.Activity.Identifier)),
        ];
    }
}
