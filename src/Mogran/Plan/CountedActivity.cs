using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>What counting needs to know of an activity; a slim copy, so that a page reads a few columns and not whole activities.</summary>
/// <param name="Status">IATI activity status, 1 to 6; null when not published.</param>
/// <param name="Parent">Key of the activity it is part of, in capitals; null when the source names none.</param>
public sealed record CountedActivity(
    Id<Activity> Id, string Identifier, Multilingual Title, string? Status, DateOnly? Start, DateOnly? End, string? Parent, Origin Origin)
{
    public string Key { get; } = Activity.KeyOf(Identifier);
    public IReadOnlyList<CountedMoney> Money { get; init; } = [];

    /// <summary>Codes of the partners that report, fund, answer for, extend or carry it out.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Recipient countries, ISO alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];
}

/// <summary>One published amount in its own currency; null currency when the source names none.</summary>
public sealed record CountedMoney(MoneyKind Kind, decimal Amount, string? Currency, DateOnly? From, DateOnly? To, Origin Origin);
