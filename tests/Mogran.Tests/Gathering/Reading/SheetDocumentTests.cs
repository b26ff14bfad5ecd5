namespace Mogran.Tests.Gathering;

public sealed class SheetDocumentTests
{
    [Fact]
    public void A_document_keeps_what_the_row_says_of_it()
    {
        var reading = Reading.Sheet("""
            activity_identifier,url,format,title,title_lang,description,category_code,language_code,document_date
            A-1,https://example.org/a.pdf,application/pdf,Fact sheet,,About it,"A02 - Objectives;A12","en;fr",2024-01-02
            A-1,www.example.org/b,,Annual report,,,Other,,

            """);
        Assert.Equal(0, reading.Refused);
        var (first, second) = (reading.Kept[0].Activity.Documents.Single(), reading.Kept[1].Activity.Documents.Single());
        Assert.Equal(("https://example.org/a.pdf", "application/pdf", "Fact sheet", "About it", new DateOnly(2024, 1, 2)), (first.Url, first.Format!, first.Title!, first.Description!, first.Date!.Value));
        Assert.Equal(["A02", "A12", "en", "fr"], first.Categories.Concat(first.Languages));
        Assert.Equal(("http://www.example.org/b", "Annual report", "Other"), (second.Url, second.Title!, second.Categories.Single()));
    }

    [Theory]
    [InlineData("javascript:alert(1)", "AddressNotTaken B2")]
    [InlineData("data:text/html;base64;eA==", "AddressNotTaken B2")]
    [InlineData("/etc/passwd", "AddressNotTaken B2")]
    [InlineData("", "NoAddress B2")]
    public void An_address_that_is_none_of_the_web_is_no_link(string url, string told)
    {
        var reading = Reading.Sheet($"activity_identifier,url,title\nA-1,{url},Fact sheet\n");
        Assert.Equal((0, 1), (reading.Kept.Count, reading.Refused));
        Assert.Equal([told], reading.Findings.Kept.Select(problem => $"{problem.Code} {problem.Where}"));
    }
}
