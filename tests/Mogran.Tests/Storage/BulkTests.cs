using Microsoft.EntityFrameworkCore;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

public sealed class BulkTests
{
    static readonly Origin Somewhere = new(Id<Source>.New(), "");

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_written_in_bulk_is_stored_as_the_change_tracker_stores_it(string kind)
    {
        await using var bulk = await TestDatabase.CreateAsync(kind);
        await using var tracked = await TestDatabase.CreateAsync(kind);
        var (activity, money, link) = Rows();
        await using (var db = bulk.Open())
            await db.WriteAsync(async () =>
            {
                db.AddRange(Plan());
                await db.SaveChangesAsync();
                await db.InsertAsync(ActivityBulk.Activities, activity);
                await db.InsertAsync(ActivityBulk.Links, link);
                var parts = new Bulk<ActivityMoney>(db, ActivityBulk.Money);
                foreach (var one in money) parts.Add(one, activity.Id);
                await parts.FlushAsync();
            });
        await using (var db = tracked.Open())
            await db.WriteAsync(() =>
            {
                db.AddRange(Plan());
                activity.Money.AddRange(money);
                db.AddRange(activity, link);
                return Task.CompletedTask;
            });

        foreach (var table in new[] { "Activities", "ActivityMoney", "ActivityActions" })
            Assert.Equal(await ValuesAsync(tracked, table), await ValuesAsync(bulk, table));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_row_that_breaks_a_rule_of_its_table_is_refused_and_nothing_stays(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        var (activity, _, _) = Rows();

        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.WriteAsync(async () =>
        {
            await db.InsertAsync(ActivityBulk.Activities, activity);
            await db.InsertAsync(ActivityBulk.Activities, activity);
        }));

        Assert.Equal(0, await db.Set<Activity>().CountAsync());
    }

    static (Activity, ActivityMoney[], ActivityAction) Rows()
    {
        var activity = new Activity
        {
            Identifier = " XM-1 ", Title = new() { En = "", Ar = "مكافحة \"الاتجار\"\n" }, Description = new() { Fr = new string('é', 9_000) },
            Status = "", Start = new DateOnly(1999, 12, 31), ReporterName = "O'Neill; DROP", Themes = ["one", "deux, trois"],
            Origin = Somewhere, Elsewhere = new() { [nameof(Activity.Start)] = new(Id<Source>.New(), "line 2") },
        };
        ActivityMoney[] money =
        [
            new() { Kind = MoneyKind.Budget, Amount = -123_456_789.0123m, From = DateOnly.MinValue, To = DateOnly.MaxValue, Origin = Somewhere },
            new() { Kind = MoneyKind.Disbursement, Amount = 0, Currency = "EUR", ValueDate = new DateOnly(2024, 2, 29), Origin = Somewhere },
        ];
        var link = new ActivityAction
        {
            ActivityId = activity.Id, ActionCode = "1.1", Basis = LinkBasis.Rule, By = "r", At = new(2024, 5, 6, 7, 8, 9, 120, TimeSpan.FromHours(2)),
        };
        return (activity, money, link);
    }

    static object[] Plan() =>
    [
        new Domain { Number = 1, Title = new() { En = "D" } },
        new Objective { Code = "1", DomainNumber = 1, Title = new() { En = "O" } },
        new PlanAction { Code = "1.1", ObjectiveCode = "1", Title = new() { En = "A" } },
    ];

    /// <summary>Every column of every row as the database holds it, with its stored type.</summary>
    static async Task<List<string>> ValuesAsync(TestDatabase database, string table)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY \"Id\"";
        await using var reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
            for (var i = 0; i < reader.FieldCount; i++) values.Add($"{reader.GetName(i)} {reader.GetValue(i).GetType().Name} {reader.GetValue(i)}");
        Assert.NotEmpty(values);
        return values;
    }
}
