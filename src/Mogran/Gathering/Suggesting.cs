using Microsoft.EntityFrameworkCore;
using Mogran.Gathering.Matching;
using Mogran.Plan;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// The matcher of the plan as it stands and of the verdicts as they stand. It is made of those two alone: a verdict taken
/// back leaves no trace, and a program started anew knows the same. Kept while neither changes. One for a whole program.
/// </summary>
public sealed class Suggesting
{
    const int Trainings = 2;

    readonly SemaphoreSlim turn = new(1, 1);
    readonly List<Trained> trained = [];
    (Prototype[] Prototypes, Task<Matcher> Matcher)? plan;
    (string Verdicts, Task<Matcher> Matcher)? last;

    /// <param name="settled">
    /// Wait for a training that is due. Otherwise it goes on beside: meanwhile an older training serves, with all later
    /// verdicts added to it.
    /// </param>
    public async Task<Matcher> MatcherAsync(MogranDb db, bool settled = true) => await await BeginAsync(db, settled);

    /// <summary>The same, made meanwhile: only what is asked of the database is waited for.</summary>
    public async Task<Task<Matcher>> BeginAsync(MogranDb db, bool settled = true)
    {
        await turn.WaitAsync();
        try
        {
            var untaught = await PlanAsync(db);
            var verdicts = await Judgements.MarkAsync(db);
            if (last is { } there && there.Verdicts == verdicts) return there.Matcher;
            var judgements = await Judgements.LoadAsync(db, plan!.Value.Prototypes.Select(prototype => prototype.Code).ToHashSet());
            var ground = await GroundAsync(db, untaught, judgements.Settled, settled);
            var latest = judgements.All.Where(judgement => !ground.Keys.Contains(judgement.Key)).ToList();
            var matcher = LearnAlsoAsync(ground.Task, await Judgements.ExamplesAsync(db, latest));
            if (ground.Keys.SetEquals(judgements.Settled.Select(judgement => judgement.Key))) last = (verdicts, matcher);
            return matcher;
        }
        finally
        {
            turn.Release();
        }
    }

    static async Task<Matcher> LearnAlsoAsync(Task<Matcher> ground, IReadOnlyList<Example> latest) => (await ground).LearnAlso(latest);

    async Task<Task<Matcher>> PlanAsync(MogranDb db)
    {
        Prototype[] prototypes = [.. await db.ReadAsync(
            """SELECT "Code", "Title", "Description", "Terms", "Sectors" FROM "Actions" WHERE "WithdrawnAt" IS NULL ORDER BY "Order", "Code" """,
            row => new Prototype(row.Text(0), row.Words(1), row.Words(2), PlanPrototypes.TermsOf(row.Text(3)), row.List(4)))];
        if (plan is { } there && there.Prototypes.SequenceEqual(prototypes)) return there.Matcher;
        trained.Clear();
        last = null;
        plan = (prototypes, Task.Run(() => Matcher.Build(prototypes)));
        return plan.Value.Matcher;
    }

    /// <summary>A training on the settled judgements or, where that has to go on beside, the last one that is finished.</summary>
    async Task<Trained> GroundAsync(MogranDb db, Task<Matcher> untaught, IReadOnlyList<Judgement> settled, bool wait)
    {
        var keys = settled.Select(judgement => judgement.Key).ToHashSet();
        if (trained.Find(one => one.Keys.SetEquals(keys)) is not { } wanted)
        {
            var examples = await Judgements.ExamplesAsync(db, settled);
            wanted = new(keys, Task.Run(async () => (await untaught).Learn(examples)));
            if (trained.Count(one => one.Task.IsCompletedSuccessfully) >= Trainings) trained.Remove(trained.First(one => one.Task.IsCompletedSuccessfully));
            trained.Add(wanted);
        }

        return !wait && !wanted.Task.IsCompleted && trained.FindLast(one => one.Task.IsCompletedSuccessfully) is { } older ? older : wanted;
    }

    sealed record Trained(HashSet<string> Keys, Task<Matcher> Task);
}
