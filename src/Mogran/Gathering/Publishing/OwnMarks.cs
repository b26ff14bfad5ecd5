namespace Mogran.Gathering;

/// <summary>Marks of our own in an export, as the standard allows them in a namespace apart: by them what it has no words for is read again as it was.</summary>
static class OwnMarks
{
    public const string Namespace = "urn:mogran:iati:1";

    /// <summary>Attribute of a day of which nobody said whether it was planned or came to pass.</summary>
    public const string DayOfNoKind = "day-of-no-kind";

    /// <summary>As it is written in a file.</summary>
    public const string DayOfNoKindName = "mogran:" + DayOfNoKind;
}
