using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads budgets, planned disbursements and transactions.</summary>
sealed class IatiMoney(XmlCursor cursor, ActivityDraft draft, string? defaultCurrency)
{
    MoneyKind kind;
    string? amount;
    string? currency;
    DateOnly? from;
    DateOnly? to;
    DateOnly? valueDate;

    public void Budget() => Read(IatiCodes.Budget(cursor.Attribute("type")));

    public void PlannedDisbursement() => Read(MoneyKind.PlannedDisbursement);

    public void Transaction() => Read(MoneyKind.Other);

    void Read(MoneyKind begun)
    {
        (kind, amount, currency, from, to, valueDate) = (begun, null, null, null, null, null);
        var (line, depth) = (cursor.Line, cursor.Depth);
        while (cursor.NextChild(depth)) Part(cursor.Line);

        if (from > to) draft.Findings.Doubt("PeriodReversed", line, Shared.Print.IsoDay(from.Value), Shared.Print.IsoDay(to!.Value));
        if (draft.Amount(kind, amount, line) is not { } number) return;
        draft.Money.Add(new()
        {
            Kind = kind,
            Amount = number,
            Currency = (currency ?? defaultCurrency)?.Trim().ToUpperInvariant(),
            From = from,
            To = to,
            ValueDate = valueDate,
            Origin = draft.At(line),
        });
    }

    void Part(string line)
    {
        switch (cursor.Name)
        {
            case "period-start" or "transaction-date": from = draft.Day(cursor.Attribute("iso-date"), line); break;
            case "period-end": to = draft.Day(cursor.Attribute("iso-date"), line); break;
            case "transaction-type": TransactionType(line); break;
            case "value":
                currency = cursor.Attribute("currency");
                valueDate = draft.Day(cursor.Attribute("value-date"), line);
                amount = cursor.Text();
                break;
        }
    }

    void TransactionType(string line)
    {
        var code = cursor.Attribute("code");
        if (IatiCodes.Transaction(code) is { } known) kind = known;
        else draft.Findings.Doubt("UnknownTransaction", line, code ?? "");
    }
}
