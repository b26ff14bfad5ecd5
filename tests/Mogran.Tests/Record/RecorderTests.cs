using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mogran.Record;
using Mogran.Storage;
using Mogran.Tests.Storage;
using Mogran.TransparencyLog;
using Verdict = Mogran.TransparencyLog.Verdict;

namespace Mogran.Tests.Record;

public sealed class RecorderTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Every_act_is_proven_by_its_receipt(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        var (recorder, key) = Prepared(database);
        await using var db = database.Open();
        for (var i = 1; i <= 5; i++) await db.WriteAsync(() => recorder.AppendAsync(db, Act(i)));

        await using var fresh = database.Open();
        for (var index = 0; index <= 5; index++)
        {
            var receipt = await fresh.ReceiptAsync(index, open: true);
            Assert.Equal(Verdict.Verified, receipt!.Verify([key.Of("khartoum").Verifier]));
        }
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Two_acts_of_one_transaction_follow_each_other(string kind)
    {
        await using var database = await TestDatabase.WithProfileAsync(kind);
        var (recorder, _) = Prepared(database);
        await using var db = database.Open();

        await db.WriteAsync(async () =>
        {
            await recorder.AppendAsync(db, Act(1));
            await recorder.AppendAsync(db, Act(2));
        });

        await using var fresh = database.Open();
        Assert.Equal([0L, 1L, 2L], await fresh.Set<RecordEntry>().OrderBy(entry => entry.Index).Select(entry => entry.Index).ToListAsync());
        Assert.Equal(3, (await fresh.HeadAsync())!.Size);
    }

    [Fact]
    public async Task An_act_that_fails_leaves_no_entry()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var (recorder, _) = Prepared(database);
        await using var db = database.Open();

        await Assert.ThrowsAsync<TimeoutException>(() => db.WriteAsync(async () =>
        {
            await recorder.AppendAsync(db, Act(1));
            await db.SaveChangesAsync();
            throw new TimeoutException();
        }));

        await using var fresh = database.Open();
        Assert.Equal(1, (await fresh.HeadAsync())!.Size);
    }

    [Fact]
    public async Task A_leaf_names_no_content()
    {
        await using var database = await TestDatabase.WithProfileAsync("sqlite");
        var (recorder, _) = Prepared(database);
        await using var db = database.Open();

        var entry = await db.WriteAsync(() => recorder.AppendAsync(db, Act(7)));

        Assert.DoesNotContain("seven", entry.Leaf, StringComparison.Ordinal);
        Assert.Contains("seven", entry.Content, StringComparison.Ordinal);
    }

    static (Recorder, RecordKey) Prepared(TestDatabase database)
    {
        var key = new RecordKey(database.Database);
        return (new(key, TimeProvider.System), key);
    }

    static Act Act(int number) => new(
        "test.done", "secretariat", null, "test", number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        new JsonObject { ["said"] = number == 7 ? "seven" : "other" });
}
