using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>The whole in a page: what is followed, what was done, what is not recorded, and how far the round has come.</summary>
static class OverviewPart
{
    public static Section Of(Material material, FigureBook book)
    {
        var place = new FigureSource(Origins.Action, "plan", Said.Phrase("ThePlan"), "/plan");
        var scope = new Scope("overview", Said.Phrase("Section_overview"), place, material.Progress.OfAll());
        List<Statement> statements = [Followed(material, book, scope), .. ScopeStatements.Of(book, scope), .. Served(material, book, scope)];
        if (material.Round is not null) statements.AddRange(RoundStatements.Of(material, book, scope));
        return new("overview", scope.Title, statements, [Domains(material, book), StagesOf(material, book, scope), Gathered(material, book, scope)]);
    }

    static Statement Followed(Material material, FigureBook book, Scope scope)
    {
        var paragraphs = material.Paragraphs.Where(paragraph => material.CommitmentsOf(paragraph).Any()).ToList();
        return new("overview.followed", Said.Phrase("Followed"),
        [
            book.Count(scope, "commitments", "Commitments", [.. material.Commitments.Select(commitment => material.Origin(commitment))]),
            book.Count(scope, "paragraphs", "Paragraphs", [.. paragraphs.Select(paragraph => material.Origin(paragraph))]),
        ]);
    }

    static IEnumerable<Statement> Served(Material material, FigureBook book, Scope scope)
    {
        foreach (var (name, wanted) in (IEnumerable<(string, bool)>)[("served", true), ("unserved", false)])
        {
            var commitments = material.Commitments.Where(commitment => material.HasActivities(commitment) == wanted).ToList();
            if (commitments.Count == 0) continue;
            var figure = book.Count(scope, name, "Commitments", [.. commitments.Select(commitment => material.Origin(commitment))]);
            yield return new($"overview.{name}", Said.Phrase("Commitments_" + name), [figure]);
        }
    }

    static Table Domains(Material material, FigureBook book) => new(
        "overview.domains", Said.Phrase("DomainsCaption"),
        [new(Said.Phrase("Domain")), new(Said.Phrase("Figure_activities"), true), new(Said.Phrase("Figure_partners"), true), new(Said.Phrase("Figure_countries"), true), new(Said.Phrase("Figure_money"), true)],
        [.. material.Domains.Select(domain => new Row([Cell.Of(domain.Title, $"/plan/domains/{domain.Number}"), .. DomainFigures(material, domain)]))]);

    /// <summary>The cells name figures that the domains' own parts enter.</summary>
    static IEnumerable<Cell> DomainFigures(Material material, Domain domain)
    {
        var progress = material.Progress.OfDomain(domain.Number);
        var key = $"domain-{domain.Number}";
        yield return Cell.Of($"{key}.activities");
        yield return progress.Partners.Count > 0 ? Cell.Of($"{key}.partners") : Cell.Of(Said.Phrase("NotRecorded"));
        yield return progress.Countries.Count > 0 ? Cell.Of($"{key}.countries") : Cell.Of(Said.Phrase("NotRecorded"));
        yield return progress switch
        {
            { Activities.Count: 0 } => Cell.Of(Said.Phrase("NotRecorded")),
            { Money.Totals.Count: 0 } => Cell.Of($"{key}.money"),
            _ => Cell.Of([.. FigureBook.InOrder(progress.Money, material.Dialogue).Select(total => $"{key}.money.{total.Currency}")]),
        };
    }

    static Table StagesOf(Material material, FigureBook book, Scope scope) => new(
        "overview.stages", Said.Phrase("StagesCaption"), [new(Said.Phrase("Stage")), new(Said.Phrase("Figure_activities"), true)],
        [.. from activity in scope.Progress.Activities
            group activity by Plan.Stages.Of(activity.Status, activity.Start, activity.End, material.Today) into stage
            orderby stage.Key
            let figure = book.Count(scope, $"stage{stage.Key}", "Activities", [.. stage.Select(activity => material.Origin(activity))])
            select new Row([Cell.Of(Said.Phrase($"ActivityStage_{stage.Key}")), Cell.Of(figure)])]);

    static Table Gathered(Material material, FigureBook book, Scope scope) => new(
        "overview.gathered", Said.Phrase("GatheredCaption"), [new(Said.Phrase("Source")), new(Said.Phrase("CompiledOn")), new(Said.Phrase("Figure_gathered"), true)],
        [.. from gathered in material.Gathered
            let source = material.Sources[gathered.Key]
            orderby source.Code
            let place = scope with { Key = $"source-{source.Code}", Title = source.Title }
            let figure = book.Count(place, "gathered", "Activities", [Origins.Of(source, gathered.Value)], gathered.Value)
            select new Row([Cell.Of(source.Title), Cell.Of(Day(source.CompiledOn)), Cell.Of(figure)])]);

    static Multilingual Day(DateOnly? day) => day is { } known ? Said.InAll(() => Print.Day(known)) : Said.Phrase("NotRecorded");
}
