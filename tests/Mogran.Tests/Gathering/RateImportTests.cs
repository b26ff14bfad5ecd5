using System.Text;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Library;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class RateImportTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Rates_keep_their_days_publisher_and_row_and_a_second_reading_changes_nothing(string kind)
    {
        await using var database = await ReadyAsync(kind);
        const string head = "Date,Rate,Currency,Frequency,Source\n";
        var first = await ImportAsync(database, head + "2024-02-29,0.92345678901234567,EUR,M,A bank\n2024-02-12,0.9,eur,D,A bank\n2024-01-01,3.2,PLN,A,A bank\n");
        var second = await ImportAsync(database, head + "2024-02-29,0.92345678901234567,EUR,M,A bank\n2024-02-12,0.91,EUR,D,A bank\n");

        Assert.Equal((3, 3, 0, 0), (first.Read, first.New, first.Changed, first.Unchanged));
        Assert.Equal((2, 0, 1, 1), (second.Read, second.New, second.Changed, second.Unchanged));
        await using var db = database.Open();
        var rates = await db.Set<Rate>().OrderBy(rate => rate.From).ToListAsync();
        Assert.Equal(
            [("PLN", "2024-01-01", "2024-12-31", 3.2m), ("EUR", "2024-02-01", "2024-02-29", 0.92345678901234567m), ("EUR", "2024-02-12", "2024-02-12", 0.91m)],
            rates.Select(rate => (rate.Currency, Print.IsoDay(rate.From), Print.IsoDay(rate.To), rate.Units)));
        var source = await db.Set<Source>().SingleAsync();
        Assert.All(rates, rate => Assert.Equal(("USD", "A bank", source.Id), (rate.Base, rate.Publisher, rate.Origin.Source)));
        Assert.Equal("row 3", rates[2].Origin.Locator);
        Assert.Equal(2, await db.Set<RecordEntry>().CountAsync(entry => entry.Act == "rates.imported"));
    }

    [Theory]
    [InlineData("2024-02-30,1,EUR,M,A bank", "RateWithoutDay")]
    [InlineData("2024-02-01,0,EUR,M,A bank", "RateNotNumber")]
    [InlineData("2024-02-01,x,EUR,M,A bank", "RateNotNumber")]
    [InlineData("2024-02-01,1,undefin,M,A bank", "RateWithoutCurrency")]
    [InlineData("2024-02-01,2,USD,M,A bank", "RateNotNumber")]
    [InlineData("2024-02-01,1,EUR,Q,A bank", "RateFrequency")]
    [InlineData("2024-02-01,1,EUR,M,", "RateWithoutSource")]
    public async Task A_rate_that_says_not_enough_of_itself_is_refused(string row, string code)
    {
        await using var database = await ReadyAsync("sqlite");
        var good = string.Concat(Enumerable.Range(1, 20).Select(day => $"2024-03-{day:00},0.9,EUR,D,A bank\n"));
        var outcome = await ImportAsync(database, $"Date,Rate,Currency,Frequency,Source\n{good}{row}\n");

        Assert.Equal((21, 20, 1), (outcome.Read, outcome.New, outcome.Refused));
        Assert.Equal("row 22", Assert.Single(outcome.Problems).Where);
        Assert.DoesNotContain($"[Problem_{code}]", outcome.Problems[0].What, StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(database, $"Date,Rate,Currency,Frequency,Source\n{row}\n"));
        Assert.Equal("TooMuchWrong", refused.Problem.Code);
    }

    [Fact]
    public async Task A_sheet_without_the_columns_of_rates_is_refused_and_nothing_is_kept()
    {
        await using var database = await ReadyAsync("sqlite");
        var refused = await Assert.ThrowsAsync<RefusedException>(() => ImportAsync(database, "id,title\nA,One\n"));

        Assert.Equal("NoRateColumn", refused.Problem.Code);
        await using var db = database.Open();
        Assert.Equal((0, 0), (await db.Set<Rate>().CountAsync(), await db.Set<Source>().CountAsync()));
    }

    [Fact]
    public async Task Published_monthly_rates_are_taken_in()
    {
        var path = SharedData.Path("data", "rates", "usd_monthly.csv");
        await using var database = await ReadyAsync("sqlite");
        await using var db = database.Open();
        var outcome = await new RateImport(db, null, TimeProvider.System).ImportAsync(GatheredFile.At(path), "USD", null);

        Assert.True(outcome.New > 50_000);
        Assert.Equal(0, outcome.Refused);
        Assert.Equal(0.8906455988892458m, (await db.Set<Rate>().SingleAsync(rate => rate.Currency == "EUR" && rate.From == new DateOnly(2016, 6, 1))).Units);
    }

    static async Task<RateOutcome> ImportAsync(TestDatabase database, string sheet)
    {
        await using var db = database.Open();
        var recorder = new Recorder(new RecordKey(database.Database), TimeProvider.System);
        return await new RateImport(db, recorder, TimeProvider.System).ImportAsync(GatheredFile.Of("rates.csv", Encoding.UTF8.GetBytes(sheet)), "USD", null);
    }

    static async Task<TestDatabase> ReadyAsync(string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();
        await db.WriteAsync(() =>
        {
            db.Add(new Dialogue { Code = "test", Name = new() { En = "A dialogue" }, Zone = "UTC", Currency = "EUR" });
            return Task.CompletedTask;
        });
        return database;
    }
}
