using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>A part of the report whose activities are counted together.</summary>
/// <param name="Key">Prefix of its figures: "overview", "domain-4", "cairo-2025.p22", "action-4.1.2".</param>
/// <param name="Place">Where somebody looks who finds nothing counted.</param>
sealed record Scope(string Key, Multilingual Title, FigureSource Place, Progress Progress);

/// <summary>All figures of the edition that is being computed. Each is entered once, under a key that stays the same from edition to edition.</summary>
sealed class FigureBook(Material material)
{
    readonly Dictionary<string, Figure> figures = [];

    public IReadOnlyDictionary<string, Figure> Figures => figures;

    /// <summary>A count of things, said with their noun; its sources are the things.</summary>
    public string Count(Scope scope, string name, string noun, IReadOnlyList<FigureSource> counted, int? count = null) =>
        Enter($"{scope.Key}.{name}", new()
        {
            Scope = scope.Title,
            Label = Said.Phrase("Figure_" + name),
            Said = Said.Count(noun, count ?? counted.Count),
            Value = count ?? counted.Count,
            Unit = Said.Phrase("Unit_" + noun),
            Rule = Said.Phrase("Rule_" + name),
            Sources = counted.Count > 0 ? counted : [scope.Place],
        });

    public string Activities(Scope scope) =>
        Count(scope, "activities", "Activities", [.. scope.Progress.Activities.Select(activity => material.Origin(activity))]);

    /// <summary>Partners that take part; the source of each is the first activity that names it.</summary>
    public string Partners(Scope scope) =>
        Count(scope, "partners", "Partners", FirstNaming(scope, activity => activity.Partners));

    public string Countries(Scope scope) =>
        Count(scope, "countries", "Countries", FirstNaming(scope, activity => activity.Countries));

    /// <summary>A figure for each currency, the dialogue's own first; one without a value where no budget is published.</summary>
    public IReadOnlyList<string> Money(Scope scope)
    {
        var totals = InOrder(scope.Progress.Money, material.Dialogue).ToList();
        return totals.Count == 0 ? [NoMoney(scope)] : [.. totals.Select(total => Money(scope, total))];
    }

    public static IEnumerable<Total> InOrder(CountedOnce money, Dialogue dialogue) =>
        money.Totals.OrderBy(total => total.Currency != dialogue.Currency).ThenBy(total => total.Currency, StringComparer.Ordinal);

    /// <summary>A figure of which nothing was gathered.</summary>
    public string Empty(Scope scope, string name) => Enter($"{scope.Key}.{name}", new()
    {
        Scope = scope.Title,
        Label = Said.Phrase("Figure_" + name),
        Said = Said.Phrase("Emptiness_NoDataYet"),
        Emptiness = Emptiness.NoDataYet,
        Rule = Said.Phrase("Rule_" + name),
        Sources = [scope.Place],
    });

    public string Enter(string key, Figure figure)
    {
        figures.Add(key, figure);
        return key;
    }

    string Money(Scope scope, Total total) => Enter($"{scope.Key}.money.{total.Currency}", new()
    {
        Scope = scope.Title,
        Label = Said.Phrase("MoneyIn", total.Currency),
        Said = Said.Money(total.Amount, total.Currency),
        Value = total.Amount,
        Currency = total.Currency,
        Rule = Said.Phrase("Rule_money"),
        Sources = [.. total.Sources.Select(part => material.Origin(part.Activity, part.Origins[0], part.Amount))],
        LeftOut = [.. LeftOutOf(scope, total.Currency)],
    });

    string NoMoney(Scope scope) => Enter($"{scope.Key}.money", new()
    {
        Scope = scope.Title,
        Label = Said.Phrase("Figure_money"),
        Said = Said.Phrase("NoBudgetPublished"),
        Emptiness = Emptiness.NoDataYet,
        Rule = Said.Phrase("Rule_money"),
        Sources = [scope.Place],
        LeftOut = [.. LeftOutOf(scope, null)],
    });

    /// <summary>What was left out stands with the total of its currency; where there is none, with the largest total.</summary>
    static IEnumerable<LeftOut> LeftOutOf(Scope scope, string? currency)
    {
        var money = scope.Progress.Money;
        var stray = money.Totals is [] || money.Totals[0].Currency == currency;
        return from part in money.LeftOut
               where part.Currency == currency || (stray && money.Totals.All(total => total.Currency != part.Currency))
               select new LeftOut(part.Activity.Identifier, Origins.Href(part.Activity), part.Amount, part.Currency, Said.Phrase($"LeftOut_{part.Reason}"));
    }

    List<FigureSource> FirstNaming(Scope scope, Func<CountedActivity, IEnumerable<string>> codes) =>
        [.. scope.Progress.Activities.SelectMany(activity => codes(activity).Select(code => (code, activity)))
            .DistinctBy(named => named.code).OrderBy(named => named.code, StringComparer.Ordinal)
            .Select(named => material.Origin(named.activity))];
}
