using System.Globalization;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;

namespace Mogran.Gathering;

/// <summary>One organisation as a file tells it.</summary>
/// <param name="Key">Key of the record in its source.</param>
/// <param name="Hash">SHA-256 of what was understood, places in the file left out.</param>
sealed record ReadOrganisation(PublishedOrganisation Organisation, string Key, string Hash, string Locator);

/// <summary>An IATI organisation file, version 1.0x or 2.0x, read as a stream: one organisation is in memory at a time.</summary>
sealed class IatiOrganisations(Stream stream, Id<Source> source, Findings findings) : IDisposable
{
    public const string Root = "iati-organisations";

    readonly XmlCursor cursor = new(stream, findings);
    readonly Seen seen = new(findings);
    readonly IatiOthers others = new();

    /// <summary>Organisations met so far, refused ones too.</summary>
    public int Count { get; private set; }

    public int Refused { get; private set; }

    public int Budgets { get; private set; }

    /// <exception cref="RefusedException">The file cannot be read, or from some line on no further.</exception>
    public IEnumerable<ReadOrganisation> All()
    {
        if (!cursor.Start() || cursor.FullName != Root) throw findings.RefuseFile("NotXml");
        while (cursor.NextChild(0))
        {
            if (cursor.FullName != "iati-organisation") continue;
            Count++;
            if (Next() is { } organisation) yield return organisation;
        }

        others.Tell(findings);
        findings.Note("Organisations", null, (Count - Refused).ToString(CultureInfo.InvariantCulture), Budgets.ToString(CultureInfo.InvariantCulture));
    }

    ReadOrganisation? Next()
    {
        var (line, number) = (cursor.Line, cursor.LineNumber);
        cursor.BeginRecord();
        var draft = new ActivityDraft(source, findings);
        var organisation = new IatiOrganisation(new(cursor, draft, others), draft).Read(draft.At(line));
        if (organisation is null) return Refuse("NoIdentifier", line);
        if (seen.Before(organisation.Identifier, number) is { } first)
            return Refuse("RepeatedIdentifier", line, organisation.Identifier, first.ToString(CultureInfo.InvariantCulture));
        Budgets += organisation.Budgets.Count;
        return new(organisation, $"organisation:{organisation.Identifier}", ContentHash.Of(organisation), line);
    }

    ReadOrganisation? Refuse(string code, string line, params string[] values)
    {
        Refused++;
        findings.Refuse(code, line, values);
        return null;
    }

    public void Dispose() => cursor.Dispose();
}
