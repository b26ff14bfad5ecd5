using System.Globalization;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Budgets, planned disbursements, capital spend and transactions. An amount without its day or type has no place in the standard and is left out.</summary>
sealed class WrittenMoney(IatiWriting at)
{
    public void Write()
    {
        var money = at.Activity.Money.InPlace(part => part.Origin).ToList();
        foreach (var part in money.Where(part => part.Kind is MoneyKind.Budget or MoneyKind.RevisedBudget)) Budget(part);
        foreach (var part in money.Where(part => part.Kind is MoneyKind.PlannedDisbursement)) Planned(part);
        if (at.Activity.Codes.Find(code => code.Kind == ActivityCodeKind.CapitalSpend) is { } capital)
            at.Empty("capital-spend", ("percentage", IatiWriting.Number(Numbers.Read(capital.Code))));
        foreach (var part in money.Where(part => part.Kind > MoneyKind.PlannedDisbursement)) Transaction(part);
    }

    void Budget(ActivityMoney part)
    {
        if (part.From is null || part.To is null) at.NotWritten.Add("budget without a period");
        else if (!HasValue(part, "budget")) return;
        else
            using (at.Element("budget", ("type", part.Kind is MoneyKind.RevisedBudget ? "2" : "1"), ("status", CodeOf(part, ActivityCodeKind.BudgetStatus))))
            {
                at.Day("period-start", part.From);
                at.Day("period-end", part.To);
                Value(part);
            }
    }

    void Planned(ActivityMoney part)
    {
        if (part.From is null) at.NotWritten.Add("planned disbursement without a period");
        else if (!HasValue(part, "planned disbursement")) return;
        else
            using (at.Element("planned-disbursement", ("type", CodeOf(part, ActivityCodeKind.PlannedType))))
            {
                at.Day("period-start", part.From);
                at.Day("period-end", part.To);
                Value(part);
                Sides(part);
            }
    }

    void Transaction(ActivityMoney part)
    {
        if (TypeOf(part) is not { } type) at.NotWritten.Add("transaction without a type");
        else if (part.From is null) at.NotWritten.Add("transaction without a date");
        else if (!HasValue(part, "transaction")) return;
        else
            using (at.Element("transaction", ("ref", part.Reference), ("humanitarian", part.Humanitarian switch { true => "1", false => "0", null => null })))
            {
                at.Code("transaction-type", type.ToString(CultureInfo.InvariantCulture));
                at.Day("transaction-date", part.From);
                Value(part);
                at.Named("description", "transaction/description", part.Words);
                Sides(part);
                at.Code("disbursement-channel", CodeOf(part, ActivityCodeKind.DisbursementChannel));
                Splits(part);
                at.Code("flow-type", CodeOf(part, ActivityCodeKind.FlowType));
                at.Code("finance-type", CodeOf(part, ActivityCodeKind.FinanceType));
                foreach (var aid in part.Codes.Where(code => code.Kind == ActivityCodeKind.AidType)) at.Empty("aid-type", ("code", aid.Code), ("vocabulary", aid.Vocabulary));
                at.Code("tied-status", CodeOf(part, ActivityCodeKind.TiedStatus));
            }
    }

    // In the standard an amount without a currency is in the activity's.
    bool HasValue(ActivityMoney part, string name)
    {
        if (part.ValueDate is null) at.NotWritten.Add(name + " without a value date");
        else if (part.Currency is null && at.Activity.DefaultCurrency is not null) at.NotWritten.Add(name + " without a currency");
        else return true;
        return false;
    }

    void Value(ActivityMoney part)
    {
        using (at.Element("value", ("currency", part.Currency), ("value-date", Print.IsoDay(part.ValueDate!.Value))))
            at.Xml.WriteString(Csv.Number(part.Amount));
    }

    void Sides(ActivityMoney part)
    {
        Side("provider-org", part.ProviderIdentifier, part.ProviderName, "provider-activity-id", part.ProviderActivity, CodeOf(part, ActivityCodeKind.ProviderKind));
        Side("receiver-org", part.ReceiverIdentifier, part.ReceiverName, "receiver-activity-id", part.ReceiverActivity, CodeOf(part, ActivityCodeKind.ReceiverKind));
    }

    void Side(string name, string? identifier, string? words, string attribute, string? activity, string? type)
    {
        if ((identifier ?? words ?? activity ?? type) is null) return;
        using (at.Element(name, ("ref", identifier), (attribute, activity), ("type", type))) at.Name(name, words);
    }

    // The standard has no shares inside a transaction, and one country at most.
    void Splits(ActivityMoney part)
    {
        foreach (var split in part.Splits.Where(split => split.Kind is SplitKind.Sector)) at.Empty("sector", ("vocabulary", split.Vocabulary), ("code", split.Code));
        One(SplitKind.Country, "recipient-country");
        One(SplitKind.Region, "recipient-region");
        foreach (var _ in part.Splits.Where(split => split.Percentage is not null)) at.NotWritten.Add("share inside a transaction");

        void One(SplitKind kind, string name)
        {
            var some = part.Splits.Where(split => split.Kind == kind).ToList();
            if (some is [var first, ..]) at.Empty(name, ("code", first.Code), ("vocabulary", kind is SplitKind.Region ? first.Vocabulary : null));
            foreach (var _ in some.Skip(1)) at.NotWritten.Add($"second {name} of a transaction");
        }
    }

    static string? CodeOf(ActivityMoney part, ActivityCodeKind kind) => part.Codes.Find(code => code.Kind == kind)?.Code;

    static int? TypeOf(ActivityMoney part) => part.TransactionType ?? part.Kind switch
    {
        MoneyKind.Incoming => 1,
        MoneyKind.Commitment => 2,
        MoneyKind.Disbursement => 3,
        MoneyKind.Expenditure => 4,
        _ => null,
    };
}
