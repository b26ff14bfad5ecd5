namespace Mogran.Plan;

/// <summary>A text of an activity that has no place of its own: another language, or another kind of description.</summary>
/// <param name="Of">The IATI element it stands in, e.g. "title", "description/2" (objectives), "result/indicator/title".</param>
/// <param name="Beside">The text that was kept in that element's place, which this one says in another language; null when it stands alone.</param>
/// <param name="Language">Language tag as published, lower case; null when unknown.</param>
public sealed record ActivityText(string Of, string? Beside, string? Language, string Text);
