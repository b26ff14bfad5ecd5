using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>Reads budgets, planned disbursements and transactions.</summary>
sealed class IatiMoney(IatiElement at, ActivityDraft draft)
{
    string path = "";
    MoneyKind kind;
    int? transactionType;
    string? amount, currency, reference, words;
    DateOnly? from, to, valueDate;
    bool? humanitarian;
    Party provider, receiver;
    List<MoneySplit> splits = [];
    List<ActivityCode> codes = [];

    public void Budget() => Read("budget", IatiCodes.Budget(at.Attribute("type")));

    public void PlannedDisbursement() => Read("planned-disbursement", MoneyKind.PlannedDisbursement);

    public void Transaction() => Read("transaction", MoneyKind.Other);

    void Read(string name, MoneyKind begun)
    {
        Begin(name, begun);
        var (origin, depth) = (at.Origin, at.Depth);
        while (at.Next(depth))
            if (!Amount() && !Sides() && !Classes()) at.Other(path);

        if (from > to) draft.Findings.Doubt("PeriodReversed", origin.Locator, Print.IsoDay(from.Value), Print.IsoDay(to!.Value));
        if (draft.Amount(kind, amount, origin.Locator) is not { } number) return;
        draft.Money.Add(new()
        {
            Kind = kind, TransactionType = transactionType, Amount = number, Currency = currency ?? draft.DefaultCurrency,
            From = from, To = to, ValueDate = valueDate, Reference = reference, Words = words,
            ProviderIdentifier = provider.Identifier, ProviderName = provider.Name, ProviderActivity = provider.Activity,
            ReceiverIdentifier = receiver.Identifier, ReceiverName = receiver.Name, ReceiverActivity = receiver.Activity,
            Splits = splits, Codes = codes, Humanitarian = humanitarian, Origin = origin,
        });
    }

    void Begin(string name, MoneyKind begun)
    {
        (path, kind, transactionType, amount, currency, words, from, to, valueDate) = (name, begun, null, null, null, null, null, null, null);
        (provider, receiver, splits, codes) = (default, default, [], []);
        (reference, humanitarian) = (at.Attribute("ref"), IatiCodes.Truth(at.Attribute("humanitarian")));
        Code(ActivityCodeKind.BudgetStatus, at.Attribute("status"));
        if (begun is MoneyKind.PlannedDisbursement) Code(ActivityCodeKind.PlannedType, at.Attribute("type"));
    }

    bool Amount()
    {
        switch (at.Name)
        {
            case "period-start" or "transaction-date": from = at.Day(); break;
            case "period-end": to = at.Day(); break;
            case "transaction-type": TransactionType(); break;
            case "value":
                currency = at.Attribute("currency")?.ToUpperInvariant();
                valueDate = at.Day("value-date");
                amount = at.Text();
                break;
            default: return false;
        }

        return true;
    }

    bool Sides()
    {
        switch (at.Name)
        {
            case "description": words = at.One("transaction/description"); break;
            case "provider-org": provider = Side(ActivityCodeKind.ProviderKind, "provider-activity-id"); break;
            case "receiver-org": receiver = Side(ActivityCodeKind.ReceiverKind, "receiver-activity-id"); break;
            case "recipient-country": Split(SplitKind.Country); break;
            case "recipient-region": Split(SplitKind.Region); break;
            case "sector": Split(SplitKind.Sector); break;
            default: return false;
        }

        return true;
    }

    bool Classes()
    {
        if (at.Name switch
            {
                "flow-type" => ActivityCodeKind.FlowType,
                "finance-type" => ActivityCodeKind.FinanceType,
                "aid-type" => ActivityCodeKind.AidType,
                "tied-status" => ActivityCodeKind.TiedStatus,
                "disbursement-channel" => ActivityCodeKind.DisbursementChannel,
                _ => (ActivityCodeKind?)null,
            } is not { } known) return false;
        Code(known, at.Attribute("code"), known is ActivityCodeKind.AidType ? at.Attribute("vocabulary") : null);
        return true;
    }

    void TransactionType()
    {
        var code = at.Attribute("code");
        transactionType = IatiCodes.TransactionType(code);
        kind = IatiCodes.Transaction(transactionType);
        if (transactionType is null) draft.Findings.Doubt("UnknownTransaction", at.Line, code ?? "");
    }

    Party Side(ActivityCodeKind type, string activity)
    {
        Code(type, at.Attribute("type"));
        var (identifier, other) = (at.Attribute("ref"), at.Attribute(activity));
        return new(identifier, at.One(type is ActivityCodeKind.ProviderKind ? "provider-org" : "receiver-org"), other);
    }

    void Split(SplitKind of)
    {
        if (!IatiPlaces.HasCode(at))
        {
            at.Other(path);
            return;
        }

        var (vocabulary, share) = (at.Attribute("vocabulary"), at.Share());
        var code = of is SplitKind.Sector ? at.Attribute("code") : IatiPlaces.Code(at, draft, of is SplitKind.Country);
        if (code is null || share is 0) return;
        splits.Add(new(of, of is SplitKind.Sector ? IatiCodes.SectorVocabulary(vocabulary) : vocabulary, code, share));
    }

    void Code(ActivityCodeKind of, string? code, string? vocabulary = null)
    {
        if (code is not null) IatiClasses.Add(codes, new(of, vocabulary, code));
    }

    readonly record struct Party(string? Identifier, string? Name, string? Activity);
}
