namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of results: what was measured in a period.</summary>
static class SheetResult
{
    public static string? Read(SheetLine line)
    {
        // Where the indicator has no name, the result it belongs to says what was measured.
        if ((line.Text("indicator") ?? line.Text("group")) is not { } indicator) return line.Refuse("NoIndicator", line.Where("indicator"));
        var values = new Figures(line.Number("baseline"), line.Number("target"), line.Number("actual"));
        var (from, to) = (line.Day("from"), line.Day("to"));
        line.Draft.Figures.Add(new()
        {
            Indicator = indicator,
            From = from,
            To = to,
            Baseline = values.Baseline,
            Target = values.Target,
            Actual = values.Actual,
            Words = values.Words,
            Origin = line.Origin,
        });
        return $"{line.Text("group")}|{indicator}|{from:o}|{to:o}";
    }
}
