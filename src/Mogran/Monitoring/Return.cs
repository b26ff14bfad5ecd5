using Mogran.Shared;

namespace Mogran.Monitoring;

/// <summary>Where a return stands; computed from its steps, never set.</summary>
public enum ReturnState { NotOpened, Draft, Submitted, SentBack, Accepted }

public enum StepKind { Opened, Saved, Submitted, SentBack, Accepted }

/// <summary>One partner's answer in a round.</summary>
public sealed class Return
{
    readonly List<ReturnStep> steps = [];
    readonly List<Entry> entries = [];

    public Id<Return> Id { get; private init; } = Id<Return>.New();
    public required Id<Round> RoundId { get; init; }
    public required string PartnerCode { get; init; }

    public IReadOnlyList<ReturnStep> Steps => steps;
    public List<Entry> Entries => entries;

    public ReturnState State => steps.Where(step => step.Kind is not StepKind.Saved).MaxBy(step => step.Number)?.Kind switch
    {
        null => ReturnState.NotOpened,
        StepKind.Submitted => ReturnState.Submitted,
        StepKind.SentBack => ReturnState.SentBack,
        StepKind.Accepted => ReturnState.Accepted,
        _ => ReturnState.Draft,
    };

    public bool CanBeEdited => State is ReturnState.NotOpened or ReturnState.Draft or ReturnState.SentBack;

    /// <summary>When it last moved; null when nobody has touched it.</summary>
    public DateTimeOffset? Since => LastStep?.At;

    public ReturnStep? LastStep => steps.MaxBy(step => step.Number);

    /// <summary>Why it was last sent back.</summary>
    public string? LastReason => steps.Where(step => step.Kind is StepKind.SentBack).MaxBy(step => step.Number)?.Reason;

    /// <summary>Steps must be loaded: a step is numbered after the last one.</summary>
    public ReturnStep Add(StepKind kind, DateTimeOffset at, string office, string? reason = null)
    {
        var step = new ReturnStep { ReturnId = Id, Number = (LastStep?.Number ?? 0) + 1, Kind = kind, At = at, Office = office, Reason = reason };
        steps.Add(step);
        return step;
    }
}

/// <summary>Something that happened to a return: when, by which office, and why.</summary>
public sealed class ReturnStep
{
    public Id<ReturnStep> Id { get; private init; } = Id<ReturnStep>.New();
    public Id<Return> ReturnId { get; init; }

    /// <summary>Counts the steps of a return from 1: two in one millisecond keep their order.</summary>
    public required int Number { get; init; }
    public required StepKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="Record.Offices"/>, never a person's name.</summary>
    public required string Office { get; init; }
    public string? Reason { get; init; }
}
