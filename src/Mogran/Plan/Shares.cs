namespace Mogran.Plan;

/// <summary>An amount's division among countries and regions: percentages that never exceed a hundred.</summary>
/// <param name="Unshared">Percentage that no country or region has.</param>
public sealed record Shares(ShareRule Rule, IReadOnlyList<PublishedShare> Parts, decimal Unshared = 0)
{
    /// <summary>Those of the amount itself, or else the activity's; those of a budget of which neither is published are its commitments'.</summary>
    public static Shares Of(CountedActivity activity, CountedMoney line)
    {
        if (line.Places.Count > 0) return Of(line.Places);
        if (activity.Places.Count > 0 || line.Kind is not (MoneyKind.Budget or MoneyKind.RevisedBudget)) return Of(activity.Places);
        return OfCommitments([.. activity.Money.Where(other => other.Kind is MoneyKind.Commitment && other.Currency == line.Currency)]);
    }

    public static Shares Of(IReadOnlyList<PublishedShare> published)
    {
        if (published.Count == 0) return Nobodys(ShareRule.NoPlace);
        if (published is [{ Percentage: null } only]) return new(ShareRule.Whole, [only with { Percentage = 100 }]);

        var told = published.Where(share => share.Percentage > 0).ToList();
        if (told.Count == 0) return Nobodys(ShareRule.NotPublished);
        var countries = told.Where(share => share.Kind is ShareKind.Country).ToList();
        var lists = told.Where(share => share.Kind is ShareKind.Region).GroupBy(share => share.Vocabulary)
            .OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => list.ToList()).ToList();
        if (IsWhole(countries)) return Whole(lists.Count == 0 ? ShareRule.AsPublished : ShareRule.CountriesAlone, countries);
        if (lists.Find(list => IsWhole([.. countries, .. list])) is { } together) return Whole(ShareRule.AsPublished, [.. countries, .. together]);
        if (lists.Find(IsWhole) is { } regions) return Whole(ShareRule.RegionsAlone, regions);

        List<PublishedShare> some = [.. countries, .. lists.FirstOrDefault([])];
        if (Sum(some) < 100) return new(ShareRule.Remainder, some, 100 - Sum(some));
        return countries.Count > 0 && Sum(countries) < 100 ? new(ShareRule.Remainder, countries, 100 - Sum(countries)) : Nobodys(ShareRule.Contradiction);
    }

    /// <summary>The parts of an amount, to the cent; together with what is nobody's (null) they are the amount.</summary>
    public IReadOnlyList<(PublishedShare? Place, decimal Amount)> Divide(decimal amount)
    {
        List<(PublishedShare? Place, decimal Amount)> parts = [.. Parts.Select(part => ((PublishedShare?)part, Cents(amount * part.Percentage!.Value / 100)))];
        var rest = amount - parts.Sum(part => part.Amount);
        // What rounding leaves goes to the largest share, of equal ones to the first by its code, in whatever order they are stored.
        if (Unshared > 0) parts.Add((null, rest));
        else if (rest != 0)
        {
            var largest = parts.IndexOf(parts.OrderByDescending(part => part.Place!.Percentage).ThenBy(part => part.Place!.Code, StringComparer.Ordinal).First());
            parts[largest] = parts[largest] with { Amount = parts[largest].Amount + rest };
        }

        return parts;
    }

    static Shares Nobodys(ShareRule rule) => new(rule, [], 100);

    /// <summary>Shares that make a hundred but for their rounding are made to.</summary>
    static Shares Whole(ShareRule rule, IReadOnlyList<PublishedShare> shares)
    {
        var sum = Sum(shares);
        return new(rule, sum == 100 ? shares : [.. shares.Select(share => share with { Percentage = share.Percentage * 100 / sum })]);
    }

    static Shares OfCommitments(List<CountedMoney> commitments)
    {
        var total = commitments.Sum(line => line.Amount);
        var parts = (from line in commitments
                     from part in Of(line.Places).Divide(line.Amount)
                     group part.Amount by part.Place is { } place ? place with { Percentage = null } : null into same
                     select (Place: same.Key, Amount: same.Sum())).ToList();
        // Reversals can leave a country less than nothing; then they tell no shares.
        if (total <= 0 || parts.Exists(part => part.Amount < 0) || parts.TrueForAll(part => part.Place is null)) return Nobodys(ShareRule.NoPlace);
        return new(
            ShareRule.OfTransactions,
            [.. parts.Where(part => part.Place is not null && part.Amount > 0).Select(part => part.Place! with { Percentage = part.Amount * 100 / total })],
            parts.Where(part => part.Place is null).Sum(part => part.Amount) * 100 / total);
    }

    static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    static decimal Sum(IEnumerable<PublishedShare> shares) => shares.Sum(share => share.Percentage!.Value);

    /// <summary>A hundred, as far as their published digits allow: 33.3 three times is a hundred, 33 three times is one too.</summary>
    static bool IsWhole(IReadOnlyCollection<PublishedShare> shares) =>
        shares.Count > 0 && Math.Abs(Sum(shares) - 100) <= shares.Sum(share => HalfOfLastDigit(share.Percentage!.Value));

    static decimal HalfOfLastDigit(decimal percentage)
    {
        var digits = percentage / 1.0000000000000000000000000000m; // without zeros at the end
        return digits.Scale > 0 ? 0.5m / (decimal)Math.Pow(10, digits.Scale) : IsRound(digits) ? 0 : 0.5m;
    }

    // Shares of 60 or 95 are meant as they stand; only odd ones, as of thirds and sevenths, were rounded by somebody.
    static bool IsRound(decimal percentage) => percentage % 5 == 0;
}
