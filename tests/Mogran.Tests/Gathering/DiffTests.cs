using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;

namespace Mogran.Tests.Gathering;

public sealed class DiffTests
{
    const string Before = "id,title,budget,currency,country\nA,One,1,EUR,KE\nB,Two,2,EUR,SO\nC,Three,3,EUR,\n";
    const string After = "id,title,budget,currency,country\nA,One,1,EUR,KE\nB,Two anew,5,EUR,\"SO, KE\"\nD,Four,4,EUR,\n";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_dry_run_says_each_value_that_would_change_and_saves_nothing(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Before));
        var before = await Ready.ContentAsync(database);

        var dry = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), dryRun: true);

        Assert.Equal((3, 1, 1, 1, 1, 0), (dry.Read, dry.New, dry.Changed, dry.Unchanged, dry.Gone, dry.Refused));
        Assert.Equal(
            [new("B", "title.en", "Two", "Two anew"), new("B", "money", "Budget · 2 · EUR", "Budget · 5 · EUR"), new("B", "place", null, "KE")],
            dry.Changes.OrderBy(change => change.Field switch { "title.en" => 0, "money" => 1, _ => 2 }));
        Assert.Equal(("D", "C"), (dry.NewRecords.Single().Identifier, dry.GoneRecords.Single().Identifier));
        Assert.Equal(before, await Ready.ContentAsync(database));

        var done = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After));
        Assert.Equal(dry.Digest, done.Digest);
        Assert.Equal(dry.Changes, done.Changes);
        await using var db = database.Open();
        var kept = Diff.Unpacked((await db.Set<ImportDiff>().SingleAsync(diff => diff.ImportId == done.Import!.Id)).Content);
        Assert.Equal(done.Digest, kept.Digest);
        Assert.Equal(done.Changes, kept.Changes);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_gone_is_marked_and_kept_and_counts_once(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Before));

        Assert.Equal(1, (await Ready.ImportAsync(database, Ready.Sheet("p.csv", After))).Gone);
        Assert.Equal(0, (await Ready.ImportAsync(database, Ready.Sheet("p.csv", After))).Gone);

        await using var db = database.Open();
        Assert.Equal(4, await db.Set<Activity>().CountAsync());
        Assert.Equal("C", (await db.Set<GatheredRecord>().SingleAsync(record => record.GoneIn != null)).Key);
        var back = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After + "C,Three,3,EUR,\n"));
        Assert.Equal((1, 3, new FieldChange("C", "gone", "yes", null)), (back.Changed, back.Unchanged, back.Changes.Single()));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_gone_is_let_go_where_a_person_chose_so_unless_somebody_needs_it(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Before + "E,Five,,,\nF,Six,,,\n"));
        await Ready.ImportAsync(database, Ready.Sheet("r.csv", "id,indicator,target\nE,People,1\n"));

        var outcome = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), choices: new(LetGo: Ready.Cited("F")));

        Assert.Equal(3, outcome.Gone);
        await using var db = database.Open();
        Assert.Equal(["A", "B", "D", "E", "F"], await db.Set<Activity>().Select(activity => activity.Key).Order().ToListAsync());
        Assert.Equal(["E", "F"], await db.Set<GatheredRecord>().Where(record => record.GoneIn != null).Select(record => record.Key).Order().ToListAsync());
        Assert.Equal((1, 2), (outcome.FoundCounts["GoneLetGo"], outcome.FoundCounts["GoneStays"]));
    }

    [Fact]
    public async Task What_is_done_is_what_was_shown_or_nothing()
    {
        await using var database = await Ready.Async("sqlite");
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Before));
        var shown = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), dryRun: true);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Before.Replace("Two", "Meanwhile", StringComparison.Ordinal)));
        var before = await Ready.ContentAsync(database);

        var refused = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), choices: new(shown.Digest));

        Assert.Equal((false, "OtherThanShown"), (refused.Kept, refused.Findings[0].Code));
        Assert.Equal(before, await Ready.ContentAsync(database));
        var anew = await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), dryRun: true);
        Assert.Equal("Meanwhile", anew.Changes.Single(change => change.Field == "title.en").Old);
        Assert.True((await Ready.ImportAsync(database, Ready.Sheet("p.csv", After), choices: new(anew.Digest))).Kept);
    }

    [Fact]
    public async Task The_same_parts_in_another_order_change_nothing()
    {
        await using var database = await Ready.Async("sqlite");
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title,country\nA,One,\"KE, SO\"\n"));

        var outcome = await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title,country\nA,One,\"SO, KE\"\n"));

        Assert.Equal((0, 1), (outcome.Changed, outcome.Unchanged));
        Assert.Empty(outcome.Changes);
    }
}
