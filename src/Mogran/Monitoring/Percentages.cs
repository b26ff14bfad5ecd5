using Mogran.Plan;

namespace Mogran.Monitoring;

/// <summary>Which indicators are measured in per cent and so lie between 0 and 100.</summary>
public static class Percentages
{
    public static IEnumerable<string> Of(IEnumerable<Indicator> indicators) =>
        from indicator in indicators
        where new[] { indicator.Unit.En, indicator.Unit.Fr, indicator.Unit.Ar }.Any(unit => unit is not null && IsPerCent(unit.Trim()))
        select indicator.Code;

    static bool IsPerCent(string unit) => unit is "%" or "٪" || unit.StartsWith("per cent", StringComparison.OrdinalIgnoreCase)
        || unit.StartsWith("percent", StringComparison.OrdinalIgnoreCase) || unit.StartsWith("pour cent", StringComparison.OrdinalIgnoreCase);
}
