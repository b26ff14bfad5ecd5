using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Partners;
using Mogran.Record;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

/// <summary>A post is taken up by a one-time link: by a new account, or by the one that is signed in.</summary>
[AllowAnonymous]
public sealed class WelcomeModel(MogranDb db, UserManager<Account> accounts, SignInManager<Account> door, Recorder recorder, TimeProvider time, Phrases<Account> words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public string? Password { get; set; }

    public Invitation? Invitation { get; private set; }
    public Post? Post { get; private set; }
    public Partner? Partner { get; private set; }

    public bool IsOpen => Invitation?.IsOpenAt(time.Now) is true;

    public async Task OnGetAsync(string secret) => await FindAsync(secret);

    public async Task<IActionResult> OnPostAsync(string secret)
    {
        await FindAsync(secret);
        if (Invitation is null) return Page();
        if (!IsOpen) return await AgainAsync();
        if (HttpContext.Standing.AccountId is { } here) return await TakeUpAsync(secret, here);

        Check();
        if (!ModelState.IsValid) return Page();

        var account = new Account { Id = Guid.CreateVersion7(), Name = Name!.Trim(), Email = Email!.Trim(), Language = Language.Current.Code };
        account.UserName = account.Id.ToString("N");
        return await TakeUpAsync(secret, account.Id, account);
    }

    async Task FindAsync(string secret)
    {
        Invitation = await db.InvitationAsync(secret);
        if (Invitation is null) return;
        Post = await db.Set<Post>().FindAsync(Invitation.PostId);
        Partner = Post?.PartnerCode is { } code ? await db.PartnerAsync(code) : null;
    }

    async Task<IActionResult> TakeUpAsync(string secret, Guid id, Account? created = null)
    {
        var done = await db.WriteAsync(async () =>
        {
            var invitation = await db.InvitationAsync(secret);
            if (invitation is null) return false;
            await db.Entry(invitation).ReloadAsync();
            if (!invitation.IsOpenAt(time.Now)) return false;
            if (created is not null && !Accepted(await accounts.CreateAsync(created, Password!))) return false;
            await TakingUp.TakeUpAsync(db, recorder, invitation, id, time.Now);
            return true;
        });
        if (!ModelState.IsValid) return Page();
        if (!done) return await AgainAsync();
        if (created is not null) await door.SignInAsync(created, isPersistent: false);
        return LocalRedirect(Url.Content("~/"));
    }

    /// <summary>The same form sent twice: whoever just took up the post with it is let in, nobody else.</summary>
    async Task<IActionResult> AgainAsync()
    {
        var known = string.IsNullOrWhiteSpace(Email) ? null : await accounts.FindByEmailAsync(Email.Trim());
        var result = known is null ? null : await door.PasswordSignInAsync(known, Password ?? "", isPersistent: false, lockoutOnFailure: true);
        return result?.Succeeded is true ? LocalRedirect(Url.Content("~/")) : Page();
    }

    void Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), words["NameNeeded"]);
        else if (Name.Length > 200) ModelState.AddModelError(nameof(Name), words["NameTooLong"]);
        if (string.IsNullOrWhiteSpace(Email) || !Email.Contains('@', StringComparison.Ordinal) || Email.Length > 254) ModelState.AddModelError(nameof(Email), words["EmailNeeded"]);
        if (NewPassword.Wrong(Password, Email) is { } wrong) ModelState.AddModelError(nameof(Password), words[wrong]);
    }

    bool Accepted(IdentityResult result)
    {
        foreach (var error in result.Errors)
            ModelState.AddModelError(nameof(Email), words[error.Code == nameof(IdentityErrorDescriber.DuplicateEmail) ? "EmailKnown" : "EmailNeeded"]);
        return result.Succeeded;
    }
}
