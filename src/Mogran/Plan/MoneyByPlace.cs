namespace Mogran.Plan;

/// <summary>A total divided among countries and regions by published shares; the parts add up to the total, to the cent.</summary>
public static class MoneyByPlace
{
    /// <summary>The places of a total, the largest first; null is what no country or region has.</summary>
    public static IReadOnlyList<(PublishedShare? Place, decimal Amount)> Places(Total total) =>
    [
        .. from row in total.Rows
           from part in Shares.Of(row.Activity, row.Line).Divide(row.Amount)
           group part.Amount by part.Place is { } place ? (place.Kind, place.Code) : ((ShareKind, string)?)null into same
           let amount = same.Sum()
           orderby same.Key is null, amount descending, same.Key?.Item2
           select (same.Key is { } key ? new PublishedShare(key.Item1, key.Item2, null) : null, amount),
    ];

    /// <summary>What of the money a country or region has; the shares of others are left out with their rule.</summary>
    public static CountedOnce In(this CountedOnce money, ShareKind kind, string code)
    {
        List<MoneyRow> counted = [];
        List<LeftOut> leftOut = [.. money.LeftOut];
        foreach (var row in money.Totals.SelectMany(total => total.Rows))
        {
            var shares = Shares.Of(row.Activity, row.Line);
            var parts = shares.Divide(row.Amount);
            var here = parts.Where(part => part.Place is { } place && place.Kind == kind && place.Code == code).ToList();
            var part = here.Sum(one => one.Amount);
            if (here.Count > 0) counted.Add(row with { Amount = part, Percentage = here.Sum(one => one.Place!.Percentage), Shares = shares.Rule });
            var nobodys = CouldBe(row, kind, code) ? parts.Where(one => one.Place is null).Sum(one => one.Amount) : 0;
            var others = row.Amount - part - nobodys;
            if (others != 0) leftOut.AddRange(LeftOut.Of([row with { Amount = others, Shares = shares.Rule }], LeftOutReason.OtherPlace));
            if (nobodys != 0) leftOut.AddRange(LeftOut.Of([row with { Amount = nobodys, Shares = shares.Rule }], LeftOutReason.NoShare));
        }

        return CountedOnce.Of(counted, leftOut);
    }

    /// <summary>Whether what is nobody's may be this place's: its source names the place, or a wider one, or none at all.</summary>
    static bool CouldBe(MoneyRow row, ShareKind kind, string code)
    {
        var published = row.Line.Places.Count > 0 ? row.Line.Places : row.Activity.Places;
        return published.Count == 0 || published.Any(share => share.Code == code || share.Kind != kind);
    }
}
