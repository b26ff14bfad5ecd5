using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Gathering;

public sealed class UndoingTests
{
    /// <summary>Files made by a seed: A, and B as A after changes, losses and additions; and beside them another source of the same activities.</summary>
    [Theory, InlineData("sqlite", 1), InlineData("sqlite", 2), InlineData("sqlite", 3), InlineData("postgres", 4)]
    public async Task Undoing_an_import_gives_back_what_was_there_before_it(string kind, int seed)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("other.csv", "id,title,summary,budget,country\nX-1,Told elsewhere,Words,12,KE\nX-2,Also,,,SO\n"));
        var random = new Random(seed);
        var (first, second) = (RandomFile.Make(random), new RandomFile([]));
        second = first.Changed(random);
        List<string> states = [await Ready.ContentAsync(database)];
        List<FileOutcome> done = [];
        var cited = Ready.Cited();
        foreach (var (file, choices) in new[] { (first, null), (second, (ImportChoices?)null), (second.Changed(random), new ImportChoices(LetGo: cited)), (first, null) })
        {
            done.Add(await Ready.ImportAsync(database, file.ToXml("a.xml"), choices: choices));
            Assert.True(done[^1].Kept);
            states.Add(await Ready.ContentAsync(database));
        }

        Assert.True(done[1].Changed > 0 && done[1].New > 0 && done[1].Gone + done[2].Gone > 0);
        for (var i = done.Count - 1; i >= 0; i--)
        {
            await Ready.UndoAsync(database, done[i]);
            Assert.Equal(states[i], await Ready.ContentAsync(database));
        }

        // The same file again, after all of it was undone, does the same again.
        var again = await Ready.ImportAsync(database, first.ToXml("a.xml"));
        Assert.Equal((done[0].New, done[0].Changed), (again.New, again.Changed));
        Assert.Equal(Unnumbered(states[1]), Unnumbered(await Ready.ContentAsync(database)));
    }

    // Imports count on, time goes on, and ids are new: what the sixth does is what the second did.
    static string Unnumbered(string content) => System.Text.RegularExpressions.Regex.Replace(content, "import [0-9]+|[0-9/]+ [0-9]+:[0-9:]+|[0-9a-f]{8}-[0-9a-f-]{27}", "");

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Rows_of_results_are_undone_too(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\nB,Two\n"));
        var head = "id,indicator,period start,period end,target,actual\n";
        var empty = await Ready.ContentAsync(database);
        var first = await Ready.ImportAsync(database, Ready.Sheet("r.csv", head + "A,People,2020-01-01,2020-12-31,10,\nB,People,2020-01-01,2020-12-31,5,\n"));
        var before = await Ready.ContentAsync(database);

        var second = await Ready.ImportAsync(database, Ready.Sheet("r.csv", head + "A,People,2020-01-01,2020-12-31,10,7\nA,Schools,,,1,\n"));

        Assert.Equal((1, 1, 1), (second.New, second.Changed, second.Gone));
        Assert.Equal(("A", "figure", "People · 2020-01-01 · 2020-12-31 · 10 · 7"), (second.Changes[0].Identifier, second.Changes[0].Field, second.Changes[0].New));
        await Ready.UndoAsync(database, second);
        Assert.Equal(before, await Ready.ContentAsync(database));
        await Ready.UndoAsync(database, first);
        Assert.Equal(empty, await Ready.ContentAsync(database));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_persons_decided_comes_back_with_the_activity(string kind)
    {
        await using var database = await Ready.Async(kind);
        var file = Ready.Sheet("p.csv", "id,title\nA,Support to the voluntary return and reintegration of migrants\n");
        var import = await Ready.ImportAsync(database, file);
        await using var db = database.Open();
        var guesses = await db.Set<Suggestion>().AsNoTracking().OrderByDescending(guess => guess.Confidence).ToListAsync();
        var recorder = Ready.RecorderOf(database);
        await db.WriteAsync(() => Judging.AcceptAsync(db, recorder, [guesses[0].Id], "secretariat", DateTimeOffset.UnixEpoch));

        await Ready.UndoAsync(database, import);
        Assert.Equal((0, 0, 0), (await db.Set<Activity>().CountAsync(), await db.Set<ActivityAction>().CountAsync(), await db.Set<Suggestion>().CountAsync()));

        await Ready.ImportAsync(database, file);
        var link = await db.Set<ActivityAction>().AsNoTracking().SingleAsync();
        Assert.Equal((guesses[0].ActionCode, LinkBasis.Person), (link.ActionCode, link.Basis));
        Assert.Equal(Verdict.Accepted, (await db.Set<Suggestion>().AsNoTracking().SingleAsync(one => one.ActionCode == guesses[0].ActionCode)).Verdict);
        Assert.Equal(0, await db.Set<KeptVerdict>().CountAsync());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_cited_stays_and_is_marked_and_returns(string kind)
    {
        await using var database = await Ready.Async(kind);
        var file = Ready.Sheet("p.csv", "id,title,budget\nA,One,1\nB,Two,2\n");
        var import = await Ready.ImportAsync(database, file);

        var undone = await Ready.UndoAsync(database, import, Ready.Cited("B"));

        Assert.Equal((1, "B"), (undone.Removed, Assert.Single(undone.Kept)));
        await using var db = database.Open();
        Assert.Equal("B", (await db.Set<Activity>().AsNoTracking().SingleAsync()).Identifier);
        Assert.NotNull((await db.Set<GatheredRecord>().AsNoTracking().SingleAsync()).GoneIn);
        Assert.Equal("import.undone", (await db.Set<RecordEntry>().OrderBy(entry => entry.Index).LastAsync()).Act);

        var again = await Ready.ImportAsync(database, file);
        Assert.Equal((1, 1), (again.New, again.Changed));
        Assert.Equal(2, await db.Set<ActivityMoney>().CountAsync());
        Assert.All(await db.Set<GatheredRecord>().AsNoTracking().ToListAsync(), record => Assert.Null(record.GoneIn));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_import_that_others_build_on_is_not_undone_before_them(string kind)
    {
        await using var database = await Ready.Async(kind);
        var first = await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\n"));
        var second = await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,Another\n"));
        var third = await Ready.ImportAsync(database, Ready.Sheet("r.csv", "id,indicator,target\nA,People,1\n"));

        Assert.Equal("LaterBuildsOnIt", (await RefusedAsync(database, second)).Code);
        await Ready.UndoAsync(database, third);
        Assert.Equal(("NewerOfSource", "2"), ((await RefusedAsync(database, first)).Code, (await RefusedAsync(database, first)).Values[0]));
        await Ready.UndoAsync(database, second);
        Assert.Equal("AlreadyUndone", (await RefusedAsync(database, second)).Code);
        await Ready.UndoAsync(database, first);
        await using var db = database.Open();
        Assert.Equal(0, await db.Set<Activity>().CountAsync());
    }

    static async Task<Problem> RefusedAsync(Tests.Storage.TestDatabase database, FileOutcome outcome) =>
        (await Assert.ThrowsAsync<RefusedException>(() => Ready.UndoAsync(database, outcome))).Problem;
}

/// <summary>Activities made by chance, as an IATI file.</summary>
sealed record RandomFile(IReadOnlyList<RandomFile.One> Activities)
{
    static readonly string[] Words = ["return", "border", "smuggling", "school", "jobs", "voluntary return and reintegration", "health"];

    public sealed record One(string Identifier, string Title, string Description, int Start, int[] Budgets, int[] Payments, string[] Countries, int Actual);

    public static RandomFile Make(Random random) => new([.. Enumerable.Range(1, 12).Select(i => Single(random, $"X-{i}"))]);

    public RandomFile Changed(Random random) => new([
        .. Activities.Where(_ => random.Next(6) > 0).Select(one => random.Next(3) switch
        {
            0 => one,
            1 => one with { Payments = [.. one.Payments.Skip(1), random.Next(1, 9999)], Title = one.Title + " " + Word(random) },
            _ => Single(random, one.Identifier),
        }),
        .. Enumerable.Range(0, 2).Select(i => Single(random, $"N-{random.Next(1000)}-{i}")),
    ]);

    static One Single(Random random, string identifier) => new(
        identifier, Word(random) + " " + Word(random), random.Next(3) == 0 ? "" : Word(random), random.Next(2015, 2024),
        Numbers(random), Numbers(random), [.. new[] { "KE", "SO", "ET" }.Where(_ => random.Next(2) == 0)], random.Next(100));

    static int[] Numbers(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 9999))];

    static string Word(Random random) => Words[random.Next(Words.Length)];

    public GatheredFile ToXml(string name)
    {
        StringBuilder xml = new("<iati-activities version=\"2.03\">");
        foreach (var one in Activities)
        {
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<iati-activity default-currency=\"EUR\"><iati-identifier>{one.Identifier}</iati-identifier>");
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<title><narrative>{one.Title}</narrative></title>");
            if (one.Description.Length > 0) xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<description><narrative>{one.Description}</narrative></description>");
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<activity-date type=\"2\" iso-date=\"{one.Start}-02-01\"/>");
            foreach (var country in one.Countries) xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<recipient-country code=\"{country}\"/>");
            foreach (var budget in one.Budgets)
                xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<budget><period-start iso-date=\"{one.Start}-01-01\"/><period-end iso-date=\"{one.Start}-12-31\"/><value value-date=\"{one.Start}-01-01\">{budget}</value></budget>");
            foreach (var payment in one.Payments)
                xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"{one.Start}-05-05\"/><value value-date=\"{one.Start}-05-05\">{payment}</value></transaction>");
            xml.Append(System.Globalization.CultureInfo.InvariantCulture, $"<result type=\"1\"><title><narrative>R</narrative></title><indicator measure=\"1\"><title><narrative>People</narrative></title><period><period-start iso-date=\"{one.Start}-01-01\"/><period-end iso-date=\"{one.Start}-12-31\"/><actual value=\"{one.Actual}\"/></period></indicator></result>");
            xml.Append("</iati-activity>");
        }

        return GatheredFile.Of(name, Encoding.UTF8.GetBytes(xml.Append("</iati-activities>").ToString()));
    }
}
