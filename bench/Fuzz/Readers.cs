using Mogran.Gathering;
using Mogran.Library;
using Mogran.Partners;
using Mogran.Profiles;
using Mogran.Shared;
using Mogran.Texts;

namespace Mogran.Fuzz;

/// <summary>The program's own readers, run over one input to its end.</summary>
sealed class Readers
{
    static readonly Id<Source> Source = Id<Source>.New();

    readonly IReadOnlyList<Partner> partners = ProfileLoading.PartnersOf(ProfileFolder.Default);
    readonly KnownPartners known;

    public Readers() => known = new(partners);

    /// <summary>True: read. False: refused calmly. Anything else is thrown, and is a fault.</summary>
    public bool Read(Input input)
    {
        try
        {
            if (input.Form is "docx" or "html" or "txt") Text(input);
            else Gathered(GatheredFile.Of(input.Name, input.Bytes), input.Form == "xml");
            return true;
        }
        catch (RefusedException refused)
        {
            _ = refused.Problem.Place;
            return false;
        }
    }

    void Text(Input input)
    {
        var draft = TextReading.Read(input.Name, input.Bytes, partners);
        Kept.Check(draft.Title);
        Kept.Check(draft.Place);
        foreach (var paragraph in draft.Paragraphs) Kept.Check(paragraph);
        foreach (var footnote in draft.Footnotes) Kept.Check(footnote);
    }

    void Gathered(GatheredFile file, bool isXml)
    {
        var kind = Gatherer.KindOf(file);
        var findings = new Gathering.Findings(file.Name);
        if (isXml || kind == ImportKind.Iati)
        {
            var first = Iati(file, findings, KnownActivity.None);
            var again = new Gathering.Findings(file.Name);
            var second = Iati(file, again, first.Known);
            // Activities whose bytes are known are passed over, and that changes nothing.
            if ((first.Count, first.Refused) != (second.Count, second.Refused) || !findings.Counts.OrderBy(one => one.Key).SequenceEqual(again.Counts.OrderBy(one => one.Key)))
                throw new InvalidOperationException("Understood otherwise when its bytes were known.");
        }
        else
        {
            foreach (var read in new SheetFile(Sheet.Rows(file, findings), Source, _ => null, known.Country, findings).Activities()) Look(read);
        }

        Kept.Check(findings.Kept);
    }

    (int Count, int Refused, Dictionary<Fingerprint, KnownActivity> Known) Iati(GatheredFile file, Gathering.Findings findings, IReadOnlyDictionary<Fingerprint, KnownActivity> bytes)
    {
        using var iati = new IatiFile(file.Open(), Source, findings, bytes);
        Dictionary<Fingerprint, KnownActivity> met = [];
        foreach (var read in iati.Activities())
        {
            Look(read);
            if (read.Fingerprint is { } fingerprint) met[fingerprint] = new(Id<GatheredRecord>.New(), read.Key, read.Values, read.Aside);
        }

        return (iati.Count, iati.Refused, met);
    }

    void Look(ReadActivity read)
    {
        Kept.Check(read.Activity);
        _ = known.Of(read.Activity.ReporterIdentifier, read.Activity.ReporterName);
        foreach (var part in read.Activity.Organisations) _ = known.Of(part.Identifier, part.Name);
    }
}
