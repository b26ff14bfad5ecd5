using System.IO.Compression;
using System.Text;
using Mogran.Shared;

namespace Mogran.Tests.Texts;

public sealed class BadInputTests
{
    static readonly TimeSpan MostTime = TimeSpan.FromSeconds(2);

    [Fact]
    public void An_empty_file() => Assert.Equal("Empty", Reading.Refused("a.txt", []).Code);

    [Fact]
    public void An_extension_that_says_nothing() => Assert.Equal("UnknownForm", Reading.Refused("a.pdf", "1. text").Code);

    [Fact]
    public void Binary_as_text() => Assert.Equal(("Binary", "line 2"), CodeAndPlace(Reading.Refused("a.txt", [65, 10, 1, 2, 3])));

    [Fact]
    public void A_zip_as_text() => Assert.Equal("NotText", Reading.Refused("a.txt", Zip(("a", "b"))).Code);

    [Fact]
    public void A_web_page_as_text() => Assert.Equal("LooksLike", Reading.Refused("a.txt", "\n<!DOCTYPE html><p>1. text</p>").Code);

    [Fact]
    public void Text_as_word() => Assert.Equal("NotWord", Reading.Refused("a.docx", "1. text").Code);

    [Fact]
    public void A_line_without_end() => Assert.Equal("LineTooLong", Reading.Refused("a.txt", "1. " + new string('a', 1_000_000)).Code);

    [Fact]
    public void Only_a_title() => Assert.Equal("NoParagraphs", Reading.Refused("a.txt", "Hello world").Code);

    [Fact]
    public void A_zip_that_is_no_word_file() => Assert.Equal("NotWord", Reading.Refused("a.docx", Zip(("a", "b"))).Code);

    [Fact]
    public void A_broken_zip() => Assert.Equal("BrokenPackage", Reading.Refused("a.docx", Zip(("word/document.xml", "<w/>"))[..60]).Code);

    [Fact]
    public void Macros() => Assert.Equal("Macros", Reading.Refused("a.docx", Zip(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x"))).Code);

    [Fact]
    public void A_document_type_definition()
    {
        var problem = Reading.Refused("a.docx", Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"bbbb\">]><a>&b;</a>")));
        Assert.Equal(("Dtd", "word/document.xml, line 1"), CodeAndPlace(problem));
    }

    [Fact]
    public void Broken_xml() => Assert.Equal("BrokenXml", Reading.Refused("a.docx", Zip(("word/document.xml", "<a><b></a>"))).Code);

    [Fact]
    public void A_zip_bomb() => Assert.Equal("Bomb", Reading.Refused("a.docx", Zip(("word/document.xml", new string(' ', 40_000_000)))).Code);

    [Fact]
    public void Styles_that_unpack_to_a_forest() => Assert.Equal("Bomb", Reading.Refused("a.docx", Zip(
        ("word/document.xml", "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>1. Word</w:t></w:r></w:p></w:body></w:document>"),
        ("word/styles.xml", "<styles>" + string.Concat(Enumerable.Range(0, 300_000).Select(number => $"<style styleId=\"{number * 7919}\"/>")) + "</styles>"))).Code);

    [Fact]
    public void A_page_nested_without_end() =>
        Assert.Equal("Nesting", Reading.Refused("a.html", string.Concat(Enumerable.Repeat("<div>", 100_000)) + "1. text").Code);

    [Fact]
    public void Old_encodings_are_read_and_said()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("Déclaration\n\n1. Réunis à Genève, nous décidons ;\n");
        var draft = Mogran.Texts.TextReading.Read("a.txt", bytes, ProfilePartners.All);
        Assert.Equal("Déclaration", draft.Title);
        Assert.Contains("OldEncoding", draft.Unsure());
    }

    /// <summary>Every hostile file, as Word, as text and as a page: read or refused, soon and in little memory.</summary>
    [Fact]
    public void Hostile_files_do_no_harm()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "hostile"), "*", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        _ = Reading.Of("Warm\n\n1. up, once, before anything is timed;\n");
        foreach (var file in files)
            foreach (var name in new[] { "a.docx", "a.txt", "a.html" })
                ReadOrRefuse(name, File.ReadAllBytes(file), file);
    }

    static void ReadOrRefuse(string name, byte[] bytes, string file)
    {
        var (time, allocated) = Measured(name, bytes);
        // Once more where other work on the machine may have been in the way.
        if (time >= MostTime) (time, allocated) = Measured(name, bytes);
        Assert.True(time < MostTime, $"{file} as {name} took {time}");
        // All that was ever allocated bounds what was held at once.
        Assert.True(allocated < 64_000_000, $"{file} as {name} took {allocated / 1_000_000} MB");
    }

    static (TimeSpan Time, long Allocated) Measured(string name, byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            var draft = Mogran.Texts.TextReading.Read(name, bytes, ProfilePartners.All);
            Assert.NotEmpty(draft.Paragraphs);
        }
        catch (RefusedException refused)
        {
            Assert.Equal(Severity.Refused, refused.Problem.Severity);
        }

        return (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    static (string Code, string? Where) CodeAndPlace(Problem problem) => (problem.Code, problem.Where);

    static byte[] Zip(params (string Name, string Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }

        return bytes.ToArray();
    }
}
