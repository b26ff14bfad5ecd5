using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Accounts;

[Authorize(Policy = Permission.SignedIn)]
public sealed class MyAccountModel(MogranDb db, UserManager<Account> accounts, SignInManager<Account> door, Phrases<Account> words) : PageModel
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? PageLanguage { get; set; }
    [BindProperty] public string? Password { get; set; }
    [BindProperty] public string? NewWord { get; set; }

    [TempData] public string? Done { get; set; }

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<(Holding Holding, Post Post, Partner? Partner)> Posts { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await FindAsync();
        (Name, PageLanguage) = (Account.Name, Account.Language);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await FindAsync();
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), words["NameNeeded"]);
        else if (Name.Length > 200) ModelState.AddModelError(nameof(Name), words["NameTooLong"]);
        var language = Language.Of(PageLanguage) ?? Language.Current;
        if (!ModelState.IsValid) return Page();

        (Account.Name, Account.Language) = (Name!.Trim(), language.Code);
        await db.WriteAsync(() => accounts.UpdateAsync(Account));
        Done = nameof(Name);
        return Redirect($"/{language.Code}/account");
    }

    public async Task<IActionResult> OnPostPasswordAsync()
    {
        await FindAsync();
        (Name, PageLanguage) = (Account.Name, Account.Language);
        if (NewPassword.Wrong(NewWord, Account.Email) is { } wrong) ModelState.AddModelError(nameof(NewWord), words[wrong]);
        if (!ModelState.IsValid) return Page();

        var changed = await db.WriteAsync(() => accounts.ChangePasswordAsync(Account, Password ?? "", NewWord!));
        if (!changed.Succeeded)
        {
            ModelState.AddModelError(nameof(Password), words["WrongPassword"]);
            return Page();
        }

        await door.RefreshSignInAsync(Account);
        Done = nameof(Password);
        return RedirectToPage();
    }

    async Task FindAsync()
    {
        var id = HttpContext.Standing.AccountId!.Value;
        Account = await db.Set<Account>().SingleAsync(account => account.Id == id);
        var held = await db.Set<Holding>().AsNoTracking().Where(holding => holding.AccountId == id).OrderBy(holding => holding.From).ToListAsync();
        var postIds = held.Select(holding => holding.PostId).ToList();
        var posts = await db.Set<Post>().AsNoTracking().Where(post => postIds.Contains(post.Id)).ToDictionaryAsync(post => post.Id);
        var partners = await db.PartnersByCodeAsync();
        Posts = [.. held.Select(holding => (holding, posts[holding.PostId], partners.GetValueOrDefault(posts[holding.PostId].PartnerCode ?? "")))];
    }
}
