using System.Globalization;
using Microsoft.Extensions.Primitives;
using Mogran.Plan;

namespace Mogran.Monitoring;

/// <summary>Reads one line out of a posted form. Field names are a letter and the line's place: "a12" is the answer of line 12.</summary>
public sealed class LineForm(IFormCollection form)
{
    public const string Unchanged = "unchanged";
    const int LongestText = 4_000;

    /// <param name="fault">Key of the sentence that says what cannot be understood; null when all is.</param>
    public Said Read(string place, EntryKind kind, Entry? known, out string? fault)
    {
        var chosen = Field("a", place);
        fault = FaultOf(FigureReading.Read(Field("v", place), out var figure), out var hasFigure);
        decimal? value = hasFigure ? figure : null;
        var answer = Enum.TryParse<Answer>(chosen, out var named) && Enum.IsDefined(named) ? named : (Answer?)null;
        var said = new Said(
            answer, chosen == Unchanged, value, Currency(Field("c", place)), StageIn(Field("s", place)), Field("w", place), Field("r", place));
        if (kind is EntryKind.Narrative) said = said with { Value = null, Currency = null, Stage = null };
        if (kind is EntryKind.Indicator) said = said with { Currency = null, Stage = null };
        said = Completed(said, kind, known);
        if (fault is null && hasFigure && said is { Unchanged: false, Answer: not (null or Answer.Value) }) fault = "ValueBesideEmptiness";
        return said;
    }

    /// <summary>A figure without a chosen answer is a value; words in a narrative are; "unchanged" with another figure is a correction.</summary>
    static Said Completed(Said said, EntryKind kind, Entry? known)
    {
        if (said.Unchanged && known is { IsKnown: true })
        {
            var same = (said.Value is null || said.Value == known.KnownValue) && said.Stage == known.KnownStage
                && Same(said.Words, known.KnownWords) && Same(said.Reason, known.KnownReason)
                && (said.Currency ?? known.KnownCurrency) == known.KnownCurrency;
            if (same)
                return new(known.KnownAnswer, true, known.KnownValue, known.KnownCurrency, known.KnownStage, known.KnownWords, known.KnownReason);
            return said with { Unchanged = false, Answer = said.Value is not null ? Answer.Value : known.KnownAnswer, Value = said.Value ?? known.KnownValue };
        }

        if (said.Unchanged) said = said with { Unchanged = false };
        if (said.Answer is null && said.Value is not null) return said with { Answer = Answer.Value };
        if (said.Answer is null && kind is EntryKind.Narrative && said.Words is not null && !Same(said.Words, known?.KnownWords))
            return said with { Answer = Answer.Value };
        return said;
    }

    static bool Same(string? one, string? other) => one?.ReplaceLineEndings("\n") == other?.ReplaceLineEndings("\n");

    static string? FaultOf(FigureReading.Outcome outcome, out bool hasFigure)
    {
        hasFigure = outcome is FigureReading.Outcome.Read;
        return outcome is FigureReading.Outcome.Read or FigureReading.Outcome.Empty ? null : "Figure_" + outcome;
    }

    static string? Currency(string? written) => written?.ToUpperInvariant();

    static Stage? StageIn(string? written) => Enum.TryParse<Stage>(written, out var stage) && Enum.IsDefined(stage) ? stage : null;

    public string? Field(string letter, string place)
    {
        var text = (form.TryGetValue(letter + place, out var value) ? value : StringValues.Empty).ToString().Trim();
        return text.Length == 0 ? null : text.Length > LongestText ? text[..LongestText] : text;
    }

    /// <summary>A figure as it stands in a field: digits and a point, the same in every language.</summary>
    public static string? Plain(decimal? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
