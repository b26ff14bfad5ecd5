using System.Globalization;
using Mogran.Library;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>
/// An IATI activity file, version 1.0x or 2.0x, read as a stream: one activity is in memory at a time. Values that
/// cannot be taken are told to the findings and their activity is kept; an activity without an identifier, or with
/// one that the file already had, is refused; a file that is no such file is refused whole.
/// </summary>
sealed class IatiFile : IDisposable
{
    readonly IatiBytes bytes;
    readonly XmlCursor cursor;
    readonly Id<Source> source;
    readonly Findings findings;
    readonly Overheard overheard;
    readonly Seen seen;
    readonly IatiOthers others = new();
    readonly List<KnownActivity> standing = [];

    /// <param name="known">Activities that need not be read again while their bytes are the same.</param>
    public IatiFile(Stream stream, Id<Source> source, Findings findings, IReadOnlyDictionary<Fingerprint, KnownActivity>? known = null)
    {
        (this.source, this.findings, overheard, seen) = (source, findings, new(findings), new(findings));
        bytes = new(stream, known ?? KnownActivity.None);
        cursor = new(bytes, findings);
    }

    /// <summary>Bytes of the file so far.</summary>
    public long Passed => bytes.Passed;

    /// <summary>Of them, those that had to be read.</summary>
    public long Parsed => cursor.Passed;

    /// <summary>Activities that stand as they are known: they were not read.</summary>
    public IReadOnlyList<KnownActivity> Standing => standing;

    /// <summary>Activities met so far, refused ones too.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    /// <exception cref="RefusedException">The file cannot be read, or from some line on no further.</exception>
    public IEnumerable<ReadActivity> Activities()
    {
        Open();
        while (cursor.NextChild(0))
        {
            var isKnown = cursor.FullName == bytes.Substitute;
            if (!isKnown && cursor.FullName != "iati-activity") continue;
            Count++;
            var (fingerprint, known) = bytes.Next();
            if (isKnown) Pass(known!);
            else if (Read(fingerprint) is { } activity) yield return activity;
        }

        others.Tell(findings);
    }

    void Open()
    {
        if (!cursor.Start()) throw findings.RefuseFile("NotXml");
        if (cursor.Name != "iati-activities") throw findings.RefuseFile("NotIati", cursor.Line, cursor.Name);
        var version = cursor.Attribute("version");
        if (version is null) findings.Note("NoVersion", cursor.Line);
        else if (!version.StartsWith("2.", StringComparison.Ordinal) && !version.StartsWith("1.", StringComparison.Ordinal))
            findings.Note("UnknownVersion", cursor.Line, version);
    }

    ReadActivity? Read(Fingerprint? fingerprint)
    {
        var (line, number, contacts) = (cursor.Line, cursor.LineNumber, others.Contacts);
        overheard.Begin();
        others.Begin();
        var draft = new ActivityDraft(source, overheard);
        cursor.BeginRecord();
        new IatiActivity(new(cursor, draft, others), draft, others).Read();
        if (draft.Identifier is not { } identifier) return Refuse("NoIdentifier", line);
        var activity = draft.ToActivity(identifier, line);
        if (activity.Title.IsEmpty) overheard.Note("NoTitle", line, identifier);
        // After all that is said of the activity alone: of one that is passed over all of that is said, too.
        if (seen.Before(identifier, number) is { } first)
            return Refuse("RepeatedIdentifier", line, identifier, first.ToString(CultureInfo.InvariantCulture));

        var aside = new Aside(overheard.Since(number), [.. others.Met], others.Contacts - contacts);
        return new(activity, identifier, ContentHash.Of(activity), line, IsPart: false)
        {
            Fingerprint = aside.IsTooMuch ? null : fingerprint, Aside = aside.IsNothing ? null : aside,
        };
    }

    void Pass(KnownActivity known)
    {
        var (line, number) = (cursor.Line, cursor.LineNumber);
        if (known.Aside is { } aside)
        {
            Overheard.Tell(findings, aside, number);
            others.Tell(aside);
        }

        if (seen.Before(known.Key, number) is { } first) Refuse("RepeatedIdentifier", line, known.Key, first.ToString(CultureInfo.InvariantCulture));
        else standing.Add(known);
    }

    ReadActivity? Refuse(string code, string line, params string[] values)
    {
        Refused++;
        findings.Refuse(code, line, values);
        return null;
    }

    public void Dispose() => cursor.Dispose();
}
