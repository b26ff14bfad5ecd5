using Mogran.Plan;

namespace Mogran.Monitoring;

/// <summary>What a person wrote into one line of a form, understood but not yet judged.</summary>
/// <param name="Answer">Null: the line is left open.</param>
/// <param name="Unchanged">"Nothing changed": what was known is the answer.</param>
public sealed record Said(Answer? Answer, bool Unchanged, decimal? Value, string? Currency, Stage? Stage, string? Words, string? Reason)
{
    public static Said Of(Entry entry) => new(
        entry.Answer, entry is { Confirmation: Confirmation.Unchanged, Answer: not null }, entry.Value, entry.Currency, entry.Stage, entry.Words, entry.Reason);

    /// <summary>Puts it into the line; a line that is left open, or without a value, keeps none: a blank never becomes zero.</summary>
    public void PutInto(Entry entry)
    {
        if (Unchanged && entry.IsKnown) entry.ConfirmUnchanged();
        else
        {
            entry.Answer = Answer;
            entry.Value = Answer is Monitoring.Answer.Value ? Value : null;
            entry.Currency = entry.Kind is EntryKind.Activity ? Currency : null;
            entry.Stage = entry.Kind is EntryKind.Activity ? Stage : null;
            entry.Words = Words;
            entry.Reason = Reason;
            if (entry.Confirmation is not Confirmation.Added)
                entry.Confirmation = Answer is null ? Confirmation.Prefilled : Confirmation.Corrected;
        }

        entry.Version++;
    }
}
