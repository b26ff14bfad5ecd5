using Mogran.Shared;

namespace Mogran.Reports;

/// <summary>Why a figure has no value. A blank is never a zero, and zero is a value.</summary>
public enum Emptiness { NoDataYet, NotApplicable, NotDisclosed, NotAsked }

/// <summary>One figure of an edition, with the sources that made it.</summary>
public sealed record Figure
{
    /// <summary>What it is about: a domain, a paragraph, an action.</summary>
    public required Multilingual Scope { get; init; }
    public required Multilingual Label { get; init; }

    /// <summary>The value as it stands in a sentence: "12 activities", "EUR 41.2 million".</summary>
    public required Multilingual Said { get; init; }
    public decimal? Value { get; init; }

    /// <summary>Set exactly where there is no value.</summary>
    public Emptiness? Emptiness { get; init; }
    public Multilingual? Unit { get; init; }

    /// <summary>ISO 4217, for amounts of money.</summary>
    public string? Currency { get; init; }

    /// <summary>How it is computed.</summary>
    public required Multilingual Rule { get; init; }

    /// <summary>At least one; of a count of nothing, the place where nothing was found.</summary>
    public required IReadOnlyList<FigureSource> Sources { get; init; }
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>The figure in the edition that changes are marked against, and why it differs; absent where it does not.</summary>
    public FigureChange? Change { get; init; }
}

/// <param name="Previous">Value before; null where there was none.</param>
/// <param name="PreviousEmptiness">Why there was none before; null with no value means that the figure is new.</param>
public sealed record FigureChange(decimal? Previous, Emptiness? PreviousEmptiness, Multilingual Cause);

/// <summary>Where a figure, or a part of it, comes from.</summary>
/// <param name="Kind">activity, return, action, text, source or partner.</param>
/// <param name="Id">Identifier of the activity, "round/partner", code of the action, "slug#anchor", or code of the source or partner.</param>
/// <param name="Href">Address on the site, without the language.</param>
/// <param name="Source">Code of the gathered source, for an activity.</param>
/// <param name="File">File the value was read from.</param>
/// <param name="Record">Place in the file, e.g. "row 17".</param>
/// <param name="Amount">The part of the figure that it brings, where the figure is a sum.</param>
public sealed record FigureSource(
    string Kind, string Id, Multilingual Title, string Href, string? Source = null, string? File = null, string? Record = null, decimal? Amount = null);

/// <summary>An amount that is known and was not counted, with the reason.</summary>
public sealed record LeftOut(string Id, string Href, decimal? Amount, string? Currency, Multilingual Reason);
