using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;

namespace Mogran.Gathering;

/// <summary>An import under way: the page renews itself by a header, without script, until it is over.</summary>
[Authorize(Policy = Permission.Secretariat)]
public sealed class RunPageModel(Runs runs) : PageModel
{
    public Run? Run { get; private set; }

    /// <summary>The file of a rehearsal, to go on with.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Upload { get; set; }

    public void OnGet(Guid id)
    {
        Run = runs.Find(id);
        if (Run is { IsOver: false }) Response.Headers["Refresh"] = "2";
    }
}
