using System.Globalization;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of transactions into a draft.</summary>
/// <param name="chosen">ISO 4217, of an amount that names none.</param>
sealed class SheetTransaction(SheetCells cells, SheetRow row, ActivityDraft draft, string? chosen)
{
    // Types of IATI by the names that people write, in the plain form of a header.
    static readonly Dictionary<string, string> Types = new()
    {
        ["incoming funds"] = "1", ["funds received"] = "1", ["fonds recus"] = "1", ["fonds entrants"] = "1", ["اموال واردة"] = "1", ["الاموال الواردة"] = "1",
        ["commitment"] = "2", ["outgoing commitment"] = "2", ["committed"] = "2", ["engagement"] = "2", ["engagement sortant"] = "2", ["التزام"] = "2", ["التزام صادر"] = "2",
        ["disbursement"] = "3", ["disbursed"] = "3", ["payment"] = "3", ["decaissement"] = "3", ["versement"] = "3", ["paiement"] = "3", ["صرف"] = "3", ["دفعة"] = "3",
        ["expenditure"] = "4", ["expense"] = "4", ["depense"] = "4", ["انفاق"] = "4", ["نفقات"] = "4",
        ["interest payment"] = "5", ["interest repayment"] = "5", ["loan repayment"] = "6", ["reimbursement"] = "7", ["remboursement"] = "7",
        ["purchase of equity"] = "8", ["sale of equity"] = "9", ["credit guarantee"] = "10", ["incoming commitment"] = "11", ["outgoing pledge"] = "12", ["incoming pledge"] = "13",
    };

    /// <returns>What the row is about, as nothing in it has a name of its own; null: it has no amount, and the findings say so.</returns>
    public string? Read()
    {
        var (type, day, words) = (Type(), cells.Day(row, "transactionDate"), cells.Text(row, "description"));
        var (provider, receiver, reference) = (cells.Text(row, "provider"), cells.Text(row, "receiver"), cells.Text(row, "transactionReference"));
        var text = cells.Text(row, "amount");
        string? currency = null;
        var number = text is null ? null : cells.Amount("amount", text, out currency)?.ToString(CultureInfo.InvariantCulture);
        var kind = IatiCodes.Transaction(type);
        if (draft.Amount(kind, number ?? text, cells.Where(row, "amount")) is not { } amount) return null;
        draft.Money.Add(new()
        {
            Kind = kind, TransactionType = type, Amount = amount, Currency = cells.Text(row, "currency")?.ToUpperInvariant() ?? currency ?? chosen,
            From = day, ValueDate = cells.Day(row, "valueDate"), Reference = reference, Words = words,
            ProviderName = provider, ProviderIdentifier = cells.Text(row, "providerIdentifier"), ProviderActivity = cells.Text(row, "providerActivity"),
            ReceiverName = receiver, ReceiverIdentifier = cells.Text(row, "receiverIdentifier"), ReceiverActivity = cells.Text(row, "receiverActivity"),
            Origin = draft.At(row.Locator),
        });
        return reference ?? $"{type}|{day:o}|{provider}|{receiver}|{words}";
    }

    int? Type()
    {
        if (cells.Text(row, "transactionType") is not { } text) return null;
        // "2 - Commitment" and "2: Commitment" say both.
        var code = text[..(text.IndexOfAny([' ', ':', '-', '.']) is > 0 and var end ? end : text.Length)];
        var type = IatiCodes.TransactionType(code) ?? IatiCodes.TransactionType(Types.GetValueOrDefault(Header.PlainForm(text)));
        if (type is null) draft.Findings.Doubt("UnknownTransaction", cells.Where(row, "transactionType"), text);
        return type;
    }
}
