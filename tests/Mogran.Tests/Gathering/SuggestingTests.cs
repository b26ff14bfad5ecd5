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
}
