namespace Mogran.Shared;

/// <summary>One installation's process; from the profile.</summary>
public sealed class Dialogue
{
    public required string Code { get; init; }
    public required Multilingual Name { get; set; }
    public Multilingual LongName { get; set; } = Multilingual.None;
    public Multilingual Purpose { get; set; } = Multilingual.None;
    public Multilingual Disclaimer { get; set; } = Multilingual.None;
    public Multilingual HomeNote { get; set; } = Multilingual.None;

    /// <summary>IANA zone in which the dialogue's hours are printed, e.g. Africa/Cairo.</summary>
    public required string Zone { get; set; }

    /// <summary>Further zones in which its deadlines are usually set.</summary>
    public List<string> Zones { get; set; } = [];

    /// <summary>ISO 4217 code of the currency the dialogue prefers to see first.</summary>
    public required string Currency { get; set; }

    public TimeZoneInfo TimeZone => TimeZoneInfo.FindSystemTimeZoneById(Zone);
}
