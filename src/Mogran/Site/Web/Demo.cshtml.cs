using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Partners;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Site;

/// <summary>Enters a demo account without a password. The page exists only where the site was started as a demo.</summary>
[AllowAnonymous]
public sealed class DemoModel(MogranDb db, Serving serving, SignInManager<Account> door, TimeProvider time) : PageModel
{
    public IReadOnlyList<(Account Account, Standing Standing)> Roles { get; private set; } = [];
    public IReadOnlyDictionary<string, Partner> Partners { get; private set; } = new Dictionary<string, Partner>();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!serving.Demo) return NotFound();
        Partners = await db.PartnersByCodeAsync();
        var roles = new List<(Account, Standing)>();
        foreach (var account in await db.Set<Account>().AsNoTracking().Where(account => account.IsDemo).OrderBy(account => account.Name).ToListAsync())
            roles.Add((account, await Presence.StandingAsync(db, account.Id, time.Today)));
        Roles = [.. roles.OrderBy(role => role.Item2 switch { { IsSecretariat: true } => 0, { IsChair: true } => 1, _ => 2 })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid account)
    {
        if (!serving.Demo) return NotFound();
        var chosen = await db.Set<Account>().SingleOrDefaultAsync(known => known.Id == account && known.IsDemo);
        if (chosen is null) return NotFound();

        await door.SignInAsync(chosen, isPersistent: false);
        return LocalRedirect(Url.Content("~/"));
    }
}
