namespace Mogran.Texts;

/// <summary>One line or block of the file, cleaned: its words, where they stand and what the file's form says of them.</summary>
sealed record SourceLine(string Content, string Where)
{
    /// <summary>A blank line, a page or a block boundary stands before it.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>The file marks it as a heading.</summary>
    public bool IsHeading { get; init; }

    /// <summary>The file marks it as the footnote of this marker.</summary>
    public string? FootnoteMarker { get; init; }
}

/// <summary>A file as lines, whatever its form: plain text, Word or HTML.</summary>
sealed record SourceText(IReadOnlyList<SourceLine> Lines, Findings Findings)
{
    /// <param name="fileName">Its extension says how to read it: .txt, .docx, .html or .htm.</param>
    /// <exception cref="Shared.RefusedException">The file is not what its name says, or larger than the limits.</exception>
    public static SourceText Read(string fileName, byte[] bytes)
    {
        var findings = new Findings(Path.GetFileName(fileName));
        if (bytes.Length == 0) throw findings.Refused("Empty");
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".txt" or ".text" => PlainFile.Read(bytes, findings),
            ".docx" or ".docm" => WordFile.Read(bytes, findings),
            ".html" or ".htm" or ".xhtml" => HtmlFile.Read(bytes, findings),
            _ => throw findings.Refused("UnknownForm", null, Path.GetExtension(fileName)),
        };
    }
}
