using Mogran.Shared;

namespace Mogran.Partners;

public enum PartnerKind { State, Institution, Organisation }

/// <summary>A State, an Institution or an Organisation. Its names are dated; its membership is a matter of seats.</summary>
public sealed class Partner
{
    readonly List<PartnerName> names = [];

    /// <summary>ISO 3166-1 alpha-2 for a state ("EG"), the usual acronym otherwise ("IOM").</summary>
    public required string Code { get; init; }
    public required PartnerKind Kind { get; init; }

    /// <summary>"africa" or "europe" where the dialogue's rules need it; from the profile.</summary>
    public string? Group { get; set; }
    public string? Iso3 { get; set; }

    /// <summary>Other spellings by which texts and published files name it.</summary>
    public List<string> Aliases { get; set; } = [];

    /// <summary>Names of its own agencies and ministries, by which published files name it as an organisation.</summary>
    public List<string> Agencies { get; set; } = [];

    /// <summary>Organisation identifiers under which it publishes (IATI), e.g. "XM-DAC-47066".</summary>
    public List<string> Identifiers { get; set; } = [];

    public IReadOnlyList<PartnerName> Names => names;

    public void AddName(PartnerName name) => names.Add(name);

    /// <summary>The name in force on a day; failing that, the nearest earlier one or the first.</summary>
    public PartnerName NameOn(DateOnly day) =>
        names.LastOrDefault(name => name.Covers(day))
        ?? names.LastOrDefault(name => name.From is null || name.From <= day)
        ?? names[0];
}

/// <summary>How a partner is called, from a day to a day. Both ends are included; null is open.</summary>
public sealed class PartnerName
{
    public Id<PartnerName> Id { get; private init; } = Id<PartnerName>.New();
    public string PartnerCode { get; private init; } = "";
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public required Multilingual Short { get; init; }
    public Multilingual Formal { get; init; } = Multilingual.None;

    /// <summary>Sort key in each language, compared ordinally: collation tables differ between machines.</summary>
    public required Multilingual Sort { get; init; }

    /// <summary>Footnote that must accompany the name wherever it is printed.</summary>
    public Multilingual Footnote { get; init; } = Multilingual.None;

    public bool Covers(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
