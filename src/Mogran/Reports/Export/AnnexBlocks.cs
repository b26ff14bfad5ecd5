using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>The annexes that every printed report ends with: all figures, how they are computed, and all sources.</summary>
static class AnnexBlocks
{
    static readonly Phrases<Edition> T = new();

    public static IEnumerable<Block> Figures(EditionContent content, SourceList sources)
    {
        var figures = content.Figures.ToList();
        yield return new Grid(
            T["FiguresCaption"], [(T["Scope"], false), (T["Figure"], false), (T["Value"], true), (T["SourceNumbers"], false)],
            [.. figures.Select(named => (IReadOnlyList<string>)
                [named.Value.Scope.ToString(), named.Value.Label.ToString(), Printed.Value(named.Value), sources.NumbersOf(named.Value)])],
            [.. figures.Select(named => ReportBody.AnchorOf(named.Key))]);
        yield return new Grid(
            T["RulesCaption"], [(T["Figure"], false), (T["HowComputed"], false)],
            [.. figures.Select(named => (Label: named.Value.Label.ToString(), Rule: named.Value.Rule.ToString())).Distinct()
                .Select(rule => (IReadOnlyList<string>)[rule.Label, rule.Rule])]);

        var leftOut = figures.SelectMany(named => named.Value.LeftOut).DistinctBy(part => (part.Id, part.Amount, part.Currency, part.Reason.ToString())).ToList();
        if (leftOut.Count > 0)
            yield return new Grid(
                T["LeftOutCaption"], [(T["Identifier"], false), (T["Reason"], false), (T["Amount"], true)],
                [.. leftOut.Select(part => (IReadOnlyList<string>)[part.Id, part.Reason.ToString(), Amount(part)])]);
    }

    public static IEnumerable<Block> Sources(SourceList sources)
    {
        yield return new Heading(1, T["Section_annex-sources"], "annex-sources");
        yield return new Grid(
            T["AllSourcesCaption"], [(T["Number"], true), (T["What"], false), (T["Identifier"], false), (T["Record"], false)],
            [.. sources.All.Select(source => (IReadOnlyList<string>)
                [$"{sources.NumberOf(source)}", source.Title.ToString(), source.Id, Printed.Record(source)])],
            [.. sources.All.Select(source => $"source-{sources.NumberOf(source)}")]);
    }

    public static string Amount(LeftOut part) => part switch
    {
        { Amount: { } amount, Currency: { } currency } => Print.Money(amount, currency),
        { Amount: { } amount } => Print.Number(amount),
        _ => "",
    };
}
