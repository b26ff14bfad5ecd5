using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Plan;

/// <summary>Something a partner does: who, where, when, how much, from which source.</summary>
public sealed class Activity
{
    string identifier = "";

    public Id<Activity> Id { get; internal init; } = Id<Activity>.New();

    /// <summary>The publisher's identifier (IATI identifier), as published.</summary>
    public required string Identifier
    {
        get => identifier;
        init => (identifier, Key) = (value, KeyOf(value));
    }

    /// <summary>
    /// The identifier without spaces around it. Unique; look up by it. Capitals count: the EU Trust Fund published two
    /// projects whose identifiers differ in nothing else (T05-EUTF-HoA-SO-03 and T05-EUTF-HOA-SO-03).
    /// </summary>
    public string Key { get; private set; } = "";
    public required Multilingual Title { get; set; }
    public Multilingual Description { get; set; } = Multilingual.None;

    /// <summary>Every other text: other languages of a title or name, objectives and target groups, conditions...</summary>
    public List<ActivityText> Texts { get; set; } = [];

    /// <summary>IATI activity status: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended; null when not published.</summary>
    public string? Status { get; set; }

    /// <summary>The actual day where one is published, else the planned one.</summary>
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }

    /// <summary>As published, where the source tells planned and actual days apart.</summary>
    public DateOnly? PlannedStart { get; set; }
    public DateOnly? ActualStart { get; set; }
    public DateOnly? PlannedEnd { get; set; }
    public DateOnly? ActualEnd { get; set; }

    /// <summary>Identifier of the activity it is part of, when the source says so.</summary>
    public string? ParentIdentifier { get; set; }

    /// <summary>Activities it is related to; the parent is among them.</summary>
    public List<RelatedActivity> Related { get; set; } = [];

    /// <summary>The publisher's own level, 1 the highest; null when not published.</summary>
    public int? Hierarchy { get; set; }

    /// <summary>Reporting organisation: the partner when known, and its name, identifier and IATI organisation type as published.</summary>
    public string? PartnerCode { get; set; }
    public string? ReporterName { get; set; }
    public string? ReporterIdentifier { get; set; }
    public string? ReporterKind { get; set; }

    /// <summary>The reporter says that it publishes what others report themselves.</summary>
    public bool SecondaryReporter { get; set; }
    public bool Humanitarian { get; set; }

    /// <summary>ISO 4217 and ISO 639-1, for amounts and texts that name none.</summary>
    public string? DefaultCurrency { get; set; }
    public string? DefaultLanguage { get; set; }
    public DateTimeOffset? LastUpdated { get; set; }

    /// <summary>Themes and tags as published, e.g. "TFP.3".</summary>
    public List<string> Themes { get; set; } = [];

    /// <summary>Policy markers, tags, humanitarian scope, default types of aid and finance...</summary>
    public List<ActivityCode> Codes { get; set; } = [];

    /// <summary>The record that describes the activity: its title and every other single value not named in <see cref="Elsewhere"/>.</summary>
    public required Origin Origin { get; set; }

    /// <summary>Single values that come from another record than <see cref="Origin"/>, by property name.</summary>
    public Dictionary<string, Origin> Elsewhere { get; set; } = [];

    public List<ActivityIdentifier> Identifiers { get; init; } = [];
    public List<ActivityOrganisation> Organisations { get; init; } = [];
    public List<ActivityPlace> Places { get; init; } = [];
    public List<ActivityLocation> Locations { get; init; } = [];
    public List<ActivitySector> Sectors { get; init; } = [];
    public List<ActivityMoney> Money { get; init; } = [];
    public List<ActivityFigure> Figures { get; init; } = [];
    public List<ActivityDocument> Documents { get; init; } = [];
    public List<ActivityOther> Others { get; init; } = [];

    public Origin OriginOf(string property) => Elsewhere.GetValueOrDefault(property, Origin);

    /// <summary>The publisher gave it another identifier; the old one is among its <see cref="Identifiers"/>.</summary>
    public void Rename(string to) => (identifier, Key) = (to, KeyOf(to));

    public static string KeyOf(string identifier) => identifier.Trim();
}
