using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>
/// An import under way: the page renews itself by a header, without script, until it is over. What it would do is
/// shown first, and done when a person says so.
/// </summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class RunPageModel(MogranDb db, Runs runs, Uploads uploads, CitedActivities cited) : PageModel
{
    public Guid Id { get; private set; }
    public Run? Run { get; private set; }
    public DiffShown? Diff { get; private set; }

    /// <summary>The file may be of another source; told above all else, as applying it would mark all that was there before as gone.</summary>
    public FindingInWords? Doubt => Run?.Outcome is { DryRun: true, Files: [{ Kept: true } file] }
        ? file.Findings.Where(problem => problem.Code == "NothingInCommon").Select(problem => FindingInWords.Of(problem, file.Kept)).FirstOrDefault() : null;

    /// <summary>Made with the form, so that a form sent twice starts one import.</summary>
    public Guid Next { get; } = Guid.CreateVersion7();

    /// <summary>Where the meaning of the sheet's columns is set; null: it is no sheet, or no longer at hand.</summary>
    public string? Columns => Run is { Outcome.Files: [{ Kind: ImportKind.Sheet }] } run && IsAtHand ? Url.Content($"~/gathering/columns/{run.Upload}") : null;

    /// <summary>The file that was sent is still kept.</summary>
    public bool IsAtHand => Run is not null && uploads.Find(Run.Upload) is not null;

    /// <summary>What was done, or would be, is more than the note that the file was read.</summary>
    public bool WouldChange => Run?.Outcome is { Files: [{ Import.HasEffect: true }] };

    /// <summary>Name of the words for what became of the file.</summary>
    public string Said(FileOutcome file) =>
        !file.Kept ? "RunRefused" : !WouldChange ? Run!.Outcome!.DryRun ? "RunWouldChangeNothing" : "RunChangedNothing" : Run!.Outcome!.DryRun ? "RunRehearsed" : "RunDone";

    public async Task OnGetAsync(Guid id, int? part)
    {
        (Id, Run) = (id, runs.Find(id));
        if (Run?.Outcome is { Files: [{ Kept: true } file] }) Diff = await DiffShown.LoadAsync(db, file.Diff, part, $"/gathering/runs/{id}");
        if (Run is { IsOver: false }) Response.Headers["Refresh"] = "2";
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid next, bool letGo)
    {
        if (runs.Find(id) is not { Outcome: { DryRun: true, Files: [{ Kept: true } shown] } } run) return NotFound();
        await runs.StartAsync(next, run.Upload, new(shown.Digest, letGo ? cited : null));
        return LocalRedirect(Url.Content($"~/gathering/runs/{next}"));
    }
}
