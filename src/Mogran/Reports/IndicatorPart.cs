using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>The indicators of a domain, from the accepted returns; totals only where the indicator's rule allows one.</summary>
static class IndicatorPart
{
    public static Table? Of(Material material, FigureBook book, Domain domain)
    {
        var actions = material.ActionsIn(domain).ToDictionary(action => action.Code);
        var indicators = material.Indicators.Where(indicator => actions.ContainsKey(indicator.ActionCode)).ToList();
        return indicators.Count == 0 ? null : new(
            $"domain-{domain.Number}.indicators", Said.Phrase("IndicatorsCaption"),
            [new(Said.Phrase("Indicator")), new(Said.Phrase("Unit")), new(Said.Phrase("Value"), true)],
            [.. indicators.Select(indicator => new Row(
            [
                Cell.Of(indicator.Title, Origins.Href(actions[indicator.ActionCode])),
                Cell.Of(indicator.Unit),
                Cell.Of(Enter(material, book, indicator, actions[indicator.ActionCode])),
            ]))]);
    }

    static string Enter(Material material, FigureBook book, Indicator indicator, PlanAction action)
    {
        var answers = (from answer in material.Accepted
                       from entry in answer.Entries
                       where entry.Kind is EntryKind.Indicator && entry.Subject == indicator.Code && entry.Answer is not null
                       select (answer, entry)).ToList();
        var values = answers.Where(line => line.entry is { Answer: Answer.Value, Value: not null }).ToList();
        var counted = indicator.Aggregation switch
        {
            Aggregation.Sum => values,
            Aggregation.Latest => [.. values.OrderBy(line => line.answer.Since).TakeLast(1)],
            _ => values.Count == 1 ? values : [],
        };
        decimal? value = counted.Count == 0 ? null : counted.Sum(line => line.entry.Value!.Value);
        var emptiness = value is not null ? null : Why(indicator, values.Count, answers);
        return book.Enter($"indicator-{indicator.Code}", new()
        {
            Scope = Said.Phrase("ActionTitle", action.Code, action.Title),
            Label = indicator.Title,
            Said = value is { } sum ? Said.InAll(() => Print.Number(sum)) : Said.Phrase($"Emptiness_{emptiness}"),
            Value = value,
            Emptiness = emptiness,
            Unit = indicator.Unit,
            Rule = Said.Phrase($"Rule_Indicator{indicator.Aggregation}"),
            Sources = counted.Count > 0 ? [.. counted.Select(line => material.Origin(line.answer, line.entry.Value))] : [Origins.Of(action)],
            LeftOut = [.. answers.Except(counted).Select(line => Left(material, line.answer, line.entry))],
        });
    }

    /// <summary>Values that may not be added make no total; otherwise the answers say why there is nothing, if they agree.</summary>
    static Emptiness? Why(Indicator indicator, int values, IReadOnlyList<(Return Answer, Entry Entry)> answers)
    {
        if (values > 0 && indicator.Aggregation is Aggregation.None) return Emptiness.NotApplicable;
        return answers.Select(line => line.Entry.Answer).Distinct().ToList() is [{ } only and not Answer.Value]
            ? Enum.Parse<Emptiness>($"{only}")
            : Emptiness.NoDataYet;
    }

    static LeftOut Left(Material material, Return answer, Entry entry)
    {
        var origin = material.Origin(answer);
        return new(origin.Id, origin.Href, entry.Value, null, Said.Phrase($"Answer_{entry.Answer}", material.Named(answer.PartnerCode)));
    }
}
