using Mogran.Plan;

namespace Mogran.Monitoring;

/// <summary>How one line stands in the form: what is stored, or what was typed and could not be stored, and what is wrong with it.</summary>
/// <param name="Chosen">Value of the answer's list: empty, "unchanged", or the name of an answer.</param>
/// <param name="Typed">The figure as it is typed.</param>
public sealed record LineShown(
    Entry Entry, string Mark, string Chosen, string? Typed, string? Currency, Stage? Stage, string? Words, string? Reason, string? Unit)
{
    public string? Wrong { get; init; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public Conflict? Conflict { get; init; }

    public static LineShown Of(Entry entry, string? unit) => Of(entry, Said.Of(entry), unit);

    public static LineShown Of(Entry entry, Said said, string? unit) => new(
        entry, Fingerprint.Of(entry), said.Unchanged ? LineForm.Unchanged : said.Answer?.ToString() ?? "",
        LineForm.Plain(said.Value), said.Currency, said.Stage, said.Words, said.Reason, unit);
}
