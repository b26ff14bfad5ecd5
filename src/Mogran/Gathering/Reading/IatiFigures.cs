using Mogran.Library;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>A baseline, target or actual as published.</summary>
sealed record IatiFigureValue(string? Text, List<Dimension> Dimensions, string? Comment, int? Year, DateOnly? Day);

sealed record IatiPeriod(Origin Origin, DateOnly? From, DateOnly? To)
{
    public List<IatiFigureValue> Targets { get; init; } = [];
    public List<IatiFigureValue> Actuals { get; init; } = [];
}

/// <summary>A target and an actual of one period about the same part of the whole, and the baseline of that part.</summary>
sealed class IatiFigureRow(IatiPeriod period, List<Dimension> dimensions)
{
    public IatiPeriod Period => period;
    public List<Dimension> Dimensions => dimensions;
    public IatiFigureValue? Baseline { get; set; }
    public IatiFigureValue? Target { get; set; }
    public IatiFigureValue? Actual { get; set; }

    public List<FigureComment> Comments
    {
        get
        {
            List<FigureComment> comments = [];
            if (Baseline?.Comment is { } baseline) comments.Add(new(FigurePart.Baseline, baseline));
            if (Target?.Comment is { } target) comments.Add(new(FigurePart.Target, target));
            if (Actual?.Comment is { } actual) comments.Add(new(FigurePart.Actual, actual));
            return comments;
        }
    }

    public bool IsAbout(List<Dimension> other) => dimensions.Count == other.Count && dimensions.TrueForAll(other.Contains);
}

/// <summary>Lays the values of an indicator side by side: a row for each period and each set of dimensions in it.</summary>
static class IatiFigures
{
    public static List<IatiFigureRow> Rows(List<IatiPeriod> periods, List<IatiFigureValue> baselines)
    {
        List<IatiFigureRow> rows = [];
        foreach (var period in periods)
        {
            var first = rows.Count;
            foreach (var target in period.Targets) Row(rows, first, period, target.Dimensions, row => row.Target is null).Target = target;
            foreach (var actual in period.Actuals) Row(rows, first, period, actual.Dimensions, row => row.Actual is null).Actual = actual;
            if (rows.Count == first) rows.Add(new(period, []));
        }

        foreach (var baseline in baselines) Place(rows, baseline);
        return rows;
    }

    static IatiFigureRow Row(List<IatiFigureRow> rows, int first, IatiPeriod period, List<Dimension> dimensions, Predicate<IatiFigureRow> isFree)
    {
        for (var i = first; i < rows.Count; i++)
            if (rows[i].IsAbout(dimensions) && isFree(rows[i])) return rows[i];
        var row = new IatiFigureRow(period, dimensions);
        rows.Add(row);
        return row;
    }

    // The baseline of the whole stands beside every period of the whole, that of a part beside those of the part.
    static void Place(List<IatiFigureRow> rows, IatiFigureValue baseline)
    {
        var found = false;
        foreach (var row in rows)
            if (row.IsAbout(baseline.Dimensions))
            {
                found = true;
                row.Baseline ??= baseline;
            }

        if (!found && (baseline.Text ?? baseline.Comment) is not null)
            rows.Add(new(new(rows[0].Period.Origin, null, null), baseline.Dimensions) { Baseline = baseline });
    }
}
