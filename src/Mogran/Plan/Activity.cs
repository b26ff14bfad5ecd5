using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Something a partner does: who, where, when, how much, from which source.</summary>
public sealed class Activity
{
    readonly List<ActivityOrganisation> organisations = [];
    readonly List<ActivityPlace> places = [];
    readonly List<ActivitySector> sectors = [];
    readonly List<ActivityMoney> money = [];
    readonly List<ActivityFigure> figures = [];

    public Id<Activity> Id { get; private init; } = Id<Activity>.New();

    /// <summary>The publisher's identifier (IATI identifier), as published.</summary>
    public required string Identifier
    {
        get;
        init
        {
            field = value;
            Key = KeyOf(value);
        }
    }

    /// <summary>
    /// The identifier without spaces around it. Unique; look up by it. Capitals count: the EU Trust Fund published two
    /// projects whose identifiers differ in nothing else (T05-EUTF-HoA-SO-03 and T05-EUTF-HOA-SO-03).
    /// </summary>
    public string Key { get; private init; } = "";
    public required Multilingual Title { get; set; }
    public Multilingual Description { get; set; } = Multilingual.None;

    /// <summary>IATI activity status: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended; null when not published.</summary>
    public string? Status { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }

    /// <summary>Identifier of the activity it is part of, when the source says so.</summary>
    public string? ParentIdentifier { get; set; }

    /// <summary>Reporting organisation: the partner when known, and its name and identifier as published.</summary>
    public string? PartnerCode { get; set; }
    public string? ReporterName { get; set; }
    public string? ReporterIdentifier { get; set; }

    /// <summary>Themes and tags as published, e.g. "TFP.3".</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>The record that describes the activity: its title and every other single value not named in <see cref="Elsewhere"/>.</summary>
    public required Origin Origin { get; set; }

    /// <summary>Single values that come from another record than <see cref="Origin"/>, by property name.</summary>
    public Dictionary<string, Origin> Elsewhere { get; set; } = [];

    public List<ActivityOrganisation> Organisations => organisations;
    public List<ActivityPlace> Places => places;
    public List<ActivitySector> Sectors => sectors;
    public List<ActivityMoney> Money => money;
    public List<ActivityFigure> Figures => figures;

    public Origin OriginOf(string property) => Elsewhere.GetValueOrDefault(property, Origin);

    public static string KeyOf(string identifier) => identifier.Trim();
}

/// <summary>IATI organisation roles, in the standard's order.</summary>
public enum OrganisationRole { Funding = 1, Accountable, Extending, Implementing }

public sealed class ActivityOrganisation
{
    public Id<ActivityOrganisation> Id { get; private init; } = Id<ActivityOrganisation>.New();
    public Id<Activity> ActivityId { get; init; }
    public required OrganisationRole Role { get; init; }
    public required string Name { get; init; }
    public string? Identifier { get; init; }
    public string? PartnerCode { get; set; }
    public required Origin Origin { get; init; }
}

/// <summary>Recipient country (ISO alpha-2) or region, with its share in percent when published.</summary>
public sealed class ActivityPlace
{
    public Id<ActivityPlace> Id { get; private init; } = Id<ActivityPlace>.New();
    public Id<Activity> ActivityId { get; init; }
    public string? CountryCode { get; init; }
    public string? RegionCode { get; init; }
    public decimal? Percentage { get; init; }
    public required Origin Origin { get; init; }
}

public sealed class ActivitySector
{
    public Id<ActivitySector> Id { get; private init; } = Id<ActivitySector>.New();
    public Id<Activity> ActivityId { get; init; }

    /// <summary>IATI sector vocabulary: 1 is OECD-DAC five digits, 2 three digits.</summary>
    public required string Vocabulary { get; init; }
    public required string Code { get; init; }
    public decimal? Percentage { get; init; }
    public required Origin Origin { get; init; }
}

public enum MoneyKind { Budget, RevisedBudget, PlannedDisbursement, Commitment, Disbursement, Expenditure, Incoming, Other }

/// <summary>An amount in its own currency, with the day or period it stands for and the record it was read from.</summary>
public sealed class ActivityMoney
{
    public Id<ActivityMoney> Id { get; private init; } = Id<ActivityMoney>.New();
    public Id<Activity> ActivityId { get; init; }
    public required MoneyKind Kind { get; init; }
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217, or null when the source names none.</summary>
    public string? Currency { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public DateOnly? ValueDate { get; init; }
    public required Origin Origin { get; init; }
}

/// <summary>A published result: an indicator's period with its baseline, target and actual; null is blank, never zero.</summary>
public sealed class ActivityFigure
{
    public Id<ActivityFigure> Id { get; private init; } = Id<ActivityFigure>.New();
    public Id<Activity> ActivityId { get; init; }
    public required string Indicator { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public decimal? Baseline { get; init; }
    public decimal? Target { get; init; }
    public decimal? Actual { get; init; }

    /// <summary>The value as published, where it is no number.</summary>
    public string? Words { get; init; }
    public required Origin Origin { get; init; }
}
