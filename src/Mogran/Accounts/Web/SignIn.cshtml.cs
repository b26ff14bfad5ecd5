using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Shared;

namespace Mogran.Accounts;

[AllowAnonymous]
public sealed class SignInModel(UserManager<Account> accounts, SignInManager<Account> door, Phrases<Account> words) : PageModel
{
    static readonly Account Nobody = new() { Name = "" };
    static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => HttpContext.Standing.IsSignedIn ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        var known = string.IsNullOrWhiteSpace(Email) ? null : await accounts.FindByEmailAsync(Email.Trim());
        if (known is null) return Refused(Compare());

        var result = await door.PasswordSignInAsync(known, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut) return Refused("TooManyAttempts");
        return result.Succeeded ? Onward() : Refused("WrongSignIn");
    }

    /// <summary>As much work as for a known address: how long the answer takes does not tell who has an account.</summary>
    string Compare()
    {
        accounts.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, Password ?? "");
        return "WrongSignIn";
    }

    IActionResult Refused(string key)
    {
        ModelState.AddModelError(nameof(Email), words[key]);
        return Page();
    }

    // Only an address of this site is followed: a link in a mail must not lead through us to elsewhere.
    IActionResult Onward() => Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl!) : LocalRedirect(Url.Content("~/"));
}
