using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>What counting needs to know of an activity; a slim copy, so that a page reads a few columns and not whole activities.</summary>
/// <param name="Status">IATI activity status, 1 to 6; null when not published.</param>
/// <param name="Parent">Key of the activity it is part of; null when the source names none.</param>
public sealed record CountedActivity(
    Id<Activity> Id, string Identifier, Multilingual Title, string? Status, DateOnly? Start, DateOnly? End, string? Parent, Origin Origin)
{
    public string Key { get; } = Activity.KeyOf(Identifier);
    public IReadOnlyList<CountedMoney> Money { get; init; } = [];

    /// <summary>Codes of the partners that report, fund, answer for, extend or carry it out.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Recipient countries, ISO alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Countries and regions as published, with their shares; read only where money is divided among them.</summary>
    public IReadOnlyList<PublishedShare> Places { get; init; } = [];

    /// <summary>Other activities that its source says it belongs to, holds or is the same as; nearest first.</summary>
    public IReadOnlyList<Relation> Relations { get; init; } = [];

    /// <summary>What its source says of money that passes between activities named by their identifiers.</summary>
    public IReadOnlyList<Flow> Flows { get; init; } = [];

    /// <summary>Reported by somebody who neither funds nor carries it out.</summary>
    public bool Secondary { get; init; }

    public IEnumerable<string> Related(RelationKind kind) => Relations.Where(relation => relation.Kind == kind).Select(relation => relation.Key);
}

/// <summary>One published amount in its own currency; null currency when the source names none.</summary>
public sealed record CountedMoney(MoneyKind Kind, decimal Amount, string? Currency, DateOnly? From, DateOnly? To, Origin Origin)
{
    /// <summary>The day whose rate of exchange applies; null when not published.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>Countries and regions of this amount alone; they stand before the activity's. Empty: the activity's apply.</summary>
    public IReadOnlyList<PublishedShare> Places { get; init; } = [];
}

public enum RelationKind
{
    /// <summary>The other is what this one is part of.</summary>
    Parent,

    /// <summary>The other is a part of this one.</summary>
    Child,

    /// <summary>The other is an identifier that this one had before.</summary>
    Former,

    /// <summary>The other is somebody else's report of the same work.</summary>
    Same,
}

/// <param name="Key">Key of the other activity.</param>
public sealed record Relation(RelationKind Kind, string Key);

/// <summary>Money that one activity says it gave to, or had from, another.</summary>
/// <param name="From">Key of the activity that gives.</param>
/// <param name="To">Key of the activity that receives.</param>
/// <param name="Paid">True when paid, false when committed.</param>
/// <param name="ByReceiver">Who says so: the one that receives, or the one that gives.</param>
public sealed record Flow(string From, string To, bool Paid, bool ByReceiver, decimal Amount, string Currency);
