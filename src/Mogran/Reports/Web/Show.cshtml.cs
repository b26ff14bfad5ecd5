using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;

namespace Mogran.Reports;

/// <summary>An edition by its number: the adopted one, open to all; before that its last draft, among partners.</summary>
[AllowAnonymous]
public sealed class ShowEditionModel(Editions editions) : PageModel
{
    public FrozenEdition Edition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if (await editions.FindAsync(HttpContext.Standing, number) is not { } found) return this.Unseen();
        Edition = found;
        return Page();
    }
}

static class Visibility
{
    /// <summary>Whether it is not there or not open, a stranger hears the same: sign in and see.</summary>
    public static IActionResult Unseen(this PageModel page) => page.HttpContext.Standing.IsSignedIn ? page.NotFound() : page.Challenge();
}
