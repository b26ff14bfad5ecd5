using System.IO.Compression;

namespace Mogran.Gathering;

/// <summary>An Excel workbook (.xlsx): its first visible sheet that has rows. Every part is read as a stream, within bounds.</summary>
sealed class XlsxFile : IDisposable
{
    /// <summary>Bytes of one part after unpacking. A part that unpacks to more is not a sheet but a trap.</summary>
    public const long LargestPart = 150_000_000;

    const int MostParts = 10_000;
    const string Workbook = "xl/workbook.xml";

    readonly ZipArchive archive;
    readonly Findings findings;

    public XlsxFile(Stream stream, Findings findings)
    {
        this.findings = findings;
        archive = new(stream, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts) throw findings.RefuseFile("NotXlsx");
    }

    /// <summary>The rows; the sheets that were not read are noted.</summary>
    public IEnumerable<SheetRow> Rows()
    {
        var (sheets, from1904) = Sheets();
        var texts = Part("xl/sharedStrings.xml") is { } strings ? XlsxText.Shared(strings, findings) : [];
        var styles = Part("xl/styles.xml") is { } part ? XlsxStyles.Read(part, from1904, findings) : XlsxStyles.None;
        foreach (var (index, sheet) in sheets.Index())
        {
            if (Part(sheet.Path) is not { } stream) continue;
            var any = false;
            foreach (var row in new XlsxRows(stream, texts, styles, findings))
            {
                any = true;
                yield return row;
            }

            if (!any) continue;
            foreach (var other in sheets.Skip(index + 1)) findings.Note("SheetNotRead", null, other.Name);
            yield break;
        }
    }

    (List<(string Name, string Path)> Sheets, bool From1904) Sheets()
    {
        var targets = Targets();
        using var cursor = new XmlCursor(Part(Workbook) ?? throw findings.RefuseFile("NotXlsx"), findings, LargestPart);
        List<(string, string)> sheets = [];
        var from1904 = false;
        if (!cursor.Start()) throw findings.RefuseFile("NotXlsx");
        while (cursor.NextChild(0))
            if (cursor.Name == "workbookPr") from1904 = cursor.Attribute("date1904") is "1" or "true";
            else if (cursor.Name == "sheets") ReadSheets(cursor, targets, sheets);
        return (sheets, from1904);
    }

    void ReadSheets(XmlCursor cursor, Dictionary<string, string> targets, List<(string, string)> sheets)
    {
        while (cursor.NextChild(1))
        {
            var name = cursor.Attribute("name") ?? "";
            if (cursor.Attribute("state") is "hidden" or "veryHidden") findings.Note("SheetNotRead", null, name);
            else if (cursor.Attribute("r:id") is { } id && targets.TryGetValue(id, out var path)) sheets.Add((name, path));
        }
    }

    Dictionary<string, string> Targets()
    {
        Dictionary<string, string> targets = [];
        if (Part("xl/_rels/workbook.xml.rels") is not { } part) return targets;
        using var cursor = new XmlCursor(part, findings, LargestPart);
        if (!cursor.Start()) return targets;
        while (cursor.NextChild(0))
            if (cursor.Attribute("Id") is { } id && cursor.Attribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        return targets;
    }

    // Names inside the package are only looked up, never used as paths on this machine. What says itself that it is too
    // large is not unpacked to see; what says otherwise is stopped where it is read.
    Stream? Part(string path)
    {
        if (archive.GetEntry(path) is not { } part) return null;
        if (part.Length > LargestPart) throw findings.RefuseFile("FileTooLarge", null, BoundedStream.Megabytes(LargestPart));
        return part.Open();
    }

    public void Dispose() => archive.Dispose();
}
