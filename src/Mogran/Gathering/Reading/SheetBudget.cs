using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of budgets or of planned disbursements: an amount and the period it is planned for.</summary>
static class SheetBudget
{
    static readonly Dictionary<string, string> Types = new()
    {
        ["original"] = "1", ["original budget"] = "1", ["initial"] = "1", ["initiale"] = "1", ["budget initial"] = "1", ["اصلي"] = "1", ["اصلية"] = "1",
        ["revised"] = "2", ["revised budget"] = "2", ["revise"] = "2", ["revisee"] = "2", ["budget revise"] = "2", ["معدل"] = "2", ["معدلة"] = "2", ["منقحة"] = "2",
    };

    static readonly Dictionary<string, string> Statuses = new()
    {
        ["indicative"] = "1", ["indicatif"] = "1", ["استرشادي"] = "1", ["استرشادية"] = "1",
        ["committed"] = "2", ["engage"] = "2", ["ملتزم به"] = "2", ["ملتزم بها"] = "2",
    };

    public static string? Read(SheetLine line)
    {
        var revised = line.Coded("budgetType", OneOrTwo, Types, "UnknownBudgetCode") is 2;
        return Read(line, revised ? MoneyKind.RevisedBudget : MoneyKind.Budget, ActivityCodeKind.BudgetStatus, line.Coded("budgetStatus", OneOrTwo, Statuses, "UnknownBudgetCode"));
    }

    public static string? ReadPlanned(SheetLine line) =>
        Read(line, MoneyKind.PlannedDisbursement, ActivityCodeKind.PlannedType, line.Coded("plannedType", OneOrTwo, Types, "UnknownBudgetCode"));

    static string? Read(SheetLine line, MoneyKind kind, ActivityCodeKind of, int? code)
    {
        var (from, to) = (line.Day("from"), line.Day("to"));
        if (from > to) line.Findings.Doubt("PeriodReversed", line.Row.Locator, Print.IsoDay(from.Value), Print.IsoDay(to!.Value));
        if (line.Amount(kind, "amount", line.Text("amount"), out var currency) is not { } amount) return null;
        var money = new ActivityMoney
        {
            Kind = kind, Amount = amount, Currency = currency, From = from, To = to, ValueDate = line.Day("valueDate"),
            ProviderName = line.Text("provider"), ProviderIdentifier = line.Text("providerIdentifier"), ProviderActivity = line.Text("providerActivity"),
            ReceiverName = line.Text("receiver"), ReceiverIdentifier = line.Text("receiverIdentifier"), ReceiverActivity = line.Text("receiverActivity"),
            Codes = code is { } known ? [new(of, null, known.ToString(CultureInfo.InvariantCulture))] : [], Origin = line.Origin,
        };
        line.Draft.Money.Add(money);
        return $"{kind}|{from:o}|{to:o}|{money.ProviderIdentifier ?? money.ProviderName}|{money.ReceiverIdentifier ?? money.ReceiverName}";
    }

    static int? OneOrTwo(string? code) => code switch { "1" => 1, "2" => 2, _ => null };
}
