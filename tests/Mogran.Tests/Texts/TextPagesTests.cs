using System.Net;
using AngleSharp.Html.Dom;
using Mogran.Tests.Site;

namespace Mogran.Tests.Texts;

public sealed class TextPagesTests
{
    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task Anyone_reads_the_texts_in_three_languages(string language)
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit(language);

        await visitor.GetAsync("/texts");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.NotNull(visitor.Page.QuerySelector("a[href$='/texts/cairo-2025']"));
        Assert.DoesNotContain("[", visitor.Main, StringComparison.Ordinal);

        await visitor.GetAsync("/texts/cairo-2025");
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.Equal(28, visitor.Page.QuerySelectorAll("section.para").Length);
        Assert.Equal(39, visitor.Page.QuerySelectorAll("#behind ul")[0].Children.Length);
        Assert.NotNull(visitor.Page.QuerySelector("#p22 aside.note"));
        Assert.DoesNotContain("[", visitor.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_not_there_is_not_found()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();

        await visitor.GetAsync("/texts/no-such-text");

        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
    }

    [Fact]
    public async Task Only_the_secretariat_imports()
    {
        await using var site = await TestSite.StartAsync();
        using var visitor = site.Visit();
        await visitor.GetAsync("/texts/import");
        Assert.Contains("/sign-in", visitor.At.AbsolutePath, StringComparison.Ordinal);

        using var focalPoint = await site.FocalPointAsync("EG");
        await focalPoint.GetAsync("/texts/import");
        Assert.DoesNotContain("Import a wording", focalPoint.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_uploads_checks_and_saves_without_script()
    {
        var file = SharedData.Path("seeds", "cairo-declaration-2025.txt");
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SecretariatAsync();

        await UploadAsync(officer, "cairo.txt", await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal("Check what was read", officer.Heading);
        Assert.Contains("line 17", officer.Main, StringComparison.Ordinal);
        Assert.Equal("cairo-2025", ((IHtmlSelectElement)officer.Page.QuerySelector("#Form_Slug")!).Value);

        await officer.SubmitAsync("main form", ("Form.Title", ""));
        Assert.Contains("Give the text a title.", officer.Main, StringComparison.Ordinal);

        await officer.SubmitAsync("main form", ("Form.Title", "Cairo Ministerial Declaration"), ("Form.Place", "Cairo"));
        Assert.EndsWith("/texts/cairo-2025", officer.At.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("saved and entered in the record", officer.Main, StringComparison.Ordinal);
        Assert.Contains("Without prejudice to the position", officer.Page.QuerySelector("#p9 .foot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#fn-p9-1", officer.Page.QuerySelector("#p9 .words a[aria-label^=Footnote]")!.GetAttribute("href"));
        Assert.Equal(29, officer.Page.QuerySelectorAll("section.para").Length);

        await officer.GetAsync("/texts/cairo-2025");
        Assert.Equal(28, officer.Page.QuerySelectorAll("section.para").Length);
    }

    [Fact]
    public async Task What_a_person_corrects_is_what_is_saved()
    {
        const string source = "A declaration\n\n1. We, the Ministers of Egypt and Kenya;\n2. Gathered in Nairobi on 3 March 2027;\n3. Decide to meet\n\nEvery year, and to publish what was done;\n4. A line that does not belong here;\n";
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SecretariatAsync();

        await UploadAsync(officer, "nairobi.txt", System.Text.Encoding.UTF8.GetBytes(source));
        await officer.SubmitAsync("main form",
            ("Form.Title", "Nairobi Declaration"), ("Form.Paragraphs[0].Kind", "Operative"), ("Form.Paragraphs[1].Joins", "true"),
            ($"Form.Paragraphs[{Lines(officer) - 1}].Kind", ""), ("Form.Partners[0].As", "Present"));

        Assert.Equal("Nairobi Declaration", officer.Heading);
        Assert.Contains("Ministers of Egypt and Kenya; Gathered in Nairobi", officer.Page.QuerySelector("#p1 .words")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("does not belong", officer.Main, StringComparison.Ordinal);
        Assert.Contains("Were present (1)", officer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt", "\u0001\u0002", "no text: control characters")]
    [InlineData("a.docx", "no word", "no Word file")]
    [InlineData("a.pdf", "%PDF", "cannot be read as a text")]
    public async Task A_bad_file_is_answered_on_the_same_page(string name, string content, string said)
    {
        await using var site = await TestSite.StartAsync();
        using var officer = await site.SecretariatAsync();

        await UploadAsync(officer, name, System.Text.Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains(said, officer.Main, StringComparison.Ordinal);
        Assert.Contains("Nothing was kept.", officer.Main, StringComparison.Ordinal);
    }

    static int Lines(Visitor visitor) => visitor.Page.QuerySelectorAll("#Form_Paragraphs > fieldset").Length;

    static async Task UploadAsync(Visitor visitor, string name, byte[] bytes)
    {
        await visitor.GetAsync("/texts/import");
        var form = (IHtmlFormElement)visitor.Page.QuerySelector("main form")!;
        var content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "Given", name } };
        foreach (var (field, value) in Fields.Of(form)) content.Add(new StringContent(value), field);
        await visitor.PostAsync("/texts/import", content);
    }
}
