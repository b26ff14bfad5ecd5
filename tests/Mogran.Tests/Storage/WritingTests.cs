using Microsoft.EntityFrameworkCore;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class WritingTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_written_is_read_back_as_it_was(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using (var db = database.Open()) await db.WriteAsync(() => AddDialogue(db));

        await using var fresh = database.Open();
        var dialogue = await fresh.DialogueAsync();

        Assert.Equal("حوار", dialogue.Name.Ar);
        Assert.Null(dialogue.Name.Fr);
        Assert.Equal("Africa/Cairo", dialogue.Zone);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_failure_inside_keeps_nothing(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WriteAsync(async () =>
        {
            await AddDialogue(db);
            await db.SaveChangesAsync();
            throw new InvalidOperationException("after the save");
        }));

        await using var fresh = database.Open();
        Assert.Equal(0, await fresh.Set<Dialogue>().CountAsync());
    }

    static Task AddDialogue(MogranDb db)
    {
        db.Add(new Dialogue
        {
            Code = "test",
            Name = new() { En = "A dialogue", Ar = "حوار" },
            Zone = "Africa/Cairo",
            Currency = "EUR",
        });
        return Task.CompletedTask;
    }
}
