using System.Xml;

namespace Mogran.Texts;

/// <summary>A Word file (.docx): paragraphs with the numbers that Word prints, footnotes, and what was left aside.</summary>
static class WordFile
{
    public static SourceText Read(byte[] bytes, Findings findings)
    {
        using var package = new WordPackage(bytes, findings);
        var main = MainPart(package) ?? throw findings.Refused("NotWord");
        var folder = main[..(main.LastIndexOf('/') + 1)];
        var cleaning = new Cleaning(findings);
        var reading = new WordReading(WordNumbering.Read(package, folder), cleaning, findings);

        package.Read(main, reading.Body);
        foreach (var notes in new[] { "footnotes.xml", "endnotes.xml" }) package.Read(folder + notes, reading.Notes);
        foreach (var part in new[] { "header", "footer" })
            for (var number = 1; number <= 20; number++) package.Read($"{folder}{part}{number}.xml", reader => reading.Margin(reader, part));
        if (package.Has(folder + "comments.xml")) package.Read(folder + "comments.xml", reading.Comments);

        reading.Report();
        cleaning.Report();
        return new(reading.Lines, findings);
    }

    static string? MainPart(WordPackage package)
    {
        string? main = null;
        package.Read("_rels/.rels", reader =>
        {
            while (reader.Read())
                if (reader.NodeType is XmlNodeType.Element && reader.GetAttribute("Type")?.EndsWith("/officeDocument", StringComparison.Ordinal) == true)
                    main ??= reader.GetAttribute("Target")?.TrimStart('/');
        });
        main ??= "word/document.xml";
        return package.Has(main) && main.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && main.Contains("word", StringComparison.OrdinalIgnoreCase) ? main : null;
    }
}
