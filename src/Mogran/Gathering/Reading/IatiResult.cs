using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Reads one result: a figure for every period of every indicator, and one without a period for an indicator that has
/// none. Where a period has several targets or actuals, the first without a dimension is the whole; parts are not added up.
/// </summary>
sealed class IatiResult(XmlCursor cursor, ActivityDraft draft, IatiNarratives narratives)
{
    string? resultTitle;

    public void Read()
    {
        var depth = cursor.Depth;
        while (cursor.NextChild(depth))
            if (cursor.Name == "title") resultTitle = Best(narratives.Read(Multilingual.None));
            else if (cursor.Name == "indicator") Indicator();
    }

    void Indicator()
    {
        var (line, depth) = (cursor.Line, cursor.Depth);
        string? title = null, baseline = null;
        List<Period> periods = [];
        while (cursor.NextChild(depth))
            if (cursor.Name == "title") title = Best(narratives.Read(Multilingual.None));
            else if (cursor.Name == "baseline") baseline ??= Whole();
            else if (cursor.Name == "period") periods.Add(ReadPeriod());

        if (periods is []) periods.Add(new(line, null, null, null, null));
        foreach (var period in periods) draft.Figures.Add(Figure(title ?? resultTitle ?? "", baseline, period));
    }

    Period ReadPeriod()
    {
        var (line, depth) = (cursor.Line, cursor.Depth);
        DateOnly? from = null, to = null;
        string? target = null, actual = null;
        while (cursor.NextChild(depth))
            switch (cursor.Name)
            {
                case "period-start": from = draft.Day(cursor.Attribute("iso-date"), cursor.Line); break;
                case "period-end": to = draft.Day(cursor.Attribute("iso-date"), cursor.Line); break;
                case "target": target ??= Whole(); break;
                case "actual": actual ??= Whole(); break;
            }

        return new(line, from, to, target, actual);
    }

    // The value, unless it is that of a part (women, a province) only.
    string? Whole()
    {
        var (value, depth, part) = (cursor.Attribute("value"), cursor.Depth, false);
        while (cursor.NextChild(depth)) part |= cursor.Name == "dimension";
        return part ? null : value;
    }

    ActivityFigure Figure(string indicator, string? baseline, Period period)
    {
        var figure = new Figures(baseline, period.Target, period.Actual);
        return new()
        {
            Indicator = indicator,
            From = period.From,
            To = period.To,
            Baseline = figure.Baseline,
            Target = figure.Target,
            Actual = figure.Actual,
            Words = figure.Words,
            Origin = draft.At(period.Line),
        };
    }

    static string? Best(Multilingual title) => title.IsEmpty ? null : title.Best(Language.English).Text;

    sealed record Period(string Line, DateOnly? From, DateOnly? To, string? Target, string? Actual);
}
