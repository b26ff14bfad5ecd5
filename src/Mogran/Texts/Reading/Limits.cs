namespace Mogran.Texts;

/// <summary>Bounds that any real declaration keeps by a wide margin, and that keep time and memory small for any other file.</summary>
static class Limits
{
    /// <summary>Bytes of a plain text file.</summary>
    public const int PlainBytes = 4_000_000;

    /// <summary>Bytes of an HTML file: its tree takes several times as much.</summary>
    public const int HtmlBytes = 2_000_000;

    /// <summary>Bytes of a Word file as it lies on the disk, pictures included.</summary>
    public const int WordBytes = 20_000_000;

    /// <summary>Characters of words in one text, whatever the file's form.</summary>
    public const int Characters = 2_000_000;

    /// <summary>Characters in one line or paragraph.</summary>
    public const int LineCharacters = 60_000;

    public const int Lines = 20_000;

    /// <summary>Paragraphs, and footnotes, of one text: as many as a person can look through on one page.</summary>
    public const int Paragraphs = 1_000;

    /// <summary>Words of a paragraph in which partners are looked for, and characters in which a day is.</summary>
    public const int WordsSearched = 5_000;
    public const int CharactersSearched = 20_000;
}
