using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>A table of budgets beside a list of projects.</summary>
public sealed class BudgetSheetTests
{
    const string Head = "activity identifier,budget type,budget status,period start,period end,value,currency,value date\n";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Budgets_are_added_changed_corrected_and_taken_back(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\nB,Two\n"));
        var before = await Ready.ContentAsync(database);

        const string Rows = "A,1,1,2024-01-01,2024-12-31,100,EUR,2024-01-01\nA,1,1,2025-01-01,2025-12-31,50,EUR,2025-01-01\nB,2,2,2024-01-01,2024-12-31,7,USD,2024-01-01\n";
        var first = await ImportAsync(database, Rows);
        Assert.Equal(new Counts(3, 3, 0, 0, 0), first.Counts);
        Assert.Equal(["A Budget 100 EUR 2024", "A Budget 50 EUR 2025", "B RevisedBudget 7 USD 2024"], await MoneyAsync(database));
        Assert.Equal(new Counts(3, 0, 0, 3, 0), (await ImportAsync(database, Rows)).Counts);

        // A changed amount is told as one; of a corrected year nothing of the wrong one stays in the sums.
        var second = await ImportAsync(database, "A,1,2,2024-01-01,2024-12-31,150,EUR,2024-01-01\nA,1,1,2026-01-01,2026-12-31,50,EUR,2025-01-01\nB,2,2,2024-01-01,2024-12-31,7,USD,2024-01-01\n");
        Assert.Equal(new Counts(3, 1, 1, 1, 0, 1), second.Counts);
        Assert.Equal(("A", "money"), (second.Changes.Single().Identifier, second.Changes.Single().Field));
        Assert.Equal(["A Budget 150 EUR 2024", "A Budget 50 EUR 2026", "B RevisedBudget 7 USD 2024"], await MoneyAsync(database));

        await Ready.UndoAsync(database, second);
        Assert.Equal(["A Budget 100 EUR 2024", "A Budget 50 EUR 2025", "B RevisedBudget 7 USD 2024"], await MoneyAsync(database));
        await Ready.UndoAsync(database, first);
        // That there was such a source stays known.
        Assert.Equal(before, string.Join('\n', (await Ready.ContentAsync(database)).Split('\n').Where(line => !line.Contains("budgets.csv", StringComparison.Ordinal))));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_a_published_file_told_already_is_not_budgeted_twice(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("i.xml", """
            <iati-activities version="2.03"><iati-activity default-currency="EUR"><iati-identifier>A</iati-identifier><title><narrative>One</narrative></title>
            <budget type="1" status="2"><period-start iso-date="2024-01-01"/><period-end iso-date="2024-12-31"/><value value-date="2024-01-01">100</value></budget></iati-activity></iati-activities>
            """));
        await ImportAsync(database, "A,1,2,2024-01-01,2024-12-31,100,EUR,2024-01-01\nA,1,2,2025-01-01,2025-12-31,100,EUR,2024-01-01\n");
        Assert.Equal(["A Budget 100 EUR 2024", "A Budget 100 EUR 2025"], await MoneyAsync(database));
    }

    static Task<FileOutcome> ImportAsync(TestDatabase database, string rows) => Ready.ImportAsync(database, Ready.Sheet("budgets.csv", Head + rows));

    static async Task<IEnumerable<string>> MoneyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var names = await db.Set<Activity>().ToDictionaryAsync(activity => activity.Id, activity => activity.Identifier);
        return (await db.Set<ActivityMoney>().AsNoTracking().ToListAsync()).Select(money => $"{names[money.ActivityId]} {money.Kind} {money.Amount:0} {money.Currency} {money.From:yyyy}").Order(StringComparer.Ordinal);
    }
}
