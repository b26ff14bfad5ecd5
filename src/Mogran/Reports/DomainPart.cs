using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>One domain: its sentences, its actions, its indicators, and what partners report in their own words.</summary>
static class DomainPart
{
    public static Section Of(Material material, FigureBook book, Domain domain)
    {
        var scope = new Scope($"domain-{domain.Number}", Title(domain), Origins.OfDomain(domain), material.Progress.OfDomain(domain.Number));
        var statements = ScopeStatements.Of(book, scope).ToList();
        if (ScopeStatements.WithoutBudget(book, scope, activity => material.Origin(activity)) is { } silent) statements.Add(silent);

        List<Table> tables = [Actions(material, book, domain)];
        if (IndicatorPart.Of(material, book, domain) is { } indicators) tables.Add(indicators);
        if (Narratives(material, domain) is { } narratives) tables.Add(narratives);
        return new(scope.Key, scope.Title, statements, tables);
    }

    static Multilingual Title(Domain domain) =>
        domain.Number == 0 ? domain.Title : Said.Phrase("DomainTitle", domain.Number, domain.Title);

    static Table Actions(Material material, FigureBook book, Domain domain) => new(
        $"domain-{domain.Number}.actions", Said.Phrase("ActionsCaption"),
        [new(Said.Phrase("Action")), new(Said.Phrase("Stage")), new(Said.Phrase("Figure_activities"), true), new(Said.Phrase("Figure_money"), true)],
        [.. material.ActionsIn(domain).Select(action => new Row(Cells(material, book, action)))]);

    static IReadOnlyList<Cell> Cells(Material material, FigureBook book, PlanAction action)
    {
        var title = Said.Phrase("ActionTitle", action.Code, action.Title);
        var scope = new Scope($"action-{action.Code}", title, Origins.Of(action), material.Progress.OfAction(action.Code));
        return
        [
            Cell.Of(title, Origins.Href(action)),
            Cell.Of(Said.Phrase($"Stage_{scope.Progress.Stage}")),
            Cell.Of(book.Activities(scope)),
            Cell.Of(book.Money(scope)),
        ];
    }

    /// <summary>What the partners say of the domain, in protocol order; only from accepted returns, and word for word.</summary>
    static Table? Narratives(Material material, Domain domain)
    {
        var told = from answer in material.Accepted
                   from entry in answer.Entries
                   where entry is { Kind: EntryKind.Narrative, Words.Length: > 0 } && entry.Subject == $"{domain.Number}"
                   select new Row(
                       [Cell.Of(material.Named(answer.PartnerCode), $"/partners/{answer.PartnerCode}"), new Cell { Words = entry.Words }],
                       material.Partners[answer.PartnerCode].NameOn(material.Today).Sort);
        var rows = told.ToList();
        return rows.Count == 0 ? null : new(
            $"domain-{domain.Number}.words", Said.Phrase("WordsCaption"), [new(Said.Phrase("Partner")), new(Said.Phrase("InTheirWords"))], rows);
    }
}
