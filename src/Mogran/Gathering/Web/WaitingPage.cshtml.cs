using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>What a watched file would change, to be applied or left.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class WaitingPageModel(MogranDb db, Watching watching, Phrases<Import> words) : PageModel
{
    public WatchedFile Watched { get; private set; } = null!;
    public DiffShown Diff { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>What was to be applied is not what would be done now.</summary>
    public bool IsStale { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<WatchedFile> id, int? part)
    {
        if (await db.Set<WatchedFile>().AsNoTracking().SingleOrDefaultAsync(file => file.Id == id) is not { } found) return NotFound();
        (Watched, Zone) = (found, (await db.DialogueAsync()).TimeZone);
        Diff = await DiffShown.LoadAsync(db, found.Waiting is { } waiting ? Gathering.Diff.Unpacked(waiting.Diff) : Gathering.Diff.None, part, $"/gathering/sources/{id}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<WatchedFile> id, string expected, bool letGo)
    {
        var outcome = await watching.ApplyAsync(id, expected, letGo, Offices.Secretariat);
        if (outcome?.Import is { } import) return LocalRedirect(Url.Content($"~/gathering/imports/{import.Id}"));
        IsStale = outcome is not null;
        return await OnGetAsync(id, part: null);
    }

    public async Task<IActionResult> OnPostDismissAsync(Id<WatchedFile> id)
    {
        await watching.DismissAsync(id);
        TempData["Done"] = words["Dismissed"];
        return LocalRedirect(Url.Content("~/gathering/sources"));
    }
}
