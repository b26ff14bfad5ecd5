namespace Mogran.Plan;

/// <param name="Type">IATI: 1 parent, 2 child, 3 sibling, 4 co-funded, 5 third party.</param>
public sealed record RelatedActivity(string Identifier, string Type);
