namespace Mogran.Reports;

/// <summary>Every source of an edition once, numbered from 1, so that a printed figure can name its sources by number.</summary>
sealed class SourceList
{
    readonly Dictionary<(string Kind, string Id, string? Source, string? Record), int> numbers = [];

    SourceList(IReadOnlyList<FigureSource> sources) => All = sources;

    public IReadOnlyList<FigureSource> All { get; }

    public static SourceList Of(EditionContent content)
    {
        var sources = content.Figures.Values.SelectMany(figure => figure.Sources).DistinctBy(Key)
            .OrderBy(source => source.Kind, StringComparer.Ordinal).ThenBy(source => source.Id, StringComparer.Ordinal).ThenBy(source => source.Record, StringComparer.Ordinal)
            .ToList();
        var list = new SourceList(sources);
        foreach (var (source, index) in sources.Select((source, index) => (source, index))) list.numbers.Add(Key(source), index + 1);
        return list;
    }

    public int NumberOf(FigureSource source) => numbers[Key(source)];

    /// <summary>"1–4, 7": the numbers of a figure's sources, runs drawn together.</summary>
    public string NumbersOf(Figure figure)
    {
        var sorted = figure.Sources.Select(NumberOf).Distinct().Order().ToList();
        List<string> runs = [];
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            while (to + 1 < sorted.Count && sorted[to + 1] == sorted[to] + 1) to++;
            runs.Add(to == from ? $"{sorted[from]}" : $"{sorted[from]}–{sorted[to]}");
            from = to + 1;
        }

        return string.Join(", ", runs);
    }

    static (string, string, string?, string?) Key(FigureSource source) => (source.Kind, source.Id, source.Source, source.Record);
}
