using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>An organisation as an IATI organisation file tells of it: what it plans to spend, and on whom.</summary>
public sealed class PublishedOrganisation
{
    readonly List<OrganisationBudget> budgets = [];

    public Id<PublishedOrganisation> Id { get; private init; } = Id<PublishedOrganisation>.New();

    /// <summary>Organisation identifier, as published. Unique among those of one source.</summary>
    public required string Identifier { get; init; }
    public Multilingual Name { get; set; } = Multilingual.None;

    /// <summary>The partner, when known.</summary>
    public string? PartnerCode { get; set; }
    public string? ReporterIdentifier { get; set; }
    public string? ReporterName { get; set; }

    /// <summary>IATI organisation type of the reporter.</summary>
    public string? ReporterKind { get; set; }
    public string? DefaultCurrency { get; set; }
    public DateTimeOffset? LastUpdated { get; set; }
    public List<OrganisationDocument> Documents { get; set; } = [];

    /// <summary>Names in further languages, of the organisation and of those it gives to.</summary>
    public List<ActivityText> Texts { get; set; } = [];

    /// <summary>Elements that are not understood, as the source wrote them.</summary>
    public List<OrganisationOther> Others { get; set; } = [];
    public required Origin Origin { get; set; }

    public List<OrganisationBudget> Budgets => budgets;
}

/// <param name="Categories">IATI document categories, separated by a space.</param>
/// <param name="Countries">ISO codes of the countries it is about, separated by a space.</param>
public sealed record OrganisationDocument(string Url, string? Format, string? Title, string? Categories, string? Countries);

public sealed record OrganisationOther(string Name, string Xml);

public enum OrganisationBudgetKind { Total, RecipientOrganisation, RecipientCountry, RecipientRegion, TotalExpenditure }

/// <summary>What an organisation plans to spend, or has spent, in a period: in all, or on one recipient.</summary>
public sealed class OrganisationBudget
{
    public Id<OrganisationBudget> Id { get; private init; } = Id<OrganisationBudget>.New();
    public Id<PublishedOrganisation> OrganisationId { get; init; }
    public required OrganisationBudgetKind Kind { get; init; }

    /// <summary>Organisation identifier, ISO country or region code; null for totals.</summary>
    public string? Recipient { get; init; }
    public string? RecipientName { get; init; }

    /// <summary>IATI budget status: 1 indicative, 2 committed; null when not published.</summary>
    public string? Status { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public required decimal Amount { get; init; }
    public string? Currency { get; init; }
    public DateOnly? ValueDate { get; init; }

    /// <summary>What the amount is made of, as published.</summary>
    public List<BudgetLine> Lines { get; init; } = [];
    public required Origin Origin { get; init; }
}

public sealed record BudgetLine(string? Reference, string? Text, decimal? Amount, string? Currency);
