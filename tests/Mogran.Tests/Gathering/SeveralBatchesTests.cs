using System.Globalization;

namespace Mogran.Tests.Gathering;

public sealed class SeveralBatchesTests
{
    const int Known = 400, All = 1600;

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Changed_and_new_activities_come_in_one_file_of_several_batches(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, Ready.Sheet("p.csv", Rows("first", Known)));

        var outcome = await Ready.ImportAsync(database, Ready.Sheet("p.csv", Rows("second", All)));

        Assert.Equal((true, All, All - Known, Known), (outcome.Kept, outcome.Read, outcome.New, outcome.Changed));
    }

    static string Rows(string word, int count) =>
        "id,title\n" + string.Concat(Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"A{number},The {word} works {number}\n")));
}
