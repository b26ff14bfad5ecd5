using Mogran.Shared;

namespace Mogran.Monitoring;

/// <summary>Whose turn it is.</summary>
public enum Owner { Nobody, FocalPoint, Secretariat }

/// <summary>What comes next for a return. There is always one until it is accepted: nothing hangs.</summary>
public enum NextStep { None, ReachFocalPoint, Open, Finish, AnswerQuestions, Review }

/// <summary>One return on the board: where it stands, whose turn it is, since when, and what comes next.</summary>
/// <param name="Answered">Lines that are answered, of <paramref name="Lines"/>.</param>
/// <param name="HasFocalPoint">Whether anybody holds the partner's post of focal point or alternate on the day.</param>
public sealed record BoardRow(Round Round, Return Answer, int Answered, int Lines, bool HasFocalPoint, DateTimeOffset Now)
{
    static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    public ReturnState State => Answer.State;

    public Owner Owner => State switch
    {
        ReturnState.Accepted => Owner.Nobody,
        ReturnState.Submitted => Owner.Secretariat,
        _ => HasFocalPoint ? Owner.FocalPoint : Owner.Secretariat,
    };

    public NextStep Next => State switch
    {
        ReturnState.Accepted => NextStep.None,
        ReturnState.Submitted => NextStep.Review,
        _ when !HasFocalPoint => NextStep.ReachFocalPoint,
        ReturnState.SentBack => NextStep.AnswerQuestions,
        ReturnState.Draft => NextStep.Finish,
        _ => NextStep.Open,
    };

    /// <summary>When it came to where it is; a return nobody touched waits since the round was opened.</summary>
    public DateTimeOffset Since => Answer.Since ?? Round.OpenedAt;

    public bool IsOverdue => Round.IsOverdueAt(Now) && State is not (ReturnState.Submitted or ReturnState.Accepted);

    /// <summary>Nobody can or did move it for a while: it needs a person's hand.</summary>
    public bool IsStuck => State is not ReturnState.Accepted
        && (!HasFocalPoint || IsOverdue || (State is ReturnState.SentBack or ReturnState.Submitted && Now - Since > Patience));
}
