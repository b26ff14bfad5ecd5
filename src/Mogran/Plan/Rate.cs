using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>A rate of exchange as somebody published it: how many units of a currency one unit of the base was worth.</summary>
public sealed class Rate
{
    public Id<Rate> Id { get; private init; } = Id<Rate>.New();

    /// <summary>ISO 4217.</summary>
    public required string Base { get; init; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>First and last day it stands for: one day, or a month or year of which it is the rate.</summary>
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }

    /// <summary>Units of the currency for one of the base; above zero.</summary>
    public required decimal Units { get; init; }

    /// <summary>Who published it, in the words of the file.</summary>
    public required string Publisher { get; init; }

    /// <summary>The file and line it was read from.</summary>
    public required Origin Origin { get; init; }
}
