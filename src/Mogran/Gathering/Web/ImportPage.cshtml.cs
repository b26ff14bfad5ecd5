using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Gathering;

/// <summary>One import: its counts and what was found.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class ImportPageModel(MogranDb db) : PageModel
{
    public Import Import { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(Id<Import> id)
    {
        if (await db.Set<Import>().AsNoTracking().SingleOrDefaultAsync(import => import.Id == id) is not { } found) return NotFound();
        Import = found;
        Zone = (await db.DialogueAsync()).TimeZone;
        return Page();
    }
}
