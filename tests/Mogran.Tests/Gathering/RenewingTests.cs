using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Gathering;

public sealed class RenewingTests
{
    const string Action = "1.2.2";
    const string LikeIt = "MYRRH-9";

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task What_is_accepted_raises_the_open_suggestions_of_what_is_like_it_and_taken_back_leaves_no_trace(string kind)
    {
        await using var database = await WithActivitiesAsync(kind);
        await using var db = database.Open();
        var suggesting = new Suggesting();
        await RenewAsync(db, suggesting);
        var before = await RankingAsync(db);

        var judged = await JudgeAsync(database, Verdict.Accepted);
        await RenewAsync(db, suggesting);
        var taught = await RankingAsync(db);
        Assert.True(Confidence(taught) > Confidence(before) + 0.05m);
        Assert.Equal(taught, await AnewAsync(database));

        await using var undoing = database.Open();
        await undoing.WriteAsync(() => Judging.UndoAsync(undoing, RecorderOf(database), judged, "secretariat"));
        await RenewAsync(db, suggesting);
        Assert.Equal(before, await RankingAsync(db));
    }

    [Fact]
    public async Task What_is_rejected_is_held_against_what_is_like_it_and_not_made_again()
    {
        await using var database = await WithActivitiesAsync("sqlite");
        await using var db = database.Open();
        await RenewAsync(db, new());
        await JudgeAsync(database, Verdict.Accepted);
        await RenewAsync(db, new());
        var before = Confidence(await RankingAsync(db));

        await using var rejecting = database.Open();
        var guesses = await rejecting.Set<Suggestion>().Where(guess => guess.ActionCode == Action && rejecting.Set<Activity>()
            .Any(activity => activity.Id == guess.ActivityId && (activity.Key == "MYRRH-7" || activity.Key == "MYRRH-8"))).Select(guess => guess.Id).ToListAsync();
        Assert.Equal(2, await rejecting.WriteAsync(() => Judging.RejectAsync(rejecting, guesses, "secretariat", DateTimeOffset.UtcNow)));
        await RenewAsync(db, new());

        Assert.True(Confidence(await RankingAsync(db)) < before);
        Assert.Equal(2, await db.Set<Suggestion>().CountAsync(guess => guess.Verdict == Verdict.Rejected));
    }

    [Fact]
    public async Task A_suggestion_that_stays_keeps_its_id()
    {
        await using var database = await WithActivitiesAsync("sqlite");
        await using var db = database.Open();
        var suggesting = new Suggesting();
        await RenewAsync(db, suggesting);
        var (before, said) = (await IdsAsync(db), await RankingAsync(db));

        await JudgeAsync(database, Verdict.Accepted);
        await RenewAsync(db, suggesting);

        // What was judged raises the confidence: the same suggestion, with another number.
        Assert.NotEqual(said, await RankingAsync(db));
        var stayed = (await IdsAsync(db)).Where(after => before.ContainsKey(after.Key)).ToList();
        Assert.Contains(stayed, after => after.Key == Action);
        Assert.All(stayed, after => Assert.Equal(before[after.Key], after.Value));
    }

    /// <summary>Nine activities that say little of what they are for: only judgements can tell.</summary>
    static async Task<TestDatabase> WithActivitiesAsync(string kind)
    {
        var database = await TestDatabase.WithProfileAsync(kind);
        var rows = string.Concat(Enumerable.Range(1, 9).Select(number =>
            $"MYRRH-{number},Myrrh and frankincense groves {number},Groves of myrrh trees against drought; resin for the market,KE\n"));
        var gatherer = new Gatherer(database.Database, RecorderOf(database), TimeProvider.System);
        await gatherer.ImportAsync([GatheredFile.Of("myrrh.csv", System.Text.Encoding.UTF8.GetBytes("id,title,description,country\n" + rows))], "secretariat");
        return database;
    }

    static async Task<IReadOnlyCollection<Id<Suggestion>>> JudgeAsync(TestDatabase database, Verdict verdict)
    {
        await using var db = database.Open();
        List<Id<Suggestion>> judged = [];
        foreach (var number in Enumerable.Range(1, 4))
        {
            var activity = await db.Set<Activity>().SingleAsync(one => one.Key == $"MYRRH-{number}");
            var guess = await db.Set<Suggestion>().SingleOrDefaultAsync(one => one.ActivityId == activity.Id && one.ActionCode == Action);
            Assert.NotNull(guess);
            judged.Add(guess.Id);
        }
        await db.WriteAsync(() => Judging.AcceptAsync(db, RecorderOf(database), judged, "secretariat", DateTimeOffset.UtcNow));
        Assert.Equal(4, await db.Set<Suggestion>().CountAsync(guess => guess.Verdict == verdict));
        return judged;
    }

    static Task RenewAsync(MogranDb db, Suggesting suggesting)
    {
        db.ChangeTracker.Clear();
        return db.WriteAsync(() => Renewing.AllAsync(db, suggesting));
    }

    static async Task<IReadOnlyList<string>> AnewAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await RenewAsync(db, new());
        return await RankingAsync(db);
    }

    static async Task<IReadOnlyList<string>> RankingAsync(MogranDb db)
    {
        var activity = await db.Set<Activity>().AsNoTracking().SingleAsync(one => one.Key == LikeIt);
        var guesses = await db.Set<Suggestion>().AsNoTracking().Where(guess => guess.ActivityId == activity.Id).ToListAsync();
        return [.. guesses.OrderByDescending(guess => guess.Confidence).ThenBy(guess => guess.ActionCode)
            .Select(guess => $"{guess.ActionCode} {guess.Confidence.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)} {string.Join(';', guess.Because)}")];
    }

    static decimal Confidence(IReadOnlyList<string> ranking) =>
        ranking.Where(one => one.StartsWith(Action + " ", StringComparison.Ordinal))
            .Select(one => decimal.Parse(one.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)).SingleOrDefault();

    /// <summary>Ids of the open suggestions of one activity, by action.</summary>
    static Task<Dictionary<string, Id<Suggestion>>> IdsAsync(MogranDb db) =>
        db.Set<Suggestion>().Where(guess => guess.Verdict == Verdict.Open && db.Set<Activity>().Any(one => one.Id == guess.ActivityId && one.Key == LikeIt))
            .ToDictionaryAsync(guess => guess.ActionCode, guess => guess.Id);

    static Recorder RecorderOf(TestDatabase database) => new(new RecordKey(database.Database), TimeProvider.System);
}
