namespace Mogran.Gathering;

/// <summary>What a person chose on seeing what an import would do.</summary>
/// <param name="Expected">Digest of the diff that was looked at: anything else is not done. Null: whatever it is.</param>
/// <param name="LetGo">
/// Who says what is cited, where records that are gone from the source are to be let go, unless somebody else tells of
/// them or cites them; null: they stay and are marked.
/// </param>
/// <param name="Replaces">The file stands for all that its source said before, even if nothing of that is in it.</param>
public sealed record ImportChoices(string? Expected = null, CitedActivities? LetGo = null, bool Replaces = false);
