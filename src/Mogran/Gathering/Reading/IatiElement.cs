using System.Globalization;
using Mogran.Library;
using Mogran.Plan;

namespace Mogran.Gathering;

/// <summary>The element of an IATI file that the cursor stands on, with what reading any of them needs.</summary>
sealed class IatiElement
{
    readonly XmlCursor cursor;
    readonly ActivityDraft draft;
    readonly IatiOthers others;
    readonly IatiNarratives narratives;

    public IatiElement(XmlCursor cursor, ActivityDraft draft, IatiOthers others)
    {
        (this.cursor, this.draft, this.others) = (cursor, draft, others);
        narratives = new(cursor, cursor.Language, draft.Findings, draft.Texts, Other);
    }

    public IatiNarratives Narratives => narratives;

    public string Name => cursor.FullName;

    public int Depth => cursor.Depth;

    public string Line => cursor.Line;

    public Origin Origin => draft.At(cursor.Line);

    /// <summary>Goes to the next child of the element at that depth.</summary>
    public bool Next(int depth) => cursor.NextChild(depth);

    /// <summary>Null when absent or blank.</summary>
    public string? Attribute(string name) => Trimmed(cursor.Attribute(name));

    /// <summary>The language that the element itself says it is in; null when absent or blank.</summary>
    public string? Language => Trimmed(cursor.Language);

    public string? Text() => cursor.Text();

    /// <summary>The element's names, and what it holds that is not understood.</summary>
    public string? One(string of) => narratives.One(of);

    /// <summary>A day: the attribute or, in 1.0x, the text.</summary>
    public DateOnly? Day()
    {
        var (text, line) = (Attribute("iso-date"), cursor.LineNumber);
        if (text is null && (text = cursor.Text()) is null) return null;
        return Days.Iso(text) is { } day ? day : draft.Day(text, XmlCursor.LineAt(line));
    }

    public DateOnly? Day(string attribute) =>
        Attribute(attribute) is not { } text ? null : Days.Iso(text) is { } day ? day : draft.Day(text, cursor.Line);

    public DateTimeOffset? Instant(string attribute) => DateTimeOffset.TryParse(
        Attribute(attribute), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    public decimal? Share() => Attribute("percentage") is { } text ? draft.Share(text, cursor.Line) : null;

    static string? Trimmed(string? value) => value is not null && value.AsSpan().Trim() is { Length: > 0 } text
        ? text.Length == value.Length ? value : text.ToString() : null;

    /// <summary>An element that is not understood.</summary>
    public void Other(string? parent) => others.Keep(cursor, draft, parent);
}
