using Mogran.Gathering;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

/// <summary>Two publishers call their file "activities.csv": the one must not pass for a new edition of the other.</summary>
public sealed class NothingInCommonTests
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_file_without_anything_that_its_source_said_before_is_refused_unless_somebody_wants_it(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, File("A", 12));
        var before = await Ready.ContentAsync(database);

        var refused = await Ready.ImportAsync(database, File("B", 3));

        Assert.False(refused.Kept);
        Assert.Equal(("NothingInCommon", "activities.csv 12"), (refused.Findings[0].Code, string.Join(' ', refused.Findings[0].Values)));
        Language.English.Use();
        Assert.Equal("None of the 12 records that “activities.csv” held before is in this file.", refused.Problems.First().What);
        Assert.Equal(before, await Ready.ContentAsync(database));
        Assert.Equal("NothingInCommon", (await Ready.ImportAsync(database, File("B", 0))).Findings[0].Code);
        Assert.Equal("TooMuchWrong", (await Ready.ImportAsync(database, Ready.Sheet("activities.csv", "id,title\n,One\n,Two\n"))).Findings[0].Code);

        var rehearsed = await Ready.ImportAsync(database, File("B", 3), dryRun: true);
        Assert.Equal(new Counts(3, 3, 0, 0, 0, 12), rehearsed.Counts);
        Assert.Equal((Severity.Unsure, "What was held before stays, marked as gone."),
            (rehearsed.Findings.Single(problem => problem.Code == "NothingInCommon").Severity, rehearsed.Problems.Single(problem => problem.What.StartsWith("None of", StringComparison.Ordinal)).Kept));
        var seen = await Ready.ImportAsync(database, File("B", 3), choices: new(rehearsed.Digest));
        Assert.Equal((true, 12), (seen.Kept, seen.Gone));

        await Ready.UndoAsync(database, seen);
        Assert.Equal(12, (await Ready.ImportAsync(database, File("B", 3), choices: new(Replaces: true))).Gone);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Something_in_common_a_few_records_or_new_names_for_the_old_ones_are_an_edition_like_any_other(string kind)
    {
        await using var database = await Ready.Async(kind);
        await Ready.ImportAsync(database, File("A", 12));
        Assert.Equal(11, (await Ready.ImportAsync(database, File("A", 1))).Gone);

        await Ready.ImportAsync(database, Ready.Sheet("few.csv", "id,title\nC-1,One\nC-2,Two\n"));
        Assert.Equal(2, (await Ready.ImportAsync(database, Ready.Sheet("few.csv", "id,title\nD-1,One\n"))).Gone);

        await Ready.ImportAsync(database, Iati("OLD", former: null));
        var renamed = await Ready.ImportAsync(database, Iati("NEW", former: "OLD"));
        Assert.Equal((true, 12, 0), (renamed.Kept, renamed.Changed, renamed.Gone));
    }

    static GatheredFile File(string publisher, int count) =>
        Ready.Sheet("activities.csv", "id,title\n" + string.Concat(Enumerable.Range(1, count).Select(number => $"{publisher}-{number},Work {number}\n")));

    static GatheredFile Iati(string prefix, string? former) =>
        Ready.Sheet("i.xml", $"<iati-activities version='2.03'>{string.Concat(Enumerable.Range(1, 12).Select(number => $"""
            <iati-activity><iati-identifier>{prefix}-{number}</iati-identifier><title><narrative>Work {number}</narrative></title>
            {(former is null ? "" : $"<other-identifier ref='{former}-{number}' type='A3'/>")}</iati-activity>
            """))}</iati-activities>");
}
