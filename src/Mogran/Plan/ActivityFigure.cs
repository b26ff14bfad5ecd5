using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>
/// A published result: an indicator's period with its baseline, target and actual; null is blank, never zero. A period
/// with several targets or actuals has a figure for each set of dimensions.
/// </summary>
public sealed class ActivityFigure
{
    public Id<ActivityFigure> Id { get; private init; } = Id<ActivityFigure>.New();
    public Id<Activity> ActivityId { get; init; }
    public required string Indicator { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }

    /// <summary>The value as published, where it is no number.</summary>
    public string? Words { get; init; }

    /// <summary>IATI result type: 1 output, 2 outcome, 3 impact, 9 other.</summary>
    public string? ResultType { get; init; }
    public string? ResultTitle { get; init; }

    /// <summary>What the indicator and its result are about; told on the indicator's first figure only, as it is the same on all.</summary>
    public string? About { get; init; }

    /// <summary>IATI measure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative.</summary>
    public string? Measure { get; init; }

    /// <summary>More is better; false: less is.</summary>
    public bool Ascending { get; init; } = true;

    /// <summary>Whether the publisher says that it may be added up with others; null when not published.</summary>
    public bool? AggregationStatus { get; init; }
    public List<IndicatorReference> References { get; init; } = [];
    public int? BaselineYear { get; init; }
    public DateOnly? BaselineDate { get; init; }
    public List<FigureComment> Comments { get; init; } = [];

    /// <summary>What part of the whole it is about, e.g. sex=female; empty: the whole.</summary>
    public List<Dimension> Dimensions { get; init; } = [];
    public required Origin Origin { get; init; }

    public string? Comment => Comments is [] ? null : string.Join('\n', Comments.Select(comment => comment.Text).Distinct());
}

/// <summary>The indicator in a list of indicators.</summary>
/// <param name="Vocabulary">IATI indicator vocabulary, e.g. 5 the United Nations' standard; null when not published.</param>
public sealed record IndicatorReference(string? Vocabulary, string Code, string? Address);

public enum FigurePart { Baseline, Target, Actual }

public sealed record FigureComment(FigurePart Of, string Text);

/// <param name="Name">E.g. sex; "location" names one of the activity's locations by its reference.</param>
public sealed record Dimension(string Name, string Value);
