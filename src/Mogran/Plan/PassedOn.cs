namespace Mogran.Plan;

/// <summary>
/// The same money told by who gives it and by who receives it: what an activity of the sum received from another one
/// of the sum is taken out of what the receiver adds.
/// </summary>
sealed class PassedOn(Sum sum, Dictionary<string, List<MoneyRow>> standing)
{
    /// <summary>What each giver carries of its own and has not yet been found again at a receiver.</summary>
    readonly Dictionary<(string Key, string Currency), decimal> left = sum.Claims
        .SelectMany(claim => Counted.Of(claim.Value.Counted).Select(part => (claim.Key, part.Currency, part.Amount)))
        .ToDictionary(part => (part.Key, part.Currency), part => part.Amount);

    /// <summary>Takes rows out of the standing ones and returns them.</summary>
    public List<LeftOut> TakeOut()
    {
        List<LeftOut> taken = [];
        var gifts = Gifts();
        var rings = new Rings(gifts.Select(gift => (gift.From, gift.To)));
        foreach (var gift in gifts.Where(gift => !rings.EndAt(gift.From, gift.To)))
        {
            var (givers, receivers) = (sum.Carriers(gift.From), sum.Carriers(gift.To));
            if (givers.Count == 0 || givers.Intersect(receivers).Any()) continue;
            foreach (var receiver in receivers.Where(standing.ContainsKey)) taken.AddRange(TakeOut(gift, givers, receiver));
        }

        return taken;
    }

    IEnumerable<LeftOut> TakeOut(Gift gift, IReadOnlyList<string> givers, string receiver)
    {
        var rows = standing[receiver];
        var because = sum[gift.From].Identifier;
        if (!rows.Exists(row => gift.Amounts.ContainsKey(row.Line.Currency!)))
        {
            // Told in another currency alone: nothing says how much of it this is, and counting it could count it twice.
            var whole = rows.ToList();
            rows.Clear();
            return LeftOut.Of(whole, LeftOutReason.ReceivedFromAnother, because);
        }

        List<MoneyRow> taken = [];
        foreach (var (currency, amount) in gift.Amounts.ToList())
        {
            var take = Math.Min(amount, Room(givers, currency, rows));
            if (take <= 0) continue;
            var cut = Cut(rows, currency, take);
            var done = cut.Sum(row => row.Amount);
            Use(givers, currency, done);
            gift.Amounts[currency] -= done;
            taken.AddRange(cut);
        }

        return LeftOut.Of(taken, LeftOutReason.ReceivedFromAnother, because);
    }

    /// <summary>No more is taken out than the givers carry and the receiver adds.</summary>
    decimal Room(IReadOnlyList<string> givers, string currency, List<MoneyRow> rows)
    {
        var added = rows.Where(row => row.Line.Currency == currency).Sum(row => row.Amount);
        var known = givers.Where(giver => left.ContainsKey((giver, currency))).ToList();
        return known.Count == 0 ? added : Math.Min(added, known.Sum(giver => left[(giver, currency)]));
    }

    void Use(IReadOnlyList<string> givers, string currency, decimal amount)
    {
        foreach (var giver in givers.Where(giver => left.ContainsKey((giver, currency))))
        {
            var part = Math.Min(amount, left[(giver, currency)]);
            left[(giver, currency)] -= part;
            amount -= part;
        }
    }

    /// <summary>Takes an amount out of the rows of a currency, the oldest first; the last one it reaches is cut in two.</summary>
    static List<MoneyRow> Cut(List<MoneyRow> rows, string currency, decimal amount)
    {
        var same = rows.Where(row => row.Line.Currency == currency).OrderBy(row => row.Line.From ?? row.Line.ValueDate).ToList();
        if (same.Sum(row => row.Amount) <= amount)
        {
            rows.RemoveAll(same.Contains);
            return same;
        }

        List<MoneyRow> taken = [];
        foreach (var row in same.Where(row => row.Amount > 0))
        {
            var part = Math.Min(amount, row.Amount);
            var at = rows.IndexOf(row);
            if (part == row.Amount) rows.RemoveAt(at);
            else rows[at] = row with { Amount = row.Amount - part };
            taken.Add(row with { Amount = part });
            amount -= part;
            if (amount == 0) break;
        }

        return taken;
    }

    /// <summary>Who gave whom how much, as the one who says most has it: commitments and payments of either side are the same money.</summary>
    List<Gift> Gifts() =>
    [
        .. from activity in sum.Activities
           from flow in activity.Flows
           where flow.Paid || sum.Measure is Measure.Promised
           let gift = (From: sum.Find(flow.From), To: sum.Find(flow.To))
           where gift.From is not null && gift.To is not null && gift.From != gift.To
           group flow by gift into flows
           orderby flows.Key.From, flows.Key.To
           let amounts = (from flow in flows group flow by flow.Currency into alike select (alike.Key, Most: Most(alike))).Where(told => told.Most > 0)
           select new Gift(flows.Key.From!, flows.Key.To!, amounts.ToDictionary(told => told.Key, told => told.Most)) into found
           where found.Amounts.Count > 0
           select found,
    ];

    static decimal Most(IEnumerable<Flow> flows) => flows.GroupBy(flow => (flow.Paid, flow.ByReceiver)).Max(told => told.Sum(flow => flow.Amount));

    sealed record Gift(string From, string To, Dictionary<string, decimal> Amounts);
}
