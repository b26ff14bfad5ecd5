namespace Mogran.Decisions;

/// <summary>Why an act of the procedure cannot be done; the page says it in words ("Refusal_...").</summary>
public enum Refusal
{
    NoSuchZone,
    HourSkipped,
    HourTwice,
    InThePast,
    PeriodTooShort,
    PeriodTooLong,
    NoSuchEdition,

    /// <summary>A draft of the same edition is under silence or was adopted.</summary>
    EditionTaken,
    NobodyEntitled,
    NoChair,
    NotLater,
    SilenceIsOver,
    ReasonNeeded,
    WordsNeeded,
    NotEntitled,
    TextWithdrawn,
}
