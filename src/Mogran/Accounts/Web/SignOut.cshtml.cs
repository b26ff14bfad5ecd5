using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mogran.Accounts;

[AllowAnonymous]
public sealed class SignOutModel(SignInManager<Account> door) : PageModel
{
    public IActionResult OnGet() => HttpContext.Standing.IsSignedIn ? Page() : LocalRedirect(Url.Content("~/"));

    public async Task<IActionResult> OnPostAsync()
    {
        await door.SignOutAsync();
        return LocalRedirect(Url.Content("~/"));
    }
}
