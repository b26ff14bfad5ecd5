namespace Mogran.Plan;

/// <summary>Links to activities as files.</summary>
/// <param name="Folder">Address they lie under, the same in every language.</param>
public sealed record OpenDataShown(string Title, string Folder);
