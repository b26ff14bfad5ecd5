using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;

namespace Mogran.Tests.Gathering;

/// <summary>What one source alone tells of is put in the place of what it told before, on a way of its own; and a file that is the same is not read.</summary>
public sealed partial class RetellingTests
{
    [Theory, InlineData("sqlite", 1), InlineData("sqlite", 2), InlineData("sqlite", 3), InlineData("postgres", 4)]
    public async Task After_a_changed_file_everything_stands_as_if_it_had_been_the_first(string kind, int seed)
    {
        var random = new Random(seed);
        var first = RandomFile.Make(random);
        var second = first.Changed(random);
        await using var twice = await Ready.Async(kind);
        await using var once = await Ready.Async(kind);

        await Ready.ImportAsync(twice, first.ToXml("a.xml"));
        var changed = await Ready.ImportAsync(twice, second.ToXml("a.xml"), choices: new(LetGo: Ready.Cited()));
        await Ready.ImportAsync(once, second.ToXml("a.xml"));

        Assert.True(changed.Changed > 0 && changed.Unchanged > 0);
        Assert.Equal(Bare(await Ready.ContentAsync(once)), Bare(await Ready.ContentAsync(twice)));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_same_file_again_is_not_read_and_tells_the_same_findings(string kind)
    {
        await using var database = await Ready.Async(kind);
        const string Text = """
            <iati-activities version="2.03"><iati-activity><iati-identifier>A</iati-identifier><title><narrative>One</narrative></title>
            <document-link url="no address"/></iati-activity></iati-activities>
            """;
        var opened = 0;
        var file = GatheredFile.Of("a.xml", System.Text.Encoding.UTF8.GetBytes(Text));
        var counted = new GatheredFile("a.xml", () => { opened++; return file.Open(); });

        var first = await Ready.ImportAsync(database, counted);
        var before = opened;
        opened = 0;
        var again = await Ready.ImportAsync(database, counted);

        Assert.Equal((1, 1, 0), (first.Read, first.New, first.Unchanged));
        Assert.Equal((1, 0, 1), (again.Read, again.New, again.Unchanged));
        Assert.Equal(first.FoundCounts, again.FoundCounts);
        Assert.Equal(first.Problems.Select(problem => problem.What), again.Problems.Select(problem => problem.What));
        // To see what it is, and for its hash; no more.
        Assert.Equal((2, true), (opened, before > 2));
        // What was looked at meanwhile was done by somebody else.
        Assert.Equal("OtherThanShown", (await Ready.ImportAsync(database, file, choices: new(Expected: first.Digest))).Findings[0].Code);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Files_that_say_nothing_new_keep_what_is_said_of_them_beside_one_that_is_refused(string kind)
    {
        await using var database = await Ready.Async(kind);
        static GatheredFile File(string name, string title, string end = "") => GatheredFile.Of($"{name}.xml", System.Text.Encoding.UTF8.GetBytes(
            $"<iati-activities version=\"2.03\"><iati-activity><iati-identifier>{name}</iati-identifier><title><narrative>{title}</narrative></title></iati-activity>{end}"));
        static GatheredFile Whole(string name, string title) => File(name, title, "</iati-activities>");
        var gatherer = new Gatherer(database.Database, Ready.RecorderOf(database), TimeProvider.System);
        await gatherer.ImportAsync([Whole("A", "One"), Whole("B", "Two"), Whole("C", "Three"), Whole("D", "Four")], "secretariat");

        var again = await gatherer.ImportAsync([Whole("A", "One"), Whole("B", "Two"), File("C", "Mostly wrong", string.Concat(Enumerable.Repeat("<iati-activity/>", 9)) + "</iati-activities>"), Whole("A", "One anew"), Whole("D", "Four"), Whole("B", "Two anew")], "secretariat");

        Assert.Equal([true, true, false, true, true, true], again.Files.Select(file => file.Kept));
        Assert.Equal([0, 0, 0, 1, 0, 1], again.Files.Select(file => file.Changed));
        await using var db = database.Open();
        Assert.Equal(
            [("A.xml", 1, 0), ("B.xml", 1, 0), ("A.xml", 0, 1), ("D.xml", 1, 0), ("B.xml", 0, 1)],
            (await db.Set<Import>().OrderBy(import => import.Number).Skip(4).ToListAsync()).Select(import => (import.FileName, import.Unchanged, import.Changed)));
        Assert.Equal(
            ["One anew", "Two anew", "Three", "Four"],
            (await db.Set<Mogran.Plan.Activity>().OrderBy(activity => activity.Identifier).ToListAsync()).Select(activity => activity.Title.En));
    }

    [Fact]
    public async Task The_same_file_is_read_again_where_it_may_be_understood_otherwise_now()
    {
        await using var database = await Ready.Async("sqlite");
        var file = RandomFile.Make(new Random(5)).ToXml("a.xml");
        var first = await Ready.ImportAsync(database, file);
        await using var db = database.Open();

        await db.Set<Import>().ExecuteUpdateAsync(set => set.SetProperty(import => import.Reader, "an older one"));
        await db.Set<GatheredRecord>().ExecuteUpdateAsync(set => set.SetProperty(record => record.Hash, "otherwise").SetProperty(record => record.Fingerprint, (string?)null));
        var later = await Ready.ImportAsync(database, file);
        Assert.Equal((first.Read, 0), (later.Unchanged, later.New));
        Assert.DoesNotContain(await db.Set<GatheredRecord>().Select(record => record.Hash).ToListAsync(), hash => hash == "otherwise");

        await Ready.UndoAsync(database, first);
        Assert.Equal((first.Read, first.New), ((await Ready.ImportAsync(database, file)).Read, first.New));
    }

    [Fact]
    public async Task A_parent_that_was_renamed_stays_found_when_its_part_is_told_anew()
    {
        await using var database = await Ready.Async("sqlite");
        static GatheredFile File(string parent, string title) => GatheredFile.Of("a.xml", System.Text.Encoding.UTF8.GetBytes($"""
            <iati-activities version="2.03"><iati-activity>{parent}<title><narrative>Whole</narrative></title></iati-activity>
            <iati-activity><iati-identifier>C</iati-identifier><title><narrative>{title}</narrative></title><related-activity type="1" ref="P"/></iati-activity></iati-activities>
            """));
        const string Renamed = "<iati-identifier>N</iati-identifier><other-identifier type=\"A3\" ref=\"P\"/>";

        await Ready.ImportAsync(database, File("<iati-identifier>P</iati-identifier>", "Part"));
        await Ready.ImportAsync(database, File(Renamed, "Part"));
        var last = await Ready.ImportAsync(database, File(Renamed, "Part, told anew"));

        await using var db = database.Open();
        var part = await db.Set<Mogran.Plan.Activity>().SingleAsync(activity => activity.Identifier == "C");
        Assert.Equal(("Part, told anew", "N"), (part.Title.En, part.ParentIdentifier));
        Assert.Equal(["title.en"], last.Changes.Select(change => change.Field));
    }

    // Ids, instants, numbers of imports, and lines: an activity that did not change keeps the one it was first read at.
    internal static string Bare(string content) => Changing().Replace(content, "");

    [GeneratedRegex("import [0-9]+|[0-9/]+ [0-9]+:[0-9:]+|[0-9a-f]{8}-[0-9a-f-]{27}|line [0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
