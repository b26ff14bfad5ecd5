using System.Globalization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// An IATI activity file, version 1.0x or 2.0x, read as a stream: one activity is in memory at a time. Values that
/// cannot be taken are told to the findings and their activity is kept; an activity without an identifier, or with
/// one that the file already had, is refused; a file that is no such file is refused whole.
/// </summary>
sealed class IatiFile(Stream stream, Id<Source> source, Findings findings) : IDisposable
{
    readonly XmlCursor cursor = new(stream, findings);
    readonly Seen seen = new(findings);
    readonly IatiOthers others = new();

    public long Passed => cursor.Passed;

    /// <summary>Activities met so far, refused ones too.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <exception cref="RefusedException">The file cannot be read, or from some line on no further.</exception>
    public IEnumerable<ReadActivity> Activities()
    {
        Open();
        while (cursor.NextChild(0))
        {
            if (cursor.FullName != "iati-activity") continue;
            Count++;
            if (Next() is { } activity) yield return activity;
        }

        others.Tell(findings);
    }

    void Open()
    {
        if (!cursor.Start()) throw findings.RefuseFile("NotXml");
        if (cursor.Name != "iati-activities") throw findings.RefuseFile("NotIati", cursor.Line, cursor.Name);
        var version = cursor.Attribute("version");
        if (version is null || !(version.StartsWith("2.", StringComparison.Ordinal) || version.StartsWith("1.", StringComparison.Ordinal)))
            findings.Note("UnknownVersion", cursor.Line, version ?? "");
    }

    ReadActivity? Next()
    {
        var (line, number) = (cursor.Line, cursor.LineNumber);
        var draft = new ActivityDraft(source, findings);
        cursor.BeginRecord();
        new IatiActivity(new(cursor, draft, others), draft, others).Read();
        if (draft.Identifier is not { } identifier) return Refuse("NoIdentifier", line);
        if (seen.Before(identifier, number) is { } first)
            return Refuse("RepeatedIdentifier", line, identifier, first.ToString(CultureInfo.InvariantCulture));

        var activity = draft.ToActivity(identifier, line);
        if (activity.Title.IsEmpty) findings.Note("NoTitle", line, identifier);
        return new(activity, identifier, ContentHash.Of(activity), line, IsPart: false);
    }

    ReadActivity? Refuse(string code, string line, params string[] values)
    {
        Refused++;
        findings.Refuse(code, line, values);
        return null;
    }

    public void Dispose() => cursor.Dispose();
}
