using Mogran.Monitoring;
using Mogran.Plan;

namespace Mogran.Demo;

/// <summary>
/// What the invented focal points answer: the same every time, with every kind of answer among them. Figures are small
/// and round, and words say that they were invented, so that nobody takes them for a state's.
/// </summary>
static class ExampleAnswers
{
    /// <summary>An answer for a line of which nothing is known that could be confirmed.</summary>
    /// <param name="place">Place of the partner among those who answer, from 0: makes their answers differ.</param>
    /// <param name="language">In which the partner writes.</param>
    public static Said For(Entry entry, int place, string language)
    {
        var words = ExampleWords.In(language);
        if (entry.Kind is EntryKind.Narrative) return Value(null, words.Narrative(entry.DomainNumber ?? 0));
        if (entry.Kind is EntryKind.Activity) return new(Answer.NoDataYet, false, null, null, Stage.UnderWay, null, words.NotCounted);

        return ((entry.Order + place) % 7) switch
        {
            0 => Empty(Answer.NoDataYet, words.NotCounted),
            1 => Empty(Answer.NotApplicable, words.NotOurs),
            2 => Empty(Answer.NotDisclosed, words.NotDisclosed),
            3 => Value(0, words.Invented),
            _ => Value(10 * (1 + (entry.Order + (3 * place)) % 9), words.Invented),
        };
    }

    /// <summary>An activity that a partner tells of on its own.</summary>
    public static OwnActivity Own(string partner, string language, PlanAction action, int domain)
    {
        var words = ExampleWords.In(language);
        var said = new Said(Answer.Value, false, 250_000, "EUR", Stage.UnderWay, words.Invented, null);
        return new(Guid.CreateVersion7(), $"{words.OwnTitle} ({partner})", action.Code, domain, said);
    }

    static Said Value(decimal? value, string words) => new(Answer.Value, false, value, null, null, words, null);

    static Said Empty(Answer answer, string reason) => new(answer, false, null, null, null, null, reason);
}
