using Mogran.Gathering;
using Mogran.Shared;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Files of one run, of which the next is read while one is written, become what they become one by one.</summary>
public sealed class ReadingAheadTests
{
    [Theory, InlineData("sqlite", false), InlineData("sqlite", true), InlineData("postgres", false)]
    public async Task One_run_does_what_a_run_for_each_file_does(string kind, bool dryRun)
    {
        var random = new Random(8);
        var (first, second) = (RandomFile.Make(random), RandomFile.Make(random));
        GatheredFile[] files =
        [
            first.ToXml("a.xml"), second.ToXml("b.xml"), Text("broken.xml", "<iati-activities version=\"2.03\"><iati-activity>"), RandomFile.Make(random).ToXml("c.xml"),
            Text("organisations.xml", "<iati-organisations version=\"2.03\"><iati-organisation><organisation-identifier>XM-1</organisation-identifier><name><narrative>One</narrative></name></iati-organisation></iati-organisations>"),
            first.Changed(random).ToXml("a.xml"), RandomFile.Make(random).ToXml("d.xml"), RandomFile.Make(random).ToXml("d.xml"), Text("findings.xml", Findings),
            Text("last.xml", Findings),
        ];
        await using var together = await Ready.Async(kind);
        await using var apart = await Ready.Async(kind);

        var run = await SameAsync(together, apart, files, dryRun);

        Assert.Contains(run.Files, file => !file.Kept);
        Assert.Contains(run.Files, file => file.Changed > 0);
    }

    /// <summary>The next edition of files that were read before: most changed, some the same, two of them alike, activities told by several.</summary>
    [Theory, InlineData("sqlite", false), InlineData("sqlite", true), InlineData("postgres", false)]
    public async Task So_does_one_run_over_files_of_which_most_have_changed(string kind, bool dryRun)
    {
        var random = new Random(21);
        List<RandomFile> first = [.. Enumerable.Range(0, 9).Select(_ => RandomFile.Make(random))];
        await using var together = await Ready.Async(kind);
        await using var apart = await Ready.Async(kind);
        foreach (var database in new[] { together, apart })
            foreach (var (file, number) in first.Select((file, number) => (file, number))) await Ready.ImportAsync(database, file.ToXml($"{number}.xml"));
        var alike = first[7].Changed(random);
        GatheredFile[] next =
        [
            .. first.Select((file, number) => number % 3 == 1 ? file.ToXml($"{number}.xml") : (number > 6 ? alike : file.Changed(random)).ToXml($"{number}.xml")),
            alike.ToXml("7.xml"), Text("8.xml", "<iati-activities version=\"2.03\"><iati-activity>"), alike.ToXml("new.xml"),
        ];

        var run = await SameAsync(together, apart, next, dryRun);

        Assert.True(run.Files.Count(file => file.Changed > 0) > 3);
    }

    /// <summary>Imports files in one run here and one by one there, and finds the same said and stored.</summary>
    static async Task<ImportOutcome> SameAsync(TestDatabase together, TestDatabase apart, GatheredFile[] files, bool dryRun)
    {
        var run = await new Gatherer(together.Database, Ready.RecorderOf(together), TimeProvider.System).ImportAsync(files, "secretariat", dryRun: dryRun);
        List<FileOutcome> each = [];
        foreach (var file in files) each.Add(await Ready.ImportAsync(apart, file));

        Assert.Equal(each.Select(Said), run.Files.Select(Said));
        if (!dryRun) Assert.Equal(RetellingTests.Bare(await Ready.ContentAsync(apart)), RetellingTests.Bare(await Ready.ContentAsync(together)));
        return run;
    }

    [Fact]
    public async Task What_was_begun_is_left_when_the_run_is_stopped()
    {
        await using var database = await Ready.Async("sqlite");
        using var stop = new CancellationTokenSource();
        var open = 0;
        var files = Enumerable.Range(0, 6).Select(i => Counting(Make(i)));
        var gatherer = new Gatherer(database.Database, Ready.RecorderOf(database), TimeProvider.System);
        var progress = new Stopping(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gatherer.ImportAsync([.. files], "secretariat", progress: progress, cancellation: stop.Token));
        Assert.Equal(0, open);
        // Nothing is in the way of the next run.
        Assert.True((await Ready.ImportAsync(database, Make(9))).Kept);

        GatheredFile Counting(GatheredFile file) => new(file.Name, () => { Interlocked.Increment(ref open); return new Closing(file.Open(), () => Interlocked.Decrement(ref open)); });
    }

    const string Findings = """
        <iati-activities version="2.03"><iati-activity><iati-identifier>F</iati-identifier><title><narrative>One</narrative></title>
        <document-link url="no address"/></iati-activity></iati-activities>
        """;

    static GatheredFile Make(int seed) => RandomFile.Make(new Random(seed)).ToXml($"{seed}.xml");

    static GatheredFile Text(string name, string text) => GatheredFile.Of(name, System.Text.Encoding.UTF8.GetBytes(text));

    static string Said(FileOutcome file) => $"{file.File} {file.Kept} {file.Counts} {file.Digest} {string.Join(' ', file.FoundCounts.OrderBy(pair => pair.Key))} {string.Join('|', file.Problems.Select(problem => $"{problem.Where} {problem.What}"))}";

    sealed class Stopping(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.File == "2.xml") stop.Cancel();
        }
    }

    sealed class Closing(Stream inner, Action closed) : MemoryStream(((MemoryStream)inner).ToArray())
    {
        bool isClosed;

        protected override void Dispose(bool disposing)
        {
            if (!isClosed) closed();
            isClosed = true;
            base.Dispose(disposing);
        }
    }
}
