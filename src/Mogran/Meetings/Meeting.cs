using Mogran.Shared;

namespace Mogran.Meetings;

public sealed class Meeting
{
    public required string Slug { get; init; }
    public required string Kind { get; set; }
    public required Multilingual Title { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public Multilingual DateNote { get; set; } = Multilingual.None;
    public Multilingual Place { get; set; } = Multilingual.None;

    /// <summary>ISO alpha-2 of the host country.</summary>
    public string? Country { get; set; }
    public string? BodyCode { get; set; }
    public string? Source { get; set; }
    public Multilingual Subjects { get; set; } = Multilingual.None;
}
