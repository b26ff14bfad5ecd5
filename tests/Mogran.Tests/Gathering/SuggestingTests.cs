using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class SuggestingTests
{
    [Fact]
    public async Task One_matcher_serves_as_long_as_the_plan_says_the_same()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        await using var db = database.Open();
        var suggesting = new Suggesting();

        var first = await suggesting.MatcherAsync(db);
        Assert.Same(first, await suggesting.MatcherAsync(db));

        var action = await db.Set<PlanAction>().OrderBy(action => action.Order).FirstAsync();
        action.Terms = new() { ["en"] = ["quokka corridor"] };
        await db.WriteAsync(() => db.SaveChangesAsync());

        var second = await suggesting.MatcherAsync(db);
        Assert.NotSame(first, second);
        Assert.Equal(action.Code, second.Suggest(new("A quokka corridor"), 1)[0].Code);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_changed_activity_is_matched_by_its_places_too(string kind)
    {
        await using var database = await Ready.Async(kind);
        await using (var db = database.Open())
            await db.WriteAsync(() =>
            {
                db.Add(new MatchingRule { Code = "return", ActionCode = "R", Words = ["return"] });
                return Task.CompletedTask;
            });

        await Ready.ImportAsync(database, Ready.Sheet("a.csv", "id,title,country\nA,Water,BR\n"));
        Assert.Equal(1, (await Ready.ImportAsync(database, Ready.Sheet("a.csv", "id,title,country\nA,Safe return home,BR\n"))).Changed);
        await using var after = database.Open();
        Assert.Empty(await after.Set<ActivityAction>().ToListAsync());
    }
}
