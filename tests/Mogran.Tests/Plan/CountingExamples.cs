using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Plan;

/// <summary>The three examples of docs/counting.md, imported and counted: the page's figures are the program's, to the cent.</summary>
public sealed partial class CountingExamples
{
    [Theory]
    [InlineData("family", "sqlite"), InlineData("family", "postgres")]
    [InlineData("chain", "sqlite"), InlineData("chain", "postgres")]
    [InlineData("currencies", "sqlite"), InlineData("currencies", "postgres")]
    public async Task An_example_of_the_page_adds_up_as_it_was_worked_by_hand(string example, string kind)
    {
        await using var database = await WithExampleAsync(example, kind);
        await using var db = database.Open();
        var promised = (await new MoneyQuestion(MoneyScope.All).AnswerAsync(db))!;
        var paid = (await new MoneyQuestion(MoneyScope.All, Measure.Paid).AnswerAsync(db))!;
        var euro = (await new MoneyQuestion(MoneyScope.All, In: "EUR").AnswerAsync(db))!;

        List<string> worked = [.. Totals("promised", promised.Money), .. Totals("paid", paid.Money), .. LeftOut(promised.Money)];
        if (example == "chain") worked.AddRange(Places(promised.Money.Totals[0]));
        if (example == "currencies") worked.AddRange(Converted(euro.Converted!));

        Assert.Equal(OfPage(example), worked.Order(StringComparer.Ordinal));
        Assert.Equal(promised.Money.Totals.Sum(total => total.Amount), (await PlanProgress.LoadAsync(db, new(2024, 12, 1))).OfAll().Money.Totals.Sum(total => total.Amount));
    }

    [Fact]
    public async Task The_hand_made_traps_split_revise_and_repeat_as_published()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await ReadyAsync(database);
        await ImportAsync(database, SharedData.Path("data", "iati", "probe-1.xml"));
        await ImportAsync(database, SharedData.Path("data", "iati", "probe-2.xml"));
        await LinkAllAsync(database);
        await using var db = database.Open();
        var promised = (await new MoneyQuestion(MoneyScope.All).AnswerAsync(db))!;

        Assert.Equal([150m], promised.Money.Totals.Select(total => total.Amount));
        Assert.Equal(["KE 75", "289 75"], MoneyByPlace.Places(promised.Money.Totals[0]).OrderBy(part => part.Place!.Kind).Select(part => FormattableString.Invariant($"{part.Place!.Code} {part.Amount:0.##}")));
        Assert.Equal((100m, LeftOutReason.Revised), (promised.Money.LeftOut.Single().Amount, promised.Money.LeftOut.Single().Reason));

        var inKenya = (await new MoneyQuestion(MoneyScope.All, Measure.Paid, Country: "KE").AnswerAsync(db))!;
        Assert.Equal([1_010m, 500m, 500m], inKenya.Money.Totals.Single().Rows.Select(row => row.Amount).OrderDescending());
        Assert.DoesNotContain(inKenya.NotCounted, line => line.Row.Activity.Key == "T-2");

        var dollars = (await new MoneyQuestion(MoneyScope.All, Measure.Paid, In: "USD").AnswerAsync(db))!;
        Assert.Equal(1_000m, dollars.Converted!.Apart.Single(apart => apart.Reason is ApartReason.NoValueDate).Row.Amount);
    }

    static IEnumerable<string> Totals(string name, CountedOnce money) => money.Totals.Select(total => Line(name, total.Currency, total.Amount));

    static IEnumerable<string> LeftOut(CountedOnce money) =>
        from left in money.LeftOut
        group left by (left.Reason, left.Currency) into alike
        select Line(alike.Key.Reason.ToString(), alike.Key.Currency!, alike.Sum(left => left.Amount));

    static IEnumerable<string> Places(Total total) =>
        MoneyByPlace.Places(total).Select(part => Line(part.Place?.Code ?? "nobody", total.Currency, part.Amount));

    static IEnumerable<string> Converted(Converted converted) =>
        converted.Apart.Select(apart => Line(apart.Reason.ToString(), apart.Row.Line.Currency!, apart.Row.Amount)).Append(Line("converted", converted.Currency, converted.Amount));

    static string Line(string name, string currency, decimal amount) => string.Create(CultureInfo.InvariantCulture, $"{name} {currency} {amount:N2}");

    static List<string> OfPage(string example) =>
    [
        .. TotalLine().Matches(File.ReadAllText(Repository.Path("docs", "counting.md")))
            .Where(match => match.Groups["example"].Value == example).Select(match => match.Groups["total"].Value.TrimEnd()).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^    total (?<example>\w+) (?<total>.+)$", RegexOptions.Multiline)]
    private static partial Regex TotalLine();

    static async Task<TestDatabase> WithExampleAsync(string example, string kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        await ReadyAsync(database);
        await ImportAsync(database, Repository.Path("docs", "examples", example + ".xml"));
        await LinkAllAsync(database);
        await using var db = database.Open();
        await new RateImport(db, null, TimeProvider.System).ImportAsync(GatheredFile.At(Repository.Path("docs", "examples", "rates.csv")), null, null);
        return database;
    }

    static async Task ReadyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.WriteAsync(() =>
        {
            db.Add(new Dialogue { Code = "test", Name = new() { En = "A dialogue" }, Zone = "UTC", Currency = "EUR" });
            db.Add(new Domain { Number = 1, Title = new() { En = "Return" } });
            db.Add(new Objective { Code = "1", DomainNumber = 1, Title = new() { En = "Return" } });
            db.Add(new PlanAction { Code = "1.1", ObjectiveCode = "1", Title = new() { En = "Act" } });
            return Task.CompletedTask;
        });
    }

    static async Task ImportAsync(TestDatabase database, string path)
    {
        var gatherer = new Gatherer(database.Database, new Recorder(new RecordKey(database.Database), TimeProvider.System), TimeProvider.System);
        var outcome = await gatherer.ImportAsync([GatheredFile.At(path)], "secretariat");
        Assert.True(outcome.Files[0].Kept);
    }

    static async Task LinkAllAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.WriteAsync(async () =>
        {
            var linked = await db.Set<ActivityAction>().Select(link => link.ActivityId).ToListAsync();
            foreach (var id in await db.Set<Activity>().Where(activity => !linked.Contains(activity.Id)).Select(activity => activity.Id).ToListAsync())
                db.Add(new ActivityAction { ActivityId = id, ActionCode = "1.1", Basis = LinkBasis.Person, By = "secretariat", At = DateTimeOffset.UnixEpoch });
        });
    }
}
