using Microsoft.EntityFrameworkCore;
using Mogran.Monitoring;
using Mogran.Plan;
using Mogran.Profiles;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;
using Mogran.Tests.Storage;

namespace Mogran.Tests.Monitoring;

/// <summary>A round kept in either database.</summary>
public sealed class ReturnStorageTests
{
    static readonly DateTimeOffset Opened = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);
    static readonly IReadOnlySet<string> NoPercentages = new HashSet<string>();

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Accepted_is_not_overwritten_by_new_gathering_and_fills_the_next_round(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var recorder = await PreparedAsync(database);
        await using var db = database.Open();
        var first = await OpenAsync(db, recorder, 1);
        var line = await AcceptAsync(db, recorder, first, 7_000_000m);

        await db.WriteAsync(async () =>
        {
            var money = await db.Set<ActivityMoney>().SingleAsync(one => db.Set<Activity>().Any(activity => activity.Id == one.ActivityId && activity.Identifier == line.Subject));
            db.Remove(money);
            db.Add(new ActivityMoney { ActivityId = money.ActivityId, Kind = MoneyKind.Budget, Amount = 1m, Currency = "EUR", Origin = money.Origin });
        });
        var accepted = Assert.Single(await db.AcceptedReturnsAsync(first.Id));
        Assert.Equal(7_000_000m, accepted.Entries.Single(entry => entry.Order == line.Order).Value);

        var second = await OpenAsync(db, recorder, 2);
        var next = (await db.ReturnAsync(second.Id, "ET"))!.Entries.Single(entry => entry.Subject == line.Subject);
        Assert.Equal((null, Answer.Value, 7_000_000m, "round:1"), (next.Answer, next.KnownAnswer, next.KnownValue, next.KnownFrom));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task An_activity_of_the_partners_own_becomes_part_of_the_plan_once_accepted(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var recorder = await PreparedAsync(database);
        await using var db = database.Open();
        var round = await OpenAsync(db, recorder, 1);
        var own = new OwnActivity(Guid.NewGuid(), "A centre of our own", "4.1.1", 4, new(Answer.Value, false, 250_000m, "EUR", Stage.UnderWay, "It opened.", null));
        var filling = new Filling(db, recorder, round.Id, "ET", "focal point");
        Assert.Equal(1, (await filling.SaveAsync([], Opened, own: own)).Changed);
        Assert.Equal(0, (await filling.SaveAsync([], Opened, own: own)).Changed);

        await AcceptAsync(db, recorder, round, 5m);
        var activity = await db.Set<Activity>().Include(one => one.Money).SingleAsync(one => one.Identifier.StartsWith("khartoum-ET-1-"));
        Assert.Equal(("ET", 250_000m, "2"), (activity.PartnerCode, activity.Money.Single().Amount, activity.Status));
        Assert.Contains((await PlanProgress.LoadAsync(db, new(2026, 11, 22))).OfAction("4.1.1").Activities, one => one.Identifier == activity.Identifier);
        Assert.Contains((await db.AcceptedReturnsAsync(round.Id)).Single().Entries, entry => entry.Subject == activity.Identifier);
        var source = await db.Set<Mogran.Library.Source>().SingleAsync(one => one.Id == activity.Origin.Source);
        Assert.Equal(("Returns of monitoring round 1", "ردود جولة الرصد 1"), (source.Title.En, source.Title.Ar));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task A_line_changed_by_two_keeps_the_first_and_shows_the_second(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var recorder = await PreparedAsync(database);
        await using var db = database.Open();
        var round = await OpenAsync(db, recorder, 1);
        var line = (await db.ReturnAsync(round.Id, "ET"))!.Entries.First(entry => entry.Kind is EntryKind.Indicator);
        var mark = Fingerprint.Of(line);
        var filling = new Filling(db, recorder, round.Id, "ET", "focal point");

        Assert.Equal(1, (await filling.SaveAsync([new(line.Order, mark, Value(10))], Opened)).Changed);
        Assert.Equal(0, (await filling.SaveAsync([new(line.Order, mark, Value(10))], Opened)).Changed);
        var conflict = Assert.Single((await filling.SaveAsync([new(line.Order, mark, Value(11))], Opened)).Conflicts);
        Assert.Equal((10m, 11m), (conflict.Theirs.Value, conflict.Yours.Value));
        Assert.Equal(10m, (await db.ReturnAsync(round.Id, "ET"))!.Entries.Single(entry => entry.Order == line.Order).Value);
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Review_acts_once_and_only_on_what_was_seen(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var recorder = await PreparedAsync(database);
        await using var db = database.Open();
        var round = await OpenAsync(db, recorder, 1);
        await SubmitAsync(db, recorder, round, 5m);
        var seen = (await db.ReturnAsync(round.Id, "ET"))!.LastStep!.Number;

        Assert.Equal(Reviewed.MovedOn, await new Reviewing(db, recorder, round.Id, "ET", seen - 1).AcceptAsync(Opened));
        Assert.Equal(Reviewed.Done, await new Reviewing(db, recorder, round.Id, "ET", seen).SendBackAsync("Why?", new Dictionary<int, string>(), Opened));
        Assert.Equal(Reviewed.DoneBefore, await new Reviewing(db, recorder, round.Id, "ET", seen).SendBackAsync("Why?", new Dictionary<int, string>(), Opened));
        Assert.Equal(Reviewed.MovedOn, await new Reviewing(db, recorder, round.Id, "ET", seen).AcceptAsync(Opened));
        var answer = (await db.ReturnAsync(round.Id, "ET"))!;
        Assert.Equal((ReturnState.SentBack, true, "Why?"), (answer.State, answer.CanBeEdited, answer.LastReason));
        Assert.Equal(1, await db.Set<RecordEntry>().CountAsync(entry => entry.Act == "return.sentBack"));
    }

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Nothing_hangs_on_the_board(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var recorder = await PreparedAsync(database);
        await using var db = database.Open();
        var round = await OpenAsync(db, recorder, 1);
        await SubmitAsync(db, recorder, round, 5m);
        var board = await Board.LoadAsync(db, round, round.DueAt);

        Assert.All(board, row => Assert.NotEqual(NextStep.None, row.Next));
        Assert.All(board, row => Assert.NotEqual(Owner.Nobody, row.Owner));
        var submitted = board.Single(row => row.Answer.PartnerCode == "ET");
        Assert.Equal((NextStep.Review, Owner.Secretariat, false), (submitted.Next, submitted.Owner, submitted.IsOverdue));
        Assert.All(board.Where(row => row != submitted), row => Assert.True(row is { IsOverdue: true, IsStuck: true, Next: NextStep.ReachFocalPoint }));
        Assert.All(await Board.LoadAsync(db, round, round.DueAt.AddMilliseconds(-1)), row => Assert.False(row.IsOverdue));
    }

    static Said Value(decimal value) => new(Answer.Value, false, value, null, null, null, null);

    static async Task<Round> OpenAsync(MogranDb db, Recorder recorder, int number)
    {
        Assert.True(await new Opening(number, new(2026, 5, 1), new(2026, 10, 31), new(2026, 12, 4, 16, 0, 0, TimeSpan.Zero), "Africa/Cairo").OpenAsync(db, recorder, Opened));
        return (await db.RoundAsync(number))!;
    }

    /// <summary>Confirms what is known, gives one activity an amount, says "no data yet" to the rest, and submits.</summary>
    static async Task<Entry> SubmitAsync(MogranDb db, Recorder recorder, Round round, decimal amount)
    {
        var answer = (await db.ReturnAsync(round.Id, "ET"))!;
        var line = answer.Entries.First(entry => entry is { Kind: EntryKind.Activity, KnownValue: not null });
        var open = answer.Entries.Where(entry => entry != line && !entry.IsKnown && entry.Answer is null)
            .Select(entry => new PostedLine(entry.Order, Fingerprint.Of(entry), new(Answer.NoDataYet, false, null, null, null, null, null)));
        var filling = new Filling(db, recorder, round.Id, "ET", "focal point");
        await filling.SaveAsync([.. open, new(line.Order, Fingerprint.Of(line), new(Answer.Value, false, amount, "EUR", Stage.UnderWay, null, null))], Opened, _ => true);
        Assert.Empty(await filling.SubmitAsync(NoPercentages, Opened));
        return line;
    }

    static async Task<Entry> AcceptAsync(MogranDb db, Recorder recorder, Round round, decimal amount)
    {
        var line = await SubmitAsync(db, recorder, round, amount);
        var seen = (await db.ReturnAsync(round.Id, "ET"))!.LastStep!.Number;
        Assert.Equal(Reviewed.Done, await new Reviewing(db, recorder, round.Id, "ET", seen).AcceptAsync(Opened));
        return line;
    }

    static async Task<Recorder> PreparedAsync(TestDatabase database)
    {
        Language.English.Use();
        await Installation.PrepareAsync(database.Database, ProfileFolder.Default, TimeProvider.System);
        return new(new RecordKey(database.Database), TimeProvider.System);
    }
}
