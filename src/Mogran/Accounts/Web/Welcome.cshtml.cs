using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
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
        if (await HolderAsync() is { } holder) return await RenewAsync(secret, holder);

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
            if (await OpenInvitationAsync(secret) is not { } invitation) return false;
            if (created is not null && !Accepted(await accounts.CreateAsync(created, Password!))) return false;
            await TakingUp.TakeUpAsync(db, recorder, invitation, id, time.Now);
            return true;
        });
        if (!ModelState.IsValid) return Page();
        if (!done) return await AgainAsync();
        if (created is not null) await door.SignInAsync(created, isPersistent: false);
        return LocalRedirect(Url.Content("~/"));
    }

    /// <summary>
    /// The account of that address, when all it holds today is this very post: its password may be renewed by the link.
    /// One that holds more is not opened by a link for one post.
    /// </summary>
    async Task<Account?> HolderAsync()
    {
        if (await accounts.FindByEmailAsync(Email!.Trim()) is not { } known) return null;
        var held = await db.Set<Holding>().AsNoTracking().Where(holding => holding.AccountId == known.Id).ToListAsync();
        var today = held.Where(holding => holding.InForceOn(time.Today)).ToList();
        return today.Count > 0 && today.All(holding => holding.PostId == Invitation!.PostId) ? known : null;
    }

    async Task<IActionResult> RenewAsync(string secret, Account holder)
    {
        var done = await db.WriteAsync(async () =>
        {
            if (await OpenInvitationAsync(secret) is not { } invitation) return false;
            await accounts.RemovePasswordAsync(holder);
            await accounts.AddPasswordAsync(holder, Password!);
            await accounts.SetLockoutEndDateAsync(holder, null);
            invitation.UsedAt = time.Now;
            return true;
        });
        if (!done) return await AgainAsync();
        await door.SignInAsync(holder, isPersistent: false);
        return LocalRedirect(Url.Content("~/"));
    }

    async Task<Invitation?> OpenInvitationAsync(string secret)
    {
        if (await db.InvitationAsync(secret) is not { } invitation) return null;
        await db.Entry(invitation).ReloadAsync();
        return invitation.IsOpenAt(time.Now) ? invitation : null;
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
