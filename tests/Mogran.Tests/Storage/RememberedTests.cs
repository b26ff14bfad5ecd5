using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class RememberedTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_remembered_is_forgotten_after_any_kind_of_write_to_its_slice(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var remembered = new Remembered();
        Task<int> CountAsync() => remembered.GetAsync(db, ["Plan"], "activities", () => db.Set<Activity>().CountAsync());

        Assert.Equal(0, await CountAsync());
        await WriteAsync(database, async other =>
        {
            var rows = new Bulk<Activity>(other, ActivityBulk.Activities);
            rows.Add(Activity("A"));
            await rows.FlushAsync();
        });
        Assert.Equal(1, await CountAsync());
        await WriteAsync(database, other => Task.FromResult(other.Add(Activity("B"))));
        Assert.Equal(2, await CountAsync());
        await WriteAsync(database, other => other.Set<Activity>().ExecuteDeleteAsync());
        Assert.Equal(0, await CountAsync());
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_remembered_stays_while_other_slices_are_written_or_a_write_fails(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var remembered = new Remembered();
        var asked = 0;
        Task<int> AskAsync() => remembered.GetAsync(db, ["Plan"], "asked", () => Task.FromResult(++asked));

        await AskAsync();
        await WriteAsync(database, other => Task.FromResult(other.Add(new Source { Code = "one", Title = new() { En = "One" } })));
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteAsync(database, async other =>
        {
            other.Add(Activity("A"));
            await other.SaveChangesAsync();
            throw new InvalidOperationException();
        }));
        await AskAsync();

        Assert.Equal(1, asked);
    }

    static Activity Activity(string identifier) =>
        new() { Identifier = identifier, Title = new() { En = identifier }, Origin = new(Id<Source>.New(), "line 1") };

    static async Task WriteAsync(TestDatabase database, Func<MogranDb, Task> work)
    {
        await using var db = database.Open();
        await db.WriteAsync(() => work(db));
    }
}
