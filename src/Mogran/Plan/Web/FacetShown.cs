namespace Mogran.Plan;

/// <summary>One thing that a search can be narrowed by.</summary>
/// <param name="Name">Its name in the address, e.g. "country".</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Values">What can be chosen, in the order in which it is shown: never by how often.</param>
/// <param name="Chosen">What is chosen now; null for nothing.</param>
public sealed record FacetShown(string Name, string Title, IReadOnlyList<FacetValue> Values, FacetValue? Chosen);

/// <param name="Value">As it stands in the address.</param>
/// <param name="Count">How many of the activities that were found have it.</param>
public sealed record FacetValue(string Value, string Text, int Count);
