using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Library;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>One import: its counts, what it changed and what was found; and taking it back.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class ImportPageModel(MogranDb db, Undoing undoing, Phrases<Import> words) : PageModel
{
    [TempData] public string? Done { get; set; }
    public Import Import { get; private set; } = null!;
    public DiffShown Diff { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>The file as it was read is at hand; one that is very large is not.</summary>
    public bool IsKept { get; private set; }

    /// <summary>Why the import cannot be undone now.</summary>
    public string? Obstacle { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Import> id, int? part)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id) is not { } found) return NotFound();
        Import = found;
        var kept = await db.Set<ImportDiff>().AsNoTracking().SingleOrDefaultAsync(diff => diff.ImportId == id);
        Diff = await DiffShown.LoadAsync(db, kept is null ? Gathering.Diff.None : Gathering.Diff.Unpacked(kept.Content), part, $"/gathering/imports/{id}");
        Obstacle = await Undoing.ObstacleAsync(db, found) is { } problem ? FindingInWords.Of(problem, fileKept: true).What : null;
        IsKept = await db.HoldsDocumentAsync(found.DocumentHash);
        Zone = (await db.DialogueAsync()).TimeZone;
        return Page();
    }

    /// <summary>The file as it was read, to be saved and never shown: what is in it came from outside.</summary>
    public async Task<IActionResult> OnGetFileAsync(Id<Import> id)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id) is not { } found
            || await db.Set<Document>().AsNoTracking().SingleOrDefaultAsync(document => document.Hash == found.DocumentHash) is not { } kept) return NotFound();
        return File(kept.Unpacked(), "application/octet-stream", found.FileName);
    }

    public async Task<IActionResult> OnPostUndoAsync(Id<Import> id)
    {
        if (!await db.Set<Import>().AnyAsync(import => import.Id == id)) return NotFound();
        try
        {
            var undone = await undoing.UndoAsync(id, Offices.Secretariat);
            Done = undone.Kept.Count == 0 ? words["ImportUndone"] : words["ImportUndoneBut", string.Join(", ", undone.Kept.Take(10))];
            return LocalRedirect(Url.Content($"~/gathering/imports/{id}"));
        }
        catch (RefusedException refused)
        {
            ModelState.AddModelError("", FindingInWords.Of(refused.Problem, fileKept: true).What);
            return await OnGetAsync(id, part: null);
        }
    }
}
