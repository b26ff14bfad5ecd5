using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Monitoring;

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
    public required string Subject { get; set; }

    /// <summary>Place in the return, from 1, unique in it and never changed.</summary>
    public required int Order { get; init; }

    /// <summary>Domain of the plan under which it stands; null for an activity that is linked to no action yet.</summary>
    public int? DomainNumber { get; set; }
    public string? ActionCode { get; set; }

    /// <summary>What the line is about, as it was called when it was asked; an added activity's own title.</summary>
    public Multilingual Title { get; set; } = Multilingual.None;

    public Answer? Answer { get; set; }
    public decimal? Value { get; set; }

    /// <summary>ISO 4217 code of the amount of an activity.</summary>
    public string? Currency { get; set; }

    /// <summary>How far an activity has come, as the partner says.</summary>
    public Stage? Stage { get; set; }
    public string? Words { get; set; }

    /// <summary>Why there is no value; required when not disclosed.</summary>
    public string? Reason { get; set; }
    public Confirmation Confirmation { get; set; }

    /// <summary>What was known when the round opened, with its day and its source.</summary>
    public Answer? KnownAnswer { get; init; }
    public decimal? KnownValue { get; init; }
    public string? KnownCurrency { get; init; }
    public Stage? KnownStage { get; init; }
    public string? KnownWords { get; init; }
    public string? KnownReason { get; init; }
    public DateOnly? KnownOn { get; init; }

    /// <summary>"source:CODE RECORD" of a gathered value, "round:N" of one accepted before.</summary>
    public string? KnownFrom { get; init; }

    /// <summary>What the Secretariat asked when it sent the return back.</summary>
    public string? Question { get; set; }

    /// <summary>Counts saves; a save that started from an older version is refused, with both versions shown.</summary>
    public int Version { get; set; }

    /// <summary>Whether there is anything that can be confirmed as unchanged.</summary>
    public bool IsKnown => KnownAnswer is not null;

    /// <summary>Nothing changed since <see cref="KnownOn"/>: what was known is what is answered.</summary>
    public void ConfirmUnchanged()
    {
        if (!IsKnown) throw new InvalidOperationException("Nothing is known of this line that could be unchanged.");
        (Answer, Value, Currency, Stage, Words) = (KnownAnswer, KnownValue, KnownCurrency, KnownStage, KnownWords);
        (Reason, Confirmation) = (KnownReason, Confirmation.Unchanged);
    }
}
