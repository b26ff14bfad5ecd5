using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Plan;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>The queue of guesses: a person accepts or rejects one or many, and can take it back.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class SuggestionsModel(MogranDb db, Recorder recorder, TimeProvider time, Suggesting suggesting, Phrases<Import> words) : PageModel
{
    const int Size = 20;
    [TempData] public string? Done { get; set; }

    /// <summary>Ids of the suggestions last judged, a comma behind each: an id alone would come back as another type.</summary>
    [TempData] public string? Undo { get; set; }

    public IReadOnlyList<(Activity Activity, IReadOnlyList<Guess> Guesses)> Rows { get; private set; } = [];
    public int Waiting { get; private set; }
    public Part Shown { get; private set; } = new(1, 1);

    public async Task OnGetAsync(int? part)
    {
        var queue = new SuggestionQueue(db);
        Waiting = await queue.WaitingAsync();
        Shown = Part.Of(part, Math.Min(Waiting, SuggestionQueue.Most), Size);
        var ids = (await queue.FirstAsync(Shown.Number * Size)).Skip((Shown.Number - 1) * Size).ToList();
        var known = await db.Set<Activity>().AsNoTracking().Where(activity => ids.Contains(activity.Id)).ToDictionaryAsync(activity => activity.Id);
        var open = (await db.Set<Suggestion>().AsNoTracking().Where(guess => ids.Contains(guess.ActivityId) && guess.Verdict == Verdict.Open).ToListAsync())
            .ToLookup(guess => guess.ActivityId);
        var actions = await db.Set<PlanAction>().AsNoTracking().ToDictionaryAsync(action => action.Code);
        Rows = [.. ids.Select(id => (known[id], (IReadOnlyList<Guess>)[.. open[id].Where(guess => actions.ContainsKey(guess.ActionCode))
            .OrderByDescending(guess => guess.Confidence).Select(guess => new Guess(guess, actions[guess.ActionCode]))]))];
    }

    public Task<IActionResult> OnPostAcceptAsync(List<Id<Suggestion>> marked) =>
        JudgeAsync(marked, "Accepted", () => Judging.AcceptAsync(db, recorder, marked, Offices.Secretariat, time.Now));

    public Task<IActionResult> OnPostRejectAsync(List<Id<Suggestion>> marked) =>
        JudgeAsync(marked, "Rejected", () => Judging.RejectAsync(db, marked, Offices.Secretariat, time.Now));

    public async Task<IActionResult> OnPostRejectAllAsync(Id<Activity> activity)
    {
        var open = await db.Set<Suggestion>().Where(guess => guess.ActivityId == activity && guess.Verdict == Verdict.Open).Select(guess => guess.Id).ToListAsync();
        return await OnPostRejectAsync(open);
    }

    public async Task<IActionResult> OnPostUndoAsync(string undo)
    {
        var ids = undo.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => Id<Suggestion>.TryParse(text, null, out var id) ? id : default).ToList();
        await db.WriteAsync(() => Judging.UndoAsync(db, recorder, ids, Offices.Secretariat));
        await db.WriteAsync(() => Renewing.NextAsync(db, suggesting));
        (Done, Undo) = (words["Undone"], null);
        return RedirectToPage();
    }

    async Task<IActionResult> JudgeAsync(List<Id<Suggestion>> marked, string key, Func<Task<int>> judge)
    {
        if (marked.Count == 0)
        {
            ModelState.AddModelError("", words["NothingMarked"]);
            await OnGetAsync(null);
            return Page();
        }

        var count = await db.WriteAsync(judge);
        await db.WriteAsync(() => Renewing.NextAsync(db, suggesting));
        (Done, Undo) = (words.Count(key, count), string.Concat(marked.Select(id => id + ",")));
        return RedirectToPage();
    }
}

/// <summary>A suggestion with the action it names.</summary>
public sealed record Guess(Suggestion Suggestion, PlanAction Action)
{
    // A guess is never certain.
    public static long Percent(decimal confidence) => Math.Min(99, (long)Math.Round(confidence * 100));
}
