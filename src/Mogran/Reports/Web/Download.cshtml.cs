using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Reports;

/// <summary>An edition as a file, in the language of the address.</summary>
[AllowAnonymous]
public sealed class DownloadModel(MogranDb db, Editions editions) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int number, string format, int? draft)
    {
        if (ExportFormat.Of(format) is not { } known) return NotFound();
        if (await editions.FindAsync(HttpContext.Standing, number, draft) is not { } edition) return this.Unseen();
        var zone = (await db.DialogueAsync()).TimeZone;
        return File(Export.Write(edition, known, zone), known.MediaType, Export.FileName(edition, known, Language.Current.Code));
    }
}
