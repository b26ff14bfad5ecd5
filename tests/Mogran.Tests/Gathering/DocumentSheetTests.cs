using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>A list of documents beside a list of projects.</summary>
public sealed class DocumentSheetTests
{
    const string Head = "activity identifier,url,title,category\n";

    [Fact]
    public void The_title_and_the_day_of_a_document_may_be_called_so_in_full_or_in_short()
    {
        var read = Reading.Sheet("activity id,url,document title,date\nA-1,https://example.org/a,Final report,2024-12-31\n").Kept.Single();

        var document = read.Activity.Documents.Single();
        Assert.Equal(("Final report", new DateOnly(2024, 12, 31)), (document.Title, document.Date));
        Assert.True(read.IsPart && read.Activity.Title.IsEmpty);
    }

    [Theory]
    [InlineData("id,url,title\n", "documents")]
    [InlineData("id,url,recipient region,percentage\n", "places")]
    [InlineData("id,url,title,status\n", "activities")]
    public void An_address_beside_what_describes_a_project_makes_no_sheet_of_documents(string header, string kind) =>
        Assert.Equal(kind, Columns.Guess(new(new(1, header.Trim().Split(',')))).RecordKind);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Documents_are_added_changed_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("i.xml", """
            <iati-activities version="2.03"><iati-activity><iati-identifier>A</iati-identifier><title><narrative>One</narrative></title>
            <document-link url="https://example.org/known"><title><narrative>Known</narrative></title></document-link></iati-activity></iati-activities>
            """));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,https://example.org/a,First,A02\nA,https://example.org/b,Second,\nA,https://example.org/known,Known,\n";
        var first = await ImportAsync(database, Rows);
        // What the published file has is known: it is no second document.
        Assert.Equal(new Counts(3, 2, 0, 1, 0), first.Counts);
        Assert.Equal(["a First", "b Second", "known Known"], await DocumentsAsync(database));
        Assert.Equal(new Counts(3, 0, 0, 3, 0), (await ImportAsync(database, Rows)).Counts);

        var refused = await ImportAsync(database, "A,https://example.org/a,First,A02\nA,ftp://example.org/b,Second,\nA,https://example.org/known,Known,\n");
        Assert.Contains("b Second", await DocumentsAsync(database));
        Assert.Contains("GoneMayBeRefused", refused.Findings.Select(problem => problem.Code));
        await Ready.UndoAsync(database, refused);

        var second = await ImportAsync(database, "A,https://example.org/a,Renamed,A02\nA,https://example.org/c,Second,\nA,https://example.org/known,Known,\n");
        Assert.Equal(new Counts(3, 1, 1, 1, 0, 1), second.Counts);
        var renamed = second.Changes.Single();
        Assert.Equal(("A", "document"), (renamed.Identifier, renamed.Field));
        Assert.Contains("https://example.org/a", renamed.Old, StringComparison.Ordinal);
        Assert.Contains("https://example.org/a", renamed.New, StringComparison.Ordinal);
        Assert.Equal(["a Renamed", "c Second", "known Known"], await DocumentsAsync(database));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["a First", "b Second", "known Known"], await DocumentsAsync(database));
        await Ready.UndoAsync(database, first);
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("documents.csv", StringComparison.Ordinal))));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("documents.csv", Head + rows));

    static async Task<IEnumerable<string>> DocumentsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<ActivityDocument>().AsNoTracking().ToListAsync()).Select(document => $"{document.Url["https://example.org/".Length..]} {document.Title}").Order(StringComparer.Ordinal);
    }
}
