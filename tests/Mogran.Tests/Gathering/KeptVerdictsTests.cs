using Microsoft.EntityFrameworkCore;
using Mogran.Gathering;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Tests.Gathering;

public sealed class KeptVerdictsTests
{
    static readonly DateTimeOffset Then = new(2024, 2, 29, 12, 30, 15, 123, TimeSpan.Zero);

    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task Verdicts_and_links_come_back_word_for_word_and_what_was_guessed_does_not(string kind)
    {
        await using var database = await Ready.Async(kind);
        var file = Ready.Sheet("p.csv", "id,title\nA,Beehives\nB,Beehives\nC,Beehives\n");
        var import = await Ready.ImportAsync(database, file);
        await using var db = database.Open();
        var ids = await db.Set<Activity>().ToDictionaryAsync(activity => activity.Key, activity => activity.Id);
        await db.WriteAsync(async () =>
        {
            await db.Set<Suggestion>().ExecuteDeleteAsync();
            db.AddRange(
                Verdict(ids["A"], "R", Mogran.Gathering.Verdict.Accepted), Link(ids["A"], "R", LinkBasis.Person), Verdict(ids["A"], "S", Mogran.Gathering.Verdict.Rejected),
                Verdict(ids["B"], "R", Mogran.Gathering.Verdict.Open), Link(ids["B"], "R", LinkBasis.Rule), Link(ids["B"], "S", LinkBasis.Person),
                Verdict(ids["C"], "R", Mogran.Gathering.Verdict.Open));
        });
        var (verdicts, links) = await DecidedAsync(db);

        await Ready.UndoAsync(database, import);
        Assert.Equal(["A R True Accepted", "A S False Rejected", "B S True "], await KeptAsync(db));
        // An action that is no more is linked to nothing; what was said of it is not forgotten.
        await db.WriteAsync(() => Task.FromResult(db.Add(new KeptVerdict
        {
            ActivityKey = "C", ActionCode = "Gone", IsLinked = true, Verdict = Mogran.Gathering.Verdict.Accepted, Confidence = 0.5m, At = Then, By = "office", Because = [],
        })));
        await Ready.ImportAsync(database, file);

        var (verdictsNow, linksNow) = await DecidedAsync(db);
        Assert.Equal([.. verdicts, $"C Gone Accepted 0.5 {Then:O} office "], verdictsNow);
        Assert.Equal(links, linksNow);
        Assert.Empty(await KeptAsync(db));
    }

    static Suggestion Verdict(Id<Activity> activity, string action, Verdict verdict) => new()
    {
        ActivityId = activity, ActionCode = action, Verdict = verdict, Confidence = 0.4321m, Because = ["\"é\"", "عودة"], DecidedAt = Then, DecidedBy = "secretariat",
    };

    static ActivityAction Link(Id<Activity> activity, string action, LinkBasis basis) => new()
    {
        ActivityId = activity, ActionCode = action, Basis = basis, By = "secretariat", At = Then, Because = ["\"é\"", "عودة"],
    };

    // Of the rest, guesses are made anew and rules hold anew.
    static async Task<(List<string> Verdicts, List<string> Links)> DecidedAsync(MogranDb db)
    {
        var keys = await db.Set<Activity>().AsNoTracking().ToDictionaryAsync(activity => activity.Id, activity => activity.Key);
        var verdicts = await db.Set<Suggestion>().AsNoTracking().Where(one => one.Verdict != Mogran.Gathering.Verdict.Open).ToListAsync();
        var links = await db.Set<ActivityAction>().AsNoTracking().Where(one => one.Basis == LinkBasis.Person).ToListAsync();
        return (
            [.. verdicts.Select(one => FormattableString.Invariant($"{keys[one.ActivityId]} {one.ActionCode} {one.Verdict} {one.Confidence} {one.DecidedAt:O} {one.DecidedBy} {string.Join('|', one.Because)}")).Order(StringComparer.Ordinal)],
            [.. links.Select(one => FormattableString.Invariant($"{keys[one.ActivityId]} {one.ActionCode} {one.At:O} {one.By} {string.Join('|', one.Because)}")).Order(StringComparer.Ordinal)]);
    }

    static async Task<List<string>> KeptAsync(MogranDb db) =>
        [.. (await db.Set<KeptVerdict>().AsNoTracking().ToListAsync()).Select(one => $"{one.ActivityKey} {one.ActionCode} {one.IsLinked} {one.Verdict}").Order(StringComparer.Ordinal)];
}
