using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// One activity after the other, judged by keyboard: Enter takes the first guess, a digit another, and the next activity
/// comes. Posting the same judgement twice is harmless: the second finds the work done.
/// </summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class QueueModel(MogranDb db, Recorder recorder, TimeProvider time, Suggesting suggesting, Phrases<Import> words) : PageModel
{
    public JudgedActivity? Shown { get; private set; }
    public IReadOnlyList<IGrouping<Domain, PlanAction>> Actions { get; private set; } = [];

    /// <summary>The activity judged just before, and what became of it.</summary>
    public Activity? Before { get; private set; }
    public string Became { get; private set; } = "";
    public int Waiting { get; private set; }
    public int Judged { get; private set; }

    /// <param name="after">The activity judged just before.</param>
    /// <param name="at">The activity to show; the next one if none, or if it is judged by now.</param>
    public async Task OnGetAsync(Id<Activity>? after, Id<Activity>? at)
    {
        var queue = new SuggestionQueue(db);
        (Waiting, Judged) = (await queue.WaitingAsync(), await queue.JudgedAsync());
        if (after is { } before) await TellAsync(before);
        if ((at is { } wanted && await queue.IsWaitingAsync(wanted) ? wanted : await queue.NextAsync()) is not { } next) return;
        Shown = await JudgedActivity.LoadAsync(db, next, await db.PartnersByCodeAsync(), time.Today);
        Actions = await ActionsAsync();
    }

    public Task<IActionResult> OnPostAcceptAsync(Id<Activity> activity, Id<Suggestion> suggestion) =>
        JudgeAsync(activity, () => Judging.AcceptAsync(db, recorder, [suggestion], Offices.Secretariat, time.Now));

    public Task<IActionResult> OnPostRejectAsync(Id<Activity> activity) =>
        JudgeAsync(activity, async () => await Judging.RejectAsync(db, await OpenOfAsync(activity), Offices.Secretariat, time.Now));

    public Task<IActionResult> OnPostSkipAsync(Id<Activity> activity) =>
        JudgeAsync(activity, () => Judging.SkipAsync(db, activity, time.Now));

    public async Task<IActionResult> OnPostOtherAsync(Id<Activity> activity, string? action)
    {
        if (action is not { Length: > 0 } || !await db.Set<PlanAction>().AnyAsync(one => one.Code == action && one.WithdrawnAt == null))
        {
            ModelState.AddModelError("action", words["ChooseAction"]);
            await OnGetAsync(after: null, activity);
            return Page();
        }

        return await JudgeAsync(activity, () => Judging.ChooseAsync(db, recorder, activity, action, Offices.Secretariat, time.Now));
    }

    public async Task<IActionResult> OnPostUndoAsync(Id<Activity> activity)
    {
        await db.WriteAsync(() => Judging.UndoLastAsync(db, recorder, activity, Offices.Secretariat));
        await db.WriteAsync(() => Renewing.NextAsync(db, suggesting));
        return RedirectToPage(new { at = activity });
    }

    async Task<IActionResult> JudgeAsync(Id<Activity> activity, Func<Task<int>> judge)
    {
        await db.WriteAsync(judge);
        await db.WriteAsync(() => Renewing.NextAsync(db, suggesting));
        return RedirectToPage(new { after = activity });
    }

    Task<List<Id<Suggestion>>> OpenOfAsync(Id<Activity> activity) =>
        db.Set<Suggestion>().Where(guess => guess.ActivityId == activity && guess.Verdict == Verdict.Open).Select(guess => guess.Id).ToListAsync();

    // Told from what is there, so that a page that is loaded again says the same.
    async Task TellAsync(Id<Activity> before)
    {
        if (await db.Set<Activity>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == before) is not { } activity) return;
        var guesses = await db.Set<Suggestion>().AsNoTracking().Where(guess => guess.ActivityId == before).ToListAsync();
        var linked = guesses.Where(guess => guess.Verdict == Verdict.Accepted).MaxBy(guess => guess.DecidedAt);
        Became = linked is not null ? words["WasLinked", linked.ActionCode]
            : guesses.Exists(guess => guess.Verdict == Verdict.Open) ? guesses.Exists(guess => guess.SkippedAt is not null) ? words["WasSkipped"] : ""
            : guesses.Count > 0 ? words["WasRejected"] : "";
        if (Became.Length > 0) Before = activity;
    }

    async Task<IReadOnlyList<IGrouping<Domain, PlanAction>>> ActionsAsync()
    {
        var rows = await (from action in db.Set<PlanAction>().AsNoTracking()
                          join objective in db.Set<Objective>() on action.ObjectiveCode equals objective.Code
                          join domain in db.Set<Domain>() on objective.DomainNumber equals domain.Number
                          where action.WithdrawnAt == null
                          orderby domain.Number, action.Order
                          select new { domain, action }).ToListAsync();
        var domains = rows.Select(row => row.domain).DistinctBy(domain => domain.Number).ToDictionary(domain => domain.Number);
        return [.. rows.GroupBy(row => domains[row.domain.Number], row => row.action)];
    }
}
