using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;

namespace Mogran.Reports;

/// <summary>One draft of an edition. The one that was adopted stands at the edition's own address.</summary>
[AllowAnonymous]
public sealed class DraftModel(Editions editions) : PageModel
{
    public FrozenEdition Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, int draft)
    {
        if (await editions.FindAsync(HttpContext.Standing, number, draft) is not { } found) return this.Unseen();
        if (found.Head.AdoptedAt is not null) return LocalRedirect(Url.Content("~" + found.Head.Href));
        Edition = found;
        return Page();
    }
}
