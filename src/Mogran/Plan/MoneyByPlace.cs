namespace Mogran.Plan;

/// <summary>A total divided among countries and regions by published shares; the parts add up to the total, to the cent.</summary>
public static class MoneyByPlace
{
    /// <summary>The places of a total, the largest first; null is what no country or region has.</summary>
    public static IReadOnlyList<(PublishedShare? Place, decimal Amount)> Places(Total total) =>
    [
        .. from row in total.Rows
           from part in Shares.Of(row.Activity, row.Line).Divide(row.Amount)
           group part.Amount by part.Place is { } place ? place with { Percentage = null } : null into same
           let amount = same.Sum()
           orderby same.Key is null, amount descending, same.Key?.Code, same.Key?.Vocabulary
           select (same.Key, amount),
    ];

    /// <summary>What of the money a country or region has; the shares of others are left out with their rule.</summary>
    public static CountedOnce In(this CountedOnce money, PublishedShare place)
    {
        List<MoneyRow> counted = [];
        List<LeftOut> leftOut = [.. money.LeftOut];
        foreach (var row in money.Totals.SelectMany(total => total.Rows))
        {
            var shares = Shares.Of(row.Activity, row.Line);
            var parts = shares.Divide(row.Amount);
            var here = parts.Where(part => part.Place?.IsSamePlace(place) == true).ToList();
            var part = here.Sum(one => one.Amount);
            if (here.Count > 0) counted.Add(row with { Amount = part, Percentage = here.Sum(one => one.Place!.Percentage), Shares = shares.Rule });
            var nobodys = CouldBe(row, place) ? parts.Where(one => one.Place is null).Sum(one => one.Amount) : 0;
            var others = row.Amount - part - nobodys;
            if (others != 0) leftOut.AddRange(LeftOut.Of([row with { Amount = others, Shares = shares.Rule }], LeftOutReason.OtherPlace));
            if (nobodys != 0) leftOut.AddRange(LeftOut.Of([row with { Amount = nobodys, Shares = shares.Rule }], LeftOutReason.NoShare));
        }

        return CountedOnce.Of(counted, leftOut);
    }

    /// <summary>Whether what is nobody's may be this place's: its source names the place, or a wider one, or none at all.</summary>
    static bool CouldBe(MoneyRow row, PublishedShare place)
    {
        var published = row.Line.Places.Count > 0 ? row.Line.Places : row.Activity.Places;
        return published.Count == 0 || published.Any(share => share.IsSamePlace(place) || share.Kind != place.Kind);
    }
}
