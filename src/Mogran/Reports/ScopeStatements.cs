using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>The sentences that say of any part of the plan what was done, by how many, where, with how much.</summary>
static class ScopeStatements
{
    /// <summary>Enters the part's figures and says them; nothing recorded is said too, and is the only sentence then.</summary>
    public static IReadOnlyList<Statement> Of(FigureBook book, Scope scope)
    {
        var activities = book.Activities(scope);
        if (scope.Progress.Activities.Count == 0)
            return [new($"{scope.Key}.none", Said.Phrase("NothingRecorded"), [activities])];

        List<string> figures = [activities];
        var phrase = "Recorded";
        if (scope.Progress.Partners.Count > 0) Add("By", book.Partners(scope));
        if (scope.Progress.Countries.Count > 0) Add("In", book.Countries(scope));
        return [new($"{scope.Key}.recorded", Said.Phrase(phrase), figures), Money(book, scope)];

        void Add(string ending, string figure)
        {
            phrase += ending;
            figures.Add(figure);
        }
    }

    /// <summary>Activities of whose budget nothing is published; null when there are none.</summary>
    public static Statement? WithoutBudget(FigureBook book, Scope scope, Func<Plan.CountedActivity, FigureSource> origin)
    {
        if (scope.Progress.Money.Totals.Count == 0) return null; // said already, of all of them
        var silent = scope.Progress.Activities.Where(activity => activity.Money.Count == 0).ToList();
        if (silent.Count == 0) return null;
        var figure = book.Count(scope, "withoutBudget", "Activities", [.. silent.Select(origin)]);
        return new($"{scope.Key}.withoutBudget", Said.Phrase("WithoutBudget"), [figure]);
    }

    static Statement Money(FigureBook book, Scope scope)
    {
        var money = book.Money(scope);
        return book.Figures[money[0]].Value is null
            ? new($"{scope.Key}.money", Said.Phrase("MoneyNotPublished"), money)
            : new($"{scope.Key}.money", Said.InAll(() => new Phrases<Edition>()["MoneyPublished", Said.Places(0, money.Count)]), money);
    }
}
