using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>What stands on each sheet of the workbook; the first row names the columns.</summary>
static class SheetRows
{
    static readonly Phrases<Edition> T = new();

    public static IEnumerable<(string Name, IReadOnlyList<IReadOnlyList<object?>> Rows)> Of(ReportBody body, EditionContent content)
    {
        yield return (T["Sheet_overview"], [.. Report(body, content)]);
        var number = 0;
        foreach (var table in content.Sections.SelectMany(section => section.Tables))
            yield return (T["Sheet_table", ++number], [.. Table(content, table)]);
        yield return (T["Sheet_paragraphs"], [.. Paragraphs(content)]);
        yield return (T["Sheet_figures"], [.. Figures(content, body.Sources)]);
        yield return (T["Sheet_sources"], [.. Sources(content, body.Sources)]);
        yield return (T["Sheet_leftOut"], [.. LeftOut(content)]);
    }

    /// <summary>The sentences, and which sheet holds which table.</summary>
    static IEnumerable<IReadOnlyList<object?>> Report(ReportBody body, EditionContent content)
    {
        yield return [body.Title, body.Dialogue];
        foreach (var (name, value) in body.Facts) yield return [name, value];
        foreach (var line in content.About) yield return [T["About"], line.ToString()];
        var number = 0;
        foreach (var section in content.Sections)
        {
            foreach (var statement in section.Statements) yield return [section.Title.ToString(), content.Sentence(statement)];
            foreach (var table in section.Tables) yield return [section.Title.ToString(), $"{T["Sheet_table", ++number]}: {table.Caption}"];
        }
    }

    static IEnumerable<IReadOnlyList<object?>> Table(EditionContent content, Table table)
    {
        yield return [.. table.Columns.Select(column => column.Title.ToString())];
        foreach (var row in table.InOrder())
            yield return [.. row.Cells.Select(cell => cell.Figures is [var only] && content.Figures[only].Value is { } value ? value : (object)content.Text(cell))];
    }

    static IEnumerable<IReadOnlyList<object?>> Paragraphs(EditionContent content)
    {
        yield return [T["TextColumn"], T["Paragraph"], T["Gist"], T["Stage"], T["Done"], T["ByWhom"], T["Missing"]];
        foreach (var paragraph in content.Paragraphs)
            yield return
            [
                paragraph.TextTitle.ToString(), paragraph.Number ?? paragraph.Anchor, paragraph.Gist.ToString(), Printed.Status(paragraph),
                Said(content, paragraph.Done), string.Join(T["Comma"], content.Named(paragraph.By).Select(named => named.Value.Name.ToString())), Said(content, paragraph.Missing),
            ];
    }

    static IEnumerable<IReadOnlyList<object?>> Figures(EditionContent content, SourceList sources)
    {
        yield return [T["Identifier"], T["Scope"], T["Figure"], T["Value"], T["CurrencyOrUnit"], T["WhyEmpty"], T["HowComputed"], T["SourceNumbers"], T["Before"], T["Cause"]];
        foreach (var (key, figure) in content.Figures)
            yield return
            [
                key, figure.Scope.ToString(), figure.Label.ToString(), figure.Value, figure.Currency ?? figure.Unit?.ToString(), figure.Emptiness is { } why ? T[why] : null,
                figure.Rule.ToString(), sources.NumbersOf(figure), figure.Change?.Previous ?? (object?)(figure.Change is null ? null : Printed.Before(figure)), figure.Change?.Cause.ToString(),
            ];
    }

    static IEnumerable<IReadOnlyList<object?>> Sources(EditionContent content, SourceList sources)
    {
        yield return [T["Figure"], T["Number"], T["What"], T["Identifier"], T["Source"], T["Record"], T["Amount"]];
        foreach (var (key, figure) in content.Figures)
            foreach (var source in figure.Sources)
                yield return [key, sources.NumberOf(source), source.Title.ToString(), source.Id, source.Source, Printed.Record(source), source.Amount];
    }

    static IEnumerable<IReadOnlyList<object?>> LeftOut(EditionContent content)
    {
        yield return [T["Figure"], T["Identifier"], T["Reason"], T["Amount"], T["CurrencyOrUnit"]];
        foreach (var (key, figure) in content.Figures)
            foreach (var part in figure.LeftOut)
                yield return [key, part.Id, part.Reason.ToString(), part.Amount, part.Currency];
    }

    static string Said(EditionContent content, IEnumerable<Statement> statements) => string.Join(' ', statements.Select(content.Sentence));
}
