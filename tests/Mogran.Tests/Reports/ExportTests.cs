using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mogran.Library;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;
using Microsoft.EntityFrameworkCore;
using Language = Mogran.Shared.Language;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace Mogran.Tests.Reports;

/// <summary>Every export is opened again by a program that did not write it.</summary>
public sealed class ExportTests
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");

    [Theory, InlineData("en"), InlineData("fr"), InlineData("ar")]
    public async Task The_word_file_is_valid_and_made_of_headings_tables_and_page_numbers(string language)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await WriteAsync("docx", language)), isEditable: false);
        AssertValid(file);
        var main = file.MainDocumentPart!;
        var paragraphs = main.Document.Body!.Elements<Paragraph>().ToList();

        Assert.Contains(paragraphs, paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1");
        Assert.Contains(paragraphs, paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == "Heading3");
        Assert.Contains(main.Document.Descendants<FieldCode>(), code => code.Text.Contains("TOC"));
        Assert.All(main.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.Table>(),
            table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.Contains(main.FooterParts.Single().Footer.Descendants<SimpleField>(), field => field.Instruction == "PAGE");
        Assert.Equal("Small Process|Petit Processus|عملية صغيرة".Split('|')[Index(language)], file.PackageProperties.Creator);
        Assert.Null(file.PackageProperties.LastModifiedBy);
        Assert.Equal(language == "ar", main.Document.Descendants<BiDi>().Any());
        Assert.Equal(language == "ar", main.Document.Descendants<BiDiVisual>().Any());
    }

    [Theory, InlineData("en"), InlineData("ar")]
    public async Task The_workbook_is_valid_with_numbers_as_numbers_and_no_formula(string language)
    {
        using var file = SpreadsheetDocument.Open(new MemoryStream(await WriteAsync("xlsx", language, Hostile)), isEditable: false);
        AssertValid(file);
        var cells = file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Sheets.Cell>()).ToList();

        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.DataType?.Value == Sheets.CellValues.Number && cell.CellValue?.Text == "1000000");
        var hostile = Assert.IsType<Sheets.Cell>(cells.First(cell => cell.InnerText == Hostile));
        Assert.Equal(Sheets.CellValues.InlineString, hostile.DataType!.Value);
        Assert.Equal(language == "ar", file.WorkbookPart.WorksheetParts.First().Worksheet.Descendants<Sheets.SheetView>().Single().RightToLeft!.Value);
    }

    [Fact]
    public async Task The_web_page_needs_nothing_else_and_every_link_inside_leads_somewhere()
    {
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(await WriteAsync("html", "fr")));

        Assert.Equal("fr", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        var links = page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.NotNull(page.GetElementById(link[1..])));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("li"), item => Assert.True(item.ParentElement!.TagName is "UL" or "OL"));
    }

    const string Hostile = "=HYPERLINK(\"http://example.org\",\"click\")";

    [Fact]
    public async Task The_csv_starts_no_formula_and_is_read_back_line_by_line()
    {
        var bytes = await WriteAsync("csv", "en", Hostile);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        using var reader = new Microsoft.VisualBasic.FileIO.TextFieldParser(new MemoryStream(bytes)) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var header = reader.ReadFields()!;
        List<string> titles = [];
        while (reader.ReadFields() is { } fields)
        {
            Assert.Equal(header.Length, fields.Length);
            Assert.All(fields, field => Assert.False(field is ['=' or '+' or '-' or '@', ..], field));
            titles.Add(fields[Array.IndexOf(header, "sourceTitle")]);
        }

        Assert.Contains("'" + Hostile, titles);
    }

    [Fact]
    public async Task The_json_holds_the_content_as_it_was_hashed()
    {
        using var json = JsonDocument.Parse(await WriteAsync("json", "en"));
        var content = json.RootElement.GetProperty("content").GetRawText();

        Assert.Equal(ContentJson.HashOf(content), json.RootElement.GetProperty("hash").GetString());
        Assert.All(json.RootElement.GetProperty("content").GetProperty("figures").EnumerateObject(),
            figure => Assert.True(figure.Value.GetProperty("sources").GetArrayLength() > 0));
    }

    [Theory, InlineData("docx", "ar"), InlineData("docx", "en"), InlineData("xlsx", "en")]
    public async Task LibreOffice_opens_it(string format, string language)
    {
        var office = new[] { "/usr/bin/soffice", "/usr/bin/libreoffice" }.FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "Needs LibreOffice: ./test installs it.");
        var folder = Directory.CreateTempSubdirectory("mogran-office-").FullName;
        try
        {
            var file = Path.Combine(folder, "report." + format);
            await File.WriteAllBytesAsync(file, await WriteAsync(format, language), TestContext.Current.CancellationToken);
            using var run = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(office!,
                ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf", "--outdir", folder, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await run.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);
            Assert.StartsWith("%PDF", Encoding.ASCII.GetString(await File.ReadAllBytesAsync(Path.Combine(folder, "report.pdf"), TestContext.Current.CancellationToken), 0, 4));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static int Index(string language) => language switch { "en" => 0, "fr" => 1, _ => 2 };

    static void AssertValid(OpenXmlPackage file) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));

    /// <param name="title">Title of an activity that stands in the report.</param>
    static async Task<byte[]> WriteAsync(string format, string language, string title = "A project \u0001 & <more>")
    {
        await using var database = await SmallPlan.CreateAsync("sqlite");
        await using var db = database.Open();
        await db.WriteAsync(async () => SmallPlan.AddActivity(db, await db.Set<Source>().SingleAsync(), "X-9", title));
        var edition = await Drafting.SaveAsync(db, await Drafting.ComputeAsync(db, await SmallPlan.HoldRoundAsync(db, SmallPlan.Indicator(Mogran.Monitoring.Answer.Value, 0), SmallPlan.Narrative("=1+1 كلام الشريك")), SmallPlan.Now));
        Language.Of(language)!.Use();
        var frozen = await new Editions(db, Adoption.None, TimeProvider.System).FindAsync(edition.Number);
        return Export.Write(frozen!, ExportFormat.Of(format)!, Zone);
    }
}
