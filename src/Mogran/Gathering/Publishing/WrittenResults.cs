using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// Results: the figures, one for each period and set of dimensions, are put together again under their indicators. What
/// would be read as another figure than it was is told under an indicator of its own.
/// </summary>
sealed class WrittenResults(IatiWriting at)
{
    readonly List<ActivityDocument> proofs = [.. at.Activity.Documents.Where(document => document.Proves is not null)];

    public void Write()
    {
        foreach (var run in Runs(at.Activity.Figures.InPlace(figure => figure.Origin).Where(HasPlace), figure => (figure.ResultType, figure.ResultTitle)))
        {
            var (title, indicators) = (run[0].ResultTitle, Indicators(run));
            if (indicators is []) continue;
            using var result = at.Element("result", ("type", run[0].ResultType ?? ""));
            at.Named("title", "result/title", title, required: true);
            var about = SharedAbout(indicators);
            at.Named("description", "result/description", about);
            if (!indicators.Exists(some => some[0].Indicator == title)) Proofs(title);
            foreach (var indicator in indicators) Indicator(indicator, about);
        }

        foreach (var _ in proofs) at.NotWritten.Add("document of a result that is not written");
    }

    // In the standard a value has a period of two days, and a baseline its year.
    bool HasPlace(ActivityFigure figure)
    {
        if (BaselineOf(figure) != default && YearOf(figure) is null)
        {
            at.NotWritten.Add("result with a baseline without a year");
            return false;
        }

        var value = figure.Target ?? figure.Actual;
        var hasPlace = figure is { From: not null, To: not null }
            || (figure.From is null && figure.To is null && value is null && WordsFor(figure) is null or FigurePart.Baseline
                && figure.Comments.TrueForAll(comment => comment.Of is FigurePart.Baseline) && (figure.Dimensions is [] || BaselineOf(figure) != default));
        if (!hasPlace) at.NotWritten.Add("result without a period");
        return hasPlace;
    }

    void Proofs(string? title)
    {
        WrittenDocuments.Write(at, proofs.Where(document => document.Proves == title));
        proofs.RemoveAll(document => document.Proves == title);
    }

    // What an indicator is about is told on its first figure only: it marks where one begins.
    List<List<ActivityFigure>> Indicators(List<ActivityFigure> figures)
    {
        List<List<ActivityFigure>> indicators = [];
        foreach (var figure in figures)
            if (indicators is [.., var last] && KeyOf(last[0]) == KeyOf(figure) && figure.About is null && Joins(last, figure)) last.Add(figure);
            else if (HasPeriod(figure) || figure.Dimensions is []) indicators.Add([figure]);
            else at.NotWritten.Add("baseline of a part without its indicator");
        return indicators;
    }

    static bool Joins(List<ActivityFigure> indicator, ActivityFigure figure) => HasPeriod(figure)
        ? HasPeriod(indicator[^1]) && SameBaseline(indicator, figure)
        : BaselineOf(figure) != default && !indicator.Exists(other => SameDimensions(other, figure));

    static (string, string?, bool, bool?, string) KeyOf(ActivityFigure figure) =>
        (figure.Indicator, figure.Measure, figure.Ascending, figure.AggregationStatus, string.Join('\n', figure.References));

    static bool HasPeriod(ActivityFigure figure) => figure.From is not null;

    static bool SameBaseline(List<ActivityFigure> figures, ActivityFigure figure) =>
        figures.Find(other => SameDimensions(other, figure)) is not { } known || BaselineOf(known) == BaselineOf(figure);

    static bool SameDimensions(ActivityFigure one, ActivityFigure other) => one.Dimensions.ToHashSet().SetEquals(other.Dimensions);

    static (string?, int?, DateOnly?, string?) BaselineOf(ActivityFigure figure) =>
        (ValueOf(figure, FigurePart.Baseline), figure.BaselineYear, figure.BaselineDate, CommentOf(figure, FigurePart.Baseline));

    // What the result is about is told with each of its indicators. Which part of that it is its translations say, or
    // those of the indicator's own part; or the whole is too long to be one text.
    string? SharedAbout(List<List<ActivityFigure>> indicators) =>
        indicators[0][0].About is not { } first ? null : Shared(first).FirstOrDefault(shared => indicators.TrueForAll(some => Ends(some[0].About, shared)));

    IEnumerable<string> Shared(string about)
    {
        foreach (var text in at.Activity.Texts)
            if (text is { Of: "result/description", Beside: { } shared }) yield return shared;
            else if (text is { Of: "result/indicator/description", Beside: { } own } && about.StartsWith(own + "\n", StringComparison.Ordinal)) yield return about[(own.Length + 1)..];
        if (about.Length <= IatiNarratives.Longest) yield break;
        for (var i = about.IndexOf('\n', StringComparison.Ordinal); i is >= 0 and <= IatiNarratives.Longest; i = about.IndexOf('\n', i + 1))
            if (about.Length - i - 1 <= IatiNarratives.Longest) yield return about[(i + 1)..];
    }

    static bool Ends(string? about, string shared) => about is not null && (about == shared || about.EndsWith("\n" + shared, StringComparison.Ordinal));

    void Indicator(List<ActivityFigure> figures, string? shared)
    {
        var first = figures[0];
        using var indicator = at.Element("indicator", ("measure", first.Measure ?? ""), ("ascending", first.Ascending ? null : "0"),
            ("aggregation-status", first.AggregationStatus switch { true => "1", false => "0", null => null }));
        at.Named("title", "result/indicator/title", first.Indicator.Length > 0 ? first.Indicator : null, required: true);
        at.Named("description", "result/indicator/description", OwnAbout(first.About, shared));
        Proofs(first.Indicator);
        foreach (var reference in first.References)
            at.Empty("reference", ("vocabulary", reference.Vocabulary ?? ""), ("code", reference.Code), ("indicator-uri", at.Address(reference.Address)));
        foreach (var figure in figures.Where((figure, index) => figures.FindIndex(other => SameDimensions(other, figure)) == index)) Baseline(figure);
        foreach (var period in Periods(figures)) Period(period);
    }

    static string? OwnAbout(string? about, string? shared) => shared is null || about is null ? about : about == shared ? null : about[..^(shared.Length + 1)];

    void Baseline(ActivityFigure figure)
    {
        if (BaselineOf(figure) == default) return;
        using var baseline = at.Element("baseline", ("iso-date", figure.BaselineDate is { } day ? Print.IsoDay(day) : null),
            ("year", YearOf(figure)?.ToString(CultureInfo.InvariantCulture)), ("value", ValueOf(figure, FigurePart.Baseline)));
        About(figure, FigurePart.Baseline);
    }

    static int? YearOf(ActivityFigure figure) => (figure.BaselineYear ?? figure.BaselineDate?.Year) is > 0 and var year ? year : null;

    // Two figures about the same part of the whole are two periods, even of the same days; and targets come before actuals.
    static List<List<ActivityFigure>> Periods(List<ActivityFigure> figures)
    {
        List<List<ActivityFigure>> periods = [];
        foreach (var figure in figures.Where(HasPeriod))
            if (periods is [.., var last] && (last[0].From, last[0].To) == (figure.From, figure.To) && !last.Exists(other => SameDimensions(other, figure))
                && (HasTarget(last[^1]) || !HasTarget(figure))) last.Add(figure);
            else periods.Add([figure]);
        return periods;
    }

    void Period(List<ActivityFigure> figures)
    {
        using var period = at.Element("period");
        at.Day("period-start", figures[0].From);
        at.Day("period-end", figures[0].To);
        foreach (var figure in figures.Where(HasTarget)) Value(figure, FigurePart.Target);
        foreach (var figure in figures.Where(figure => Says(figure, FigurePart.Actual))) Value(figure, FigurePart.Actual);
    }

    // A period of which nothing is said has a blank target.
    static bool HasTarget(ActivityFigure figure) => Says(figure, FigurePart.Target) || !Says(figure, FigurePart.Actual);

    static bool Says(ActivityFigure figure, FigurePart part) => (ValueOf(figure, part) ?? CommentOf(figure, part)) is not null;

    void Value(ActivityFigure figure, FigurePart part)
    {
        using var element = at.Element(part is FigurePart.Target ? "target" : "actual", ("value", ValueOf(figure, part)));
        About(figure, part);
    }

    void About(ActivityFigure figure, FigurePart part)
    {
        foreach (var dimension in figure.Dimensions.Where(dimension => dimension.Name == "location")) at.Empty("location", ("ref", dimension.Value));
        foreach (var dimension in figure.Dimensions.Where(dimension => dimension.Name != "location")) at.Empty("dimension", ("name", dimension.Name), ("value", dimension.Value));
        at.Named("comment", "result/indicator/comment", CommentOf(figure, part));
    }

    static string? ValueOf(ActivityFigure figure, FigurePart part) => IatiWriting.Number(part switch
    {
        FigurePart.Baseline => figure.Baseline,
        FigurePart.Target => figure.Target,
        _ => figure.Actual,
    }) ?? (WordsFor(figure) == part ? figure.Words : null);

    // What is no number is kept apart, whichever of the three it was: it is told in the first place that has no number.
    static FigurePart? WordsFor(ActivityFigure figure) => figure switch
    {
        { Words: null } => null,
        { Target: null, From: not null } => FigurePart.Target,
        { Actual: null, From: not null } => FigurePart.Actual,
        { Baseline: null } => FigurePart.Baseline,
        _ => null,
    };

    static string? CommentOf(ActivityFigure figure, FigurePart part) => figure.Comments.Find(comment => comment.Of == part)?.Text;

    static List<List<ActivityFigure>> Runs<TKey>(IEnumerable<ActivityFigure> figures, Func<ActivityFigure, TKey> keyOf)
    {
        List<List<ActivityFigure>> runs = [];
        foreach (var figure in figures)
            if (runs is [.., var last] && EqualityComparer<TKey>.Default.Equals(keyOf(last[0]), keyOf(figure))) last.Add(figure);
            else runs.Add([figure]);
        return runs;
    }
}
