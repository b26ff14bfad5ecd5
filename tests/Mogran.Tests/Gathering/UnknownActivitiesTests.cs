using Mogran.Gathering;
using Mogran.Shared;

namespace Mogran.Tests.Gathering;

/// <summary>Rows of a sheet about activities that are not known.</summary>
public sealed class UnknownActivitiesTests
{
    const string Head = "activity identifier,transaction type,transaction date,amount,currency\n";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task They_are_told_once_for_each_activity_with_their_first_rows(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\n"));
        var outcome = await Ready.ImportAsync(database, Ready.Sheet("t.csv", Head
            + string.Concat(Enumerable.Range(1, 300).Select(day => $"A,3,2024-01-01,{day},EUR\n{(day % 3 == 0 ? "X,3,2024-01-01,1,EUR\n" : "")}")) + "Y,3,2024-01-01,1,EUR\n"));

        Assert.Equal(new Counts(401, 300, 0, 0, 101), outcome.Counts);
        Assert.Equal([("UnknownActivityRows", "row 5"), ("UnknownActivity", "row 402")], outcome.Findings.Select(problem => (problem.Code, problem.Where!)));
        Assert.Equal(["X", "5, 9, 13, 17, 21…", "100"], outcome.Findings[0].Values);
        Assert.Equal("No activity “X” is known. Rows about it: 100 (5, 9, 13, 17, 21…).", outcome.Problems.First().What);
    }

    [Fact]
    public async Task They_are_told_once_for_the_file_where_nearly_all_are()
    {
        await using var database = await Ready.Async("sqlite");
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\n"));
        var outcome = await Ready.ImportAsync(database, Ready.Sheet("t.csv", Head + "A,3,2024-01-01,1,EUR\n" + string.Concat(Enumerable.Range(1, 9).Select(number => $"X-{number},3,2024-01-01,1,EUR\n"))));
        Assert.Equal(new Counts(10, 1, 0, 0, 9), outcome.Counts);
        Assert.Equal(("UnknownActivities", "row 3"), (outcome.Findings.Single().Code, outcome.Findings.Single().Where!));
        Assert.Equal(["9", "10", "X-1", "3, 4, 5, 6, 7…"], outcome.Findings.Single().Values);
    }

    [Theory, InlineData(7, 3), InlineData(0, 2)]
    public async Task A_few_may_be_mistyped_and_each_is_told(int known, int unknown)
    {
        await using var database = await Ready.Async("sqlite");
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", "id,title\nA,One\n"));
        var outcome = await Ready.ImportAsync(database, Ready.Sheet("t.csv", Head
            + string.Concat(Enumerable.Range(1, known).Select(amount => $"A,3,2024-01-01,{amount},EUR\n")) + string.Concat(Enumerable.Range(1, unknown).Select(number => $"X-{number},3,2024-01-01,1,EUR\n"))));
        Assert.Equal(Enumerable.Repeat("UnknownActivity", unknown), outcome.Findings.Select(problem => problem.Code));
    }
}
