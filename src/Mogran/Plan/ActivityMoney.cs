using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

public enum MoneyKind { Budget, RevisedBudget, PlannedDisbursement, Commitment, Disbursement, Expenditure, Incoming, Other }

/// <summary>An amount in its own currency, with the day or period it stands for and the record it was read from.</summary>
public sealed class ActivityMoney
{
    public Id<ActivityMoney> Id { get; private init; } = Id<ActivityMoney>.New();
    public Id<Activity> ActivityId { get; init; }
    public required MoneyKind Kind { get; init; }

    /// <summary>IATI transaction type, 1 to 13; null for budgets and planned disbursements.</summary>
    public int? TransactionType { get; init; }
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, or null when the source names none.</summary>
    public string? Currency { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public DateOnly? ValueDate { get; init; }

    /// <summary>The publisher's own number of the transaction.</summary>
    public string? Reference { get; init; }

    /// <summary>Its description.</summary>
    public string? Words { get; init; }
    public string? ProviderIdentifier { get; init; }
    public string? ProviderName { get; init; }

    /// <summary>Identifier of the activity the money comes from.</summary>
    public string? ProviderActivity { get; init; }
    public string? ReceiverIdentifier { get; init; }
    public string? ReceiverName { get; init; }

    /// <summary>Identifier of the activity the money goes to.</summary>
    public string? ReceiverActivity { get; init; }

    /// <summary>Its own countries, regions and sectors; empty: the activity's apply.</summary>
    public List<MoneySplit> Splits { get; init; } = [];

    /// <summary>Its own flow, finance, aid, tied status, channel, budget status...; the activity's apply for what is not here.</summary>
    public List<ActivityCode> Codes { get; init; } = [];

    /// <summary>Null: as the activity.</summary>
    public bool? Humanitarian { get; init; }
    public required Origin Origin { get; init; }
}

public enum SplitKind { Country, Region, Sector }

/// <summary>Where or what for an amount is.</summary>
/// <param name="Vocabulary">Of a region or sector, as in <see cref="ActivityPlace"/> and <see cref="ActivitySector"/>.</param>
/// <param name="Percentage">Share of the amount among those of its kind and vocabulary; null when not published.</param>
public sealed record MoneySplit(SplitKind Kind, string? Vocabulary, string Code, decimal? Percentage);
