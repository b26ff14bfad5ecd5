using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Reads results: a figure for every period of every indicator and every set of dimensions in it, and one without a
/// period for what has none. Parts are never added up.
/// </summary>
sealed class IatiResult(IatiElement at, ActivityDraft draft)
{
    string? type, title, description, measure;
    bool? aggregation;
    List<IndicatorReference> references = [];

    public void Read()
    {
        (type, aggregation, title, description, references) = (at.Attribute("type"), IatiCodes.Truth(at.Attribute("aggregation-status")), null, null, []);
        var (origin, depth, before) = (at.Origin, at.Depth, draft.Figures.Count);
        while (at.Next(depth))
            switch (at.Name)
            {
                case "title": title = at.One("result/title"); break;
                case "description": description = at.One("result/description"); break;
                case "reference": Reference(references); break;
                case "document-link": IatiDocument.Read(at, draft, "result/document-link", title); break;
                case "indicator": Indicator(); break;
                default: at.Other("result"); break;
            }

        if (draft.Figures.Count == before) Close(new(title, description, [.. references], true, aggregation, []), [new(origin, null, null)]);
    }

    void Indicator()
    {
        measure = at.Attribute("measure");
        var (ascending, adds) = (IatiCodes.Truth(at.Attribute("ascending")) ?? true, IatiCodes.Truth(at.Attribute("aggregation-status")) ?? aggregation);
        var (origin, depth) = (at.Origin, at.Depth);
        string? name = null, about = null;
        List<IndicatorReference> own = [.. references];
        List<IatiFigureValue> baselines = [];
        List<IatiPeriod> periods = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "title": name = at.One("result/indicator/title"); break;
                case "description": about = at.One("result/indicator/description"); break;
                case "reference": Reference(own); break;
                case "document-link": IatiDocument.Read(at, draft, "result/indicator/document-link", name ?? title); break;
                case "baseline": baselines.Add(Value(name)); break;
                case "period": periods.Add(Period(name)); break;
                default: at.Other("result/indicator"); break;
            }

        if (periods is []) periods.Add(new(origin, null, null));
        Close(new(name ?? title, Together(about, description), own, ascending, adds, baselines), periods);
    }

    void Reference(List<IndicatorReference> into)
    {
        if (at.Attribute("code") is { } code) into.Add(new(at.Attribute("vocabulary"), code, at.Attribute("indicator-uri") ?? at.Attribute("vocabulary-uri")));
    }

    IatiPeriod Period(string? indicator)
    {
        var (origin, depth) = (at.Origin, at.Depth);
        DateOnly? from = null, to = null;
        List<IatiFigureValue> targets = [], actuals = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "period-start": from = at.Day(); break;
                case "period-end": to = at.Day(); break;
                case "target": targets.Add(Value(indicator)); break;
                case "actual": actuals.Add(Value(indicator)); break;
                default: at.Other("result/indicator/period"); break;
            }

        return new(origin, from, to) { Targets = targets, Actuals = actuals };
    }

    // A baseline, target or actual, with the part of the whole it is about.
    IatiFigureValue Value(string? indicator)
    {
        var (value, year, day, depth) = (at.Attribute("value"), at.Attribute("year"), at.Day("iso-date"), at.Depth);
        string? comment = null;
        List<Dimension> dimensions = [];
        while (at.Next(depth))
            switch (at.Name)
            {
                case "dimension": Add(at.Attribute("name"), at.Attribute("value")); break;
                case "location": Add("location", at.Attribute("ref")); break;
                case "comment": comment = at.One("result/indicator/comment"); break;
                case "document-link": IatiDocument.Read(at, draft, "result/indicator/document-link", indicator ?? title); break;
                default: at.Other("result/indicator/value"); break;
            }

        return new(value, dimensions, comment, int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, day);

        void Add(string? name, string? part)
        {
            if (name is not null && part is not null) dimensions.Add(new(name, part));
        }
    }

    void Close(IatiIndicator indicator, List<IatiPeriod> periods)
    {
        var first = true;
        foreach (var row in IatiFigures.Rows(periods, indicator.Baselines))
        {
            draft.Figures.Add(Figure(indicator, row, first));
            first = false;
        }
    }

    ActivityFigure Figure(IatiIndicator indicator, IatiFigureRow row, bool first)
    {
        var values = new Figures(row.Baseline?.Text, row.Target?.Text, row.Actual?.Text);
        return new()
        {
            Indicator = indicator.Title ?? "", From = row.Period.From, To = row.Period.To,
            Baseline = values.Baseline, Target = values.Target, Actual = values.Actual, Words = values.Words,
            ResultType = type, ResultTitle = title, About = first ? indicator.About : null, Measure = measure, Ascending = indicator.Ascending,
            AggregationStatus = indicator.Adds, References = indicator.References, BaselineYear = row.Baseline?.Year, BaselineDate = row.Baseline?.Day,
            Comments = row.Comments, Dimensions = row.Dimensions, Origin = row.Period.Origin,
        };
    }

    static string? Together(string? one, string? other) =>
        one is null || one == other ? other : other is null ? one : $"{one}\n{other}";

    sealed record IatiIndicator(
        string? Title, string? About, List<IndicatorReference> References, bool Ascending, bool? Adds, List<IatiFigureValue> Baselines);
}
