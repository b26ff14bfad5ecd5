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

    public ReturnState State => steps.LastOrDefault(step => step.Kind is not StepKind.Saved)?.Kind switch
    {
        null => ReturnState.NotOpened,
        StepKind.Submitted => ReturnState.Submitted,
        StepKind.SentBack => ReturnState.SentBack,
        StepKind.Accepted => ReturnState.Accepted,
        _ => ReturnState.Draft,
    };

    public bool CanBeEdited => State is ReturnState.NotOpened or ReturnState.Draft or ReturnState.SentBack;

    public DateTimeOffset? Since => steps.LastOrDefault()?.At;

    public void Add(ReturnStep step) => steps.Add(step);
}

/// <summary>Something that happened to a return: when, by which office, and why.</summary>
public sealed class ReturnStep
{
    public Id<ReturnStep> Id { get; private init; } = Id<ReturnStep>.New();
    public Id<Return> ReturnId { get; init; }
    public required StepKind Kind { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>"focal point", "secretariat": an office, never a person's name.</summary>
    public required string Office { get; init; }
    public string? Reason { get; init; }
}

public enum EntryKind { Activity, Indicator, Narrative }

/// <summary>How a line is answered. A value may be zero; every other answer says why there is none.</summary>
public enum Answer { Value, NoDataYet, NotApplicable, NotDisclosed, NotAsked }

/// <summary>What the partner did with what was already known.</summary>
public enum Confirmation { Prefilled, Unchanged, Corrected, Added }

/// <summary>One line of a return. Answer is null until somebody answered it.</summary>
public sealed class Entry
{
    public Id<Entry> Id { get; private init; } = Id<Entry>.New();
    public Id<Return> ReturnId { get; init; }
    public required EntryKind Kind { get; init; }

    /// <summary>Identifier of the activity, code of the indicator, or number of the domain.</summary>
    public required string Subject { get; init; }
    public required int Order { get; init; }
    public string? ActionCode { get; set; }

    public Answer? Answer { get; set; }
    public decimal? Value { get; set; }
    public string? Words { get; set; }

    /// <summary>Why there is no value; required when not disclosed.</summary>
    public string? Reason { get; set; }
    public Confirmation Confirmation { get; set; }

    /// <summary>What was known when the round opened, with its day and its source.</summary>
    public decimal? KnownValue { get; init; }
    public string? KnownWords { get; init; }
    public DateOnly? KnownOn { get; init; }
    public string? KnownFrom { get; init; }

    /// <summary>Counts saves; a save that started from an older version is refused, with both versions shown.</summary>
    public int Version { get; set; }
}
