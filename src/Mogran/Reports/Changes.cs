using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>What changed since the edition before: each figure old and new, and what it comes from.</summary>
static class Changes
{
    static readonly Phrases<Edition> T = new();

    public static IReadOnlyDictionary<string, Figure> Marked(IReadOnlyDictionary<string, Figure> figures, EditionContent? before) =>
        before is null ? figures : figures.ToDictionary(named => named.Key, named => Marked(named.Value, before.Figures.GetValueOrDefault(named.Key)));

    static Figure Marked(Figure now, Figure? old)
    {
        if (old is null) return now with { Change = new(null, null, Said.Phrase("CauseNew")) };
        if (old.Value == now.Value && old.Emptiness == now.Emptiness) return now;
        return now with { Change = new(old.Value, old.Emptiness, Said.InAll(() => Cause(now, old))) };
    }

    static string Cause(Figure now, Figure old)
    {
        var (mine, theirs) = (Amounts(now), Amounts(old));
        List<string> causes = [];
        Tell("CauseAdded", mine.Keys.Except(theirs.Keys).Count());
        Tell("CauseGone", theirs.Keys.Except(mine.Keys).Count());
        Tell("CauseAmount", mine.Count(part => theirs.TryGetValue(part.Key, out var amount) && amount != part.Value));
        return causes.Count > 0 ? string.Join(T["Semicolon"], causes) : T["CauseOther"];

        void Tell(string key, int count)
        {
            if (count > 0) causes.Add(T.Count(key, count));
        }
    }

    static Dictionary<string, decimal?> Amounts(Figure figure) =>
        figure.Sources.GroupBy(source => $"{source.Kind}:{source.Id}").ToDictionary(same => same.Key, same => same.Count() == 1 ? same.First().Amount : same.Sum(source => source.Amount));

    public static Section Part(IReadOnlyDictionary<string, Figure> figures, EditionContent? before)
    {
        var changed = figures.Where(named => named.Value.Change is not null).OrderBy(named => named.Key, StringComparer.Ordinal).ToList();
        var title = Said.Phrase("Section_annex-changes");
        if (before is null) return new("annex-changes", title, [new("changes", Said.Phrase("FirstEdition"), [])], []);

        var against = new Statement("changes", Said.Phrase("ChangedSince", before.Number, before.Draft), []);
        var gone = before.Figures.Count(named => !figures.ContainsKey(named.Key));
        List<Statement> statements = [against];
        if (changed.Count == 0) statements.Add(new("changes.none", Said.Phrase("NothingChanged"), []));
        if (gone > 0) statements.Add(new("changes.gone", Said.Count("FiguresGone", gone), []));
        return new("annex-changes", title, statements, changed.Count == 0 ? [] : [Table(changed)]);
    }

    static Table Table(IEnumerable<KeyValuePair<string, Figure>> changed) => new(
        "annex-changes.figures", Said.Phrase("ChangesCaption"),
        [new(Said.Phrase("Scope")), new(Said.Phrase("Figure")), new(Said.Phrase("Before"), true), new(Said.Phrase("Now"), true), new(Said.Phrase("Cause"))],
        [.. changed.Select(named => new Row(
        [
            Cell.Of(named.Value.Scope), Cell.Of(named.Value.Label), Cell.Of(Old(named.Value)), Cell.Of(named.Key), Cell.Of(named.Value.Change!.Cause),
        ]))]);

    public static Multilingual Old(Figure figure) => figure.Change switch
    {
        { Previous: { } value } => Said.InAll(() => figure.Currency is { } currency ? Print.Money(value, currency) : Print.Number(value)),
        { PreviousEmptiness: { } empty } => Said.Phrase($"Emptiness_{empty}"),
        _ => Said.Phrase("WasNotThere"),
    };
}
