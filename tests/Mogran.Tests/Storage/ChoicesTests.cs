using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Storage;

/// <summary>Where SQLite can choose between indexes, it takes the one that leads to a few rows.</summary>
public sealed class ChoicesTests
{
    [Fact]
    public async Task The_open_suggestions_of_an_activity_are_found_by_the_activity()
    {
        await using var database = await TestDatabase.CreateAsync("sqlite");
        await using var db = database.Open();
        var (one, few) = (Id<Activity>.New(), (List<Id<Activity>>)[Id<Activity>.New(), Id<Activity>.New()]);
        string[] questions =
        [
            "SELECT * FROM \"Suggestions\" WHERE \"ActivityId\" IN ('A', 'B', 'C') AND \"Verdict\" IN ('Open')",
            "DELETE FROM \"Suggestions\" WHERE \"ActivityId\" IN ('A', 'B', 'C') AND \"Verdict\" = 'Open'",
            db.Set<Suggestion>().Where(guess => guess.ActivityId == one && guess.Verdict == Verdict.Open).ToQueryString(),
            db.Set<Suggestion>().Where(guess => few.Contains(guess.ActivityId) && guess.Verdict == Verdict.Open).ToQueryString(),
            db.Waiting().ToQueryString(),
        ];
        foreach (var question in questions)
            Assert.Contains(await PlanAsync(db, question), step => step.Contains("IX_Suggestions_ActivityId_ActionCode", StringComparison.Ordinal));

        var queue = await PlanAsync(db, db.Set<Suggestion>().Where(guess => guess.Verdict == Verdict.Open && guess.SkippedAt == null).OrderByDescending(guess => guess.Confidence).ToQueryString());
        Assert.Contains("IX_Suggestions_Verdict_SkippedAt_Confidence", Assert.Single(queue), StringComparison.Ordinal);
    }

    // The values do not matter: without them a parameter is NULL.
    static Task<List<string>> PlanAsync(MogranDb db, string question) =>
        db.ReadAsync("EXPLAIN QUERY PLAN " + string.Join('\n', question.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal))), row => row.Text(3));
}
