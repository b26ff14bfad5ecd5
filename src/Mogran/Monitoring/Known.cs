using Mogran.Plan;

namespace Mogran.Monitoring;

/// <summary>What is known of a line before anybody answers it, with its day and where it is from.</summary>
public sealed record Known(Answer Answer, decimal? Value, string? Currency, Stage? Stage, string? Words, string? Reason, DateOnly? On, string From)
{
    /// <summary>What a partner said in a round that was accepted; it goes before anything gathered.</summary>
    public static Known FromRound(Entry accepted, int round, DateOnly on) => new(
        accepted.Answer!.Value, accepted.Value, accepted.Currency, accepted.Stage, accepted.Words, accepted.Reason, on, FormattableString.Invariant($"round:{round}"));

    /// <summary>What was published of an activity: its money counted once, in its first currency, and how far it has come.</summary>
    public static Known FromGathered(CountedActivity activity, DateOnly today, (string Code, DateOnly On) source)
    {
        var total = CountedOnce.Of([activity]).Totals is [var first, ..] ? first : null;
        var stage = Stages.Of(activity.Status, activity.Start, activity.End, today);
        return new(
            total is null ? Answer.NoDataYet : Answer.Value, total?.Amount, total?.Currency, stage, null, null, source.On,
            $"source:{source.Code} {activity.Origin.Locator}");
    }
}
