namespace Mogran.Plan;

public enum ShareKind { Country, Region }

/// <summary>A country (ISO alpha-2) or region of an activity or of one amount, as published.</summary>
/// <param name="Percentage">Null when not published.</param>
public sealed record PublishedShare(ShareKind Kind, string Code, decimal? Percentage, string? Vocabulary = null)
{
    const string Dac = "1";

    /// <summary>Code list of a region; null is that of the OECD-DAC, also where it is published as "1". Lists are other ways to say the same.</summary>
    public string? Vocabulary { get; init; } = Vocabulary is Dac ? null : Vocabulary;

    public bool IsSamePlace(PublishedShare other) => (Kind, Code, Vocabulary) == (other.Kind, other.Code, other.Vocabulary);
}

/// <summary>How published shares were read. Written down in docs/counting.md.</summary>
public enum ShareRule
{
    /// <summary>No country or region is published.</summary>
    NoPlace,

    /// <summary>One place and no other: all of it.</summary>
    Whole,

    /// <summary>Countries and regions together make a hundred.</summary>
    AsPublished,

    /// <summary>Countries alone make a hundred; the regions say the same in another way.</summary>
    CountriesAlone,

    /// <summary>Regions alone make a hundred; the countries in them do not.</summary>
    RegionsAlone,

    /// <summary>They make less than a hundred: the rest is nobody's.</summary>
    Remainder,

    /// <summary>They make more than a hundred: none of them can be relied on.</summary>
    Contradiction,

    /// <summary>Several places and no share.</summary>
    NotPublished,

    /// <summary>Neither the budget nor its activity publishes a place: the shares are those of its commitments, by their amounts.</summary>
    OfTransactions,
}
