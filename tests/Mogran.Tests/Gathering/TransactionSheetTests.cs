using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>A table of payments beside a list of projects.</summary>
public sealed class TransactionSheetTests
{
    const string Head = "activity identifier,transaction type,transaction date,amount,currency,transaction reference\n";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Payments_are_added_changed_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\nB,Two\n"));
        var before = await Ready.ContentAsync(database);

        var first = await ImportAsync(database, "A,2,2024-01-01,100,EUR,T1\nA,3,2024-02-01,40,EUR,\nA,3,2024-02-01,40,EUR,\nB,3,2024-03-01,7,USD,\nX,3,2024-03-01,7,USD,\n");
        Assert.Equal(new Counts(5, 4, 0, 0, 1), first.Counts);
        Assert.Equal("UnknownActivity", first.Findings.Single().Code);
        // Two payments that look alike are two payments.
        Assert.Equal(["A Commitment 100 EUR", "A Disbursement 40 EUR", "A Disbursement 40 EUR", "B Disbursement 7 USD"], await MoneyAsync(database));
        Assert.Equal(new Counts(5, 0, 0, 4, 1), (await ImportAsync(database, "A,2,2024-01-01,100,EUR,T1\nA,3,2024-02-01,40,EUR,\nA,3,2024-02-01,40,EUR,\nB,3,2024-03-01,7,USD,\nX,3,2024-03-01,7,USD,\n")).Counts);

        // A changed amount is told as one, and a corrected day leaves nothing of the wrong payment in the sums.
        var second = await ImportAsync(database, "A,2,2024-01-01,150,EUR,T1\nA,3,2024-02-01,40,EUR,\nA,3,2024-02-09,40,EUR,\nB,3,2024-03-01,7,USD,\n");
        Assert.Equal(new Counts(4, 1, 1, 2, 0, 1), second.Counts);
        Assert.Equal(("A", "money"), (second.Changes.Single().Identifier, second.Changes.Single().Field));
        Assert.Equal(["A Commitment 150 EUR", "A Disbursement 40 EUR", "A Disbursement 40 EUR", "B Disbursement 7 USD"], await MoneyAsync(database));
        Assert.Contains("GoneLetGo", second.Findings.Select(problem => problem.Code));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["A Commitment 100 EUR", "A Disbursement 40 EUR", "A Disbursement 40 EUR", "B Disbursement 7 USD"], await MoneyAsync(database));
        await Ready.UndoAsync(database, first);
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("payments.csv", StringComparison.Ordinal))));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_a_published_file_told_already_is_not_paid_twice_and_a_refused_row_takes_nothing_away(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("i.xml", """
            <iati-activities version="2.03"><iati-activity default-currency="EUR"><iati-identifier>A</iati-identifier><title><narrative>One</narrative></title>
            <transaction><transaction-type code="3"/><transaction-date iso-date="2024-02-01"/><value>40</value></transaction></iati-activity></iati-activities>
            """));
        await ImportAsync(database, "A,3,2024-02-01,40,EUR,\nA,3,2024-05-01,60,EUR,\n");
        Assert.Equal(["A Disbursement 40 EUR", "A Disbursement 60 EUR"], await MoneyAsync(database));

        var refused = await ImportAsync(database, "A,3,2024-02-01,40,EUR,\n,3,2024-05-01,60,EUR,\n" + string.Concat(Enumerable.Range(1, 20).Select(day => $"A,3,2024-06-{day:00},1,EUR,\n")));
        Assert.Equal((true, 1, 1), (refused.Kept, refused.Refused, refused.Gone));
        Assert.Single(refused.Findings, problem => problem.Code == "GoneMayBeRefused");
        Assert.Contains("A Disbursement 60 EUR", await MoneyAsync(database));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("payments.csv", Head + rows));

    static async Task<IEnumerable<string>> MoneyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var names = await db.Set<Activity>().ToDictionaryAsync(activity => activity.Id, activity => activity.Identifier);
        return (await db.Set<ActivityMoney>().AsNoTracking().ToListAsync()).Select(money => $"{names[money.ActivityId]} {money.Kind} {money.Amount:0} {money.Currency}").Order(StringComparer.Ordinal);
    }
}
