using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>Reads one row of a sheet of transactions.</summary>
static class SheetTransaction
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

    public static string? Read(SheetLine line)
    {
        var (type, day, words) = (line.Coded("transactionType", IatiCodes.TransactionType, Types, "UnknownTransaction"), line.Day("transactionDate"), line.Text("description"));
        var (provider, receiver, reference) = (line.Text("provider"), line.Text("receiver"), line.Text("transactionReference"));
        var kind = IatiCodes.Transaction(type);
        if (line.Amount(kind, "amount", line.Text("amount"), out var currency) is not { } amount) return null;
        line.Draft.Money.Add(new()
        {
            Kind = kind, TransactionType = type, Amount = amount, Currency = currency,
            From = day, ValueDate = line.Day("valueDate"), Reference = reference, Words = words,
            ProviderName = provider, ProviderIdentifier = line.Text("providerIdentifier"), ProviderActivity = line.Text("providerActivity"),
            ReceiverName = receiver, ReceiverIdentifier = line.Text("receiverIdentifier"), ReceiverActivity = line.Text("receiverActivity"),
            Origin = line.Origin,
        });
        return reference ?? $"{type}|{day:o}|{provider}|{receiver}|{words}";
    }
}
