namespace Mogran.Plan;

/// <summary>An amount's division among countries and regions: percentages that never exceed a hundred, and what is nobody's.</summary>
public sealed record Shares(ShareRule Rule, IReadOnlyList<PublishedShare> Parts)
{
    const string Dac = "1";

    /// <summary>Percentage that no country or region has.</summary>
    public decimal Unshared => Parts.Count == 0 ? 100 : Rule is ShareRule.Remainder ? 100 - Sum(Parts) : 0;

    /// <summary>Those of the amount itself, or else the activity's.</summary>
    public static Shares Of(CountedActivity activity, CountedMoney line) => Of(line.Places.Count > 0 ? line.Places : activity.Places);

    public static Shares Of(IReadOnlyList<PublishedShare> published)
    {
        if (published.Count == 0) return new(ShareRule.NoPlace, []);
        if (published is [{ Percentage: null } only]) return new(ShareRule.Whole, [only with { Percentage = 100 }]);

        var told = published.Where(share => share.Percentage > 0).ToList();
        if (told.Count == 0) return new(ShareRule.NotPublished, []);
        var countries = told.Where(share => share.Kind is ShareKind.Country).ToList();
        var lists = told.Where(share => share.Kind is ShareKind.Region).GroupBy(share => share.Vocabulary ?? Dac)
            .OrderBy(list => list.Key, StringComparer.Ordinal).Select(list => list.ToList()).ToList();
        if (IsWhole(countries)) return lists.Count == 0 ? Read(ShareRule.AsPublished, countries) : Read(ShareRule.CountriesAlone, countries);
        if (lists.Find(list => IsWhole([.. countries, .. list])) is { } together) return Read(ShareRule.AsPublished, [.. countries, .. together]);
        if (lists.Find(IsWhole) is { } regions) return Read(ShareRule.RegionsAlone, regions);

        List<PublishedShare> some = [.. countries, .. lists.FirstOrDefault([])];
        if (Sum(some) < 100) return new(ShareRule.Remainder, some);
        return countries.Count > 0 && Sum(countries) < 100 ? new(ShareRule.Remainder, countries) : new(ShareRule.Contradiction, []);
    }

    /// <summary>The parts of an amount, to the cent; together with what is nobody's (null) they are the amount.</summary>
    public IReadOnlyList<(PublishedShare? Place, decimal Amount)> Divide(decimal amount)
    {
        List<(PublishedShare? Place, decimal Amount)> parts = [.. Parts.Select(part => ((PublishedShare?)part, Cents(amount * part.Percentage!.Value / 100)))];
        var rest = amount - parts.Sum(part => part.Amount);
        // What rounding leaves goes to the largest share; a rest that is published as nobody's stays nobody's.
        if (Unshared > 0) parts.Add((null, rest));
        else if (rest != 0 && parts.Count > 0)
        {
            var largest = parts.IndexOf(parts.MaxBy(part => part.Place!.Percentage));
            parts[largest] = parts[largest] with { Amount = parts[largest].Amount + rest };
        }

        return parts;
    }

    static decimal Cents(decimal amount) => decimal.Round(amount, 2, MidpointRounding.AwayFromZero);

    static decimal Sum(IEnumerable<PublishedShare> shares) => shares.Sum(share => share.Percentage!.Value);

    /// <summary>A hundred, as far as their published digits allow: 33.3 three times is a hundred, 33 three times is one too.</summary>
    static bool IsWhole(IReadOnlyCollection<PublishedShare> shares) =>
        shares.Count > 0 && Math.Abs(Sum(shares) - 100) <= shares.Sum(share => HalfOfLastDigit(share.Percentage!.Value));

    static decimal HalfOfLastDigit(decimal percentage)
    {
        var digits = percentage / 1.0000000000000000000000000000m; // without zeros at the end
        return digits == decimal.Truncate(digits) ? RoundFigure(digits) : 0.5m / Power(digits.Scale);
    }

    // Shares of 60 or 95 are meant as they stand; only odd ones, as of thirds and sevenths, were rounded by somebody.
    static decimal RoundFigure(decimal percentage) => percentage % 5 == 0 ? 0 : 0.5m;

    static decimal Power(int scale) => (decimal)Math.Pow(10, scale);

    /// <summary>Shares that make a hundred but for their rounding are made to.</summary>
    static Shares Read(ShareRule rule, IReadOnlyList<PublishedShare> shares)
    {
        var sum = Sum(shares);
        return new(rule, sum == 100 ? shares : [.. shares.Select(share => share with { Percentage = share.Percentage * 100 / sum })]);
    }
}
