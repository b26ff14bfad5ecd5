using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Reports;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;
using Mogran.Texts;

namespace Mogran.Tests.Reports;

/// <summary>The first draft of a fresh installation, computed from the profile's published activities.</summary>
public sealed class KhartoumEditionTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_first_draft_reports_on_every_operative_paragraph_and_every_source_resolves(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        await using var db = database.Open();

        var edition = await Drafting.ComputeAsync(db, null, Now);
        var content = ContentJson.Read(edition.Content);

        Assert.Equal(Enumerable.Range(12, 17).Select(number => $"p{number}"), content.Paragraphs.Where(paragraph => paragraph.Text == "cairo-2025").Select(paragraph => paragraph.Anchor));
        Assert.True(content.Figures["overview.activities"].Value > 100);
        Assert.All(content.Figures, named => Assert.NotEmpty(named.Value.Sources));
        await AssertResolves(db, content);
        AssertValidFiles(new(new(edition.Id, 1, 1, Now, edition.Hash, null), content, edition.Content));
    }

    static void AssertValidFiles(FrozenEdition edition)
    {
        var language = Language.Current;
        foreach (var spoken in Language.All)
        {
            spoken.Use();
            using var word = WordprocessingDocument.Open(new MemoryStream(Export.Write(edition, ExportFormat.Of("docx")!, TimeZoneInfo.Utc)), isEditable: false);
            using var book = SpreadsheetDocument.Open(new MemoryStream(Export.Write(edition, ExportFormat.Of("xlsx")!, TimeZoneInfo.Utc)), isEditable: false);
            foreach (var file in (OpenXmlPackage[])[word, book])
                Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{spoken.Code} {error.Path?.XPath}: {error.Description}"));
        }

        language.Use();
    }

    static async Task AssertResolves(MogranDb db, EditionContent content)
    {
        var activities = (await db.Set<Activity>().Select(activity => activity.Identifier).ToListAsync()).ToHashSet();
        var actions = (await db.Set<PlanAction>().Select(action => action.Code).ToListAsync()).ToHashSet();
        var paragraphs = (await db.Set<Paragraph>().Select(paragraph => paragraph.TextSlug + "#" + paragraph.Anchor).ToListAsync()).ToHashSet();
        Assert.All(content.Figures.Values.SelectMany(figure => figure.Sources), source => Assert.True(source.Kind switch
        {
            "activity" => activities.Contains(source.Id) && source.File is not null && source.Record is not null,
            "text" => paragraphs.Contains(source.Id),
            "action" => actions.Contains(source.Id) || source.Href == "/plan" || source.Href.StartsWith("/plan/domains/", StringComparison.Ordinal),
            _ => source.Href.StartsWith('/'),
        }, $"{source}"));
    }
}
