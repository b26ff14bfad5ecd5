using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;
using Mogran.Texts;

namespace Mogran.Tests.Texts;

public sealed class TextImportTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_wording_joins_the_text_that_is_known_and_its_paragraphs_keep_their_gists(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);

        var outcome = await ImportAsync(database, SharedData.Path("seeds", "cairo-declaration-2025.txt"));

        Assert.Equal(("cairo-2025", true, 28), (outcome.Slug, outcome.Changed, outcome.Paragraphs.Count));
        Assert.Equal(["Have agreed on the following:"], outcome.Formulas);
        await using var db = database.Open();
        var paragraphs = await db.Set<Paragraph>().Where(paragraph => paragraph.TextSlug == "cairo-2025").OrderBy(paragraph => paragraph.Order).ToListAsync();
        Assert.Equal(29, paragraphs.Count);
        Assert.Equal(("form1", ParagraphKind.Formula), (paragraphs[11].Anchor, paragraphs[11].Kind));
        var twentyTwo = paragraphs.Single(paragraph => paragraph.Anchor == "p22");
        Assert.False(twentyTwo.Gist.IsEmpty);
        Assert.StartsWith("Welcome the numerous efforts", (await db.Set<Wording>().SingleAsync(wording => wording.ParagraphId == twentyTwo.Id)).Content, StringComparison.Ordinal);
        var note = await db.Set<Footnote>().SingleAsync();
        Assert.Equal("p9", paragraphs.Single(paragraph => paragraph.Id == note.ParagraphId).Anchor);
        Assert.Equal("text.imported", (await db.Set<RecordEntry>().OrderBy(entry => entry.Index).LastAsync()).Act);
        Assert.True(await db.Set<Document>().AnyAsync(document => document.Size == new FileInfo(SharedData.Path("seeds", "cairo-declaration-2025.txt")).Length));
        // "The Netherlands" as the text writes it; nobody came or went.
        Assert.Equal(47, await db.Set<Adherence>().CountAsync(adherence => adherence.TextSlug == "cairo-2025"));
        Assert.DoesNotContain(outcome.Unsure, finding => finding.What.Contains("recorded", StringComparison.Ordinal));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_same_file_twice_changes_nothing(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        var file = SharedData.Path("seeds", "rome-declaration-2017.txt");

        var first = await ImportAsync(database, file);
        var before = await SizeAsync(database);
        var second = await ImportAsync(database, file);

        Assert.Equal(("rome-2017", true), (first.Slug, first.Changed));
        Assert.Equal(("rome-2017", false), (second.Slug, second.Changed));
        Assert.Equal(before, await SizeAsync(database));
        await using var db = database.Open();
        var focus = await db.Set<Paragraph>().Where(paragraph => paragraph.TextSlug == "rome-2017" && paragraph.Kind == ParagraphKind.Focus).ToListAsync();
        Assert.Equal(["f1", "f2", "f3", "f4", "f5", "f6", "f7"], focus.Select(paragraph => paragraph.Anchor).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_words_in_another_file_change_nothing()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var file = SharedData.Path("seeds", "cairo-declaration-2025.txt");
        await ImportAsync(database, file);
        var copy = Path.Combine(database.Folder, "copy.txt");
        await File.WriteAllTextAsync(copy, await File.ReadAllTextAsync(file) + "\n\n");

        Assert.False((await ImportAsync(database, copy)).Changed);
    }

    [Fact]
    public async Task A_dry_run_tells_and_writes_nothing()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var before = await SizeAsync(database);

        var outcome = await ImportAsync(database, SharedData.Path("seeds", "cairo-declaration-2025.txt"), dryRun: true);

        Assert.Equal(("cairo-2025", true), (outcome.Slug, outcome.Changed));
        Assert.Equal(before, await SizeAsync(database));
    }

    [Fact]
    public async Task A_text_that_nobody_knows_is_a_new_one_and_a_second_language_joins_it()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var english = Write(database, "en.txt", "Juba Declaration\n\n1. We, the Ministers of Egypt, Kenya and Uganda;\n2. Gathered in Juba on 3 March 2027;\n\nHave agreed on the following:\n\n3. Decide to meet;\n");
        var french = Write(database, "fr.txt", "Déclaration de Djouba\n\n1. Nous, ministres de l’Égypte, du Kenya et de l’Ouganda ;\n2. Réunis à Djouba le 3 mars 2027 ;\n\nSommes convenus de ce qui suit :\n\n3. Décidons de nous réunir ;\n");

        var first = await ImportAsync(database, english);
        var second = await ImportAsync(database, french);

        Assert.Equal(("juba-declaration-2027", "juba-declaration-2027"), (first.Slug, second.Slug));
        await using var db = database.Open();
        var text = await db.Set<Text>().SingleAsync(text => text.Slug == first.Slug);
        Assert.Equal(("Juba Declaration", "Déclaration de Djouba"), (text.Title.En, text.Title.Fr));
        Assert.Equal(4, await db.Set<Paragraph>().CountAsync(paragraph => paragraph.TextSlug == first.Slug));
        Assert.Equal(2, await db.Set<Expression>().CountAsync(expression => expression.TextSlug == first.Slug));
    }

    [Fact]
    public async Task A_later_file_keeps_the_identity_of_paragraphs_that_moved()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        const string head = "Juba Declaration\n\n1. We, the Ministers of Egypt, Kenya and Uganda;\n2. Gathered in Juba on 3 March 2027;\n";
        await ImportAsync(database, Write(database, "a.txt", head + "3. Decide to meet;\n4. Decide to report;\n"));
        Id<Paragraph> four;
        await using (var db = database.Open()) four = (await db.Set<Paragraph>().SingleAsync(paragraph => paragraph.TextSlug == "juba-declaration-2027" && paragraph.Number == "4")).Id;

        var outcome = await ImportAsync(database, Write(database, "b.txt", head + "4. Decide to report every year;\n"));

        await using var fresh = database.Open();
        Assert.Equal("Decide to report every year;", (await fresh.Set<Wording>().SingleAsync(wording => wording.ParagraphId == four)).Content);
        Assert.Contains(outcome.Unsure, finding => finding.What.Contains("p3", StringComparison.Ordinal));
        Assert.NotNull(await fresh.Set<Paragraph>().SingleOrDefaultAsync(paragraph => paragraph.TextSlug == "juba-declaration-2027" && paragraph.Number == "3"));
    }

    [Fact]
    public async Task A_refused_file_keeps_nothing()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var before = await SizeAsync(database);

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(database, Write(database, "a.txt", "Shopping\n\nMilk and bread and other things to buy on the way home.\n")));

        Assert.Equal("NotAText", refused.Problem.Code);
        Assert.EndsWith("Nothing was kept.", refused.Problem.Sentence, StringComparison.Ordinal);
        Assert.Equal(before, await SizeAsync(database));
    }

    static string Write(TestDatabase database, string name, string content)
    {
        var path = Path.Combine(database.Folder, name);
        File.WriteAllText(path, content, Encoding.UTF8);
        return path;
    }

    static async Task<TextOutcome> ImportAsync(TestDatabase database, string path, bool dryRun = false)
    {
        Language.English.Use();
        await using var db = database.Open();
        return await new TextImport(db, new(new(database.Database), TimeProvider.System), TimeProvider.System).ImportAsync(path, dryRun);
    }

    /// <summary>How many rows of each kind an import could have added, and how long the record is.</summary>
    static async Task<(int, int, int, int, int, int, int)> SizeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Set<Text>().CountAsync(), await db.Set<Expression>().CountAsync(), await db.Set<Paragraph>().CountAsync(), await db.Set<Wording>().CountAsync(),
            await db.Set<Adherence>().CountAsync(), await db.Set<Document>().CountAsync(), await db.Set<RecordEntry>().CountAsync());
    }
}
