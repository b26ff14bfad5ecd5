using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Accounts;
using Mogran.Storage;

namespace Mogran.Plan;

[AllowAnonymous]
public sealed class IndexModel(MogranDb db) : PageModel
{
    public ActionPlan? About { get; private set; }
    public PlanRows Plan { get; private set; } = null!;

    /// <summary>Actions that were withdrawn and can be put back; for the secretariat alone.</summary>
    public IReadOnlyList<PlanAction> Withdrawn { get; private set; } = [];

    public async Task OnGetAsync()
    {
        About = await db.Set<ActionPlan>().AsNoTracking().FirstOrDefaultAsync();
        Plan = await PlanRows.LoadAsync(db, await HttpContext.PlanProgressAsync());
        if (HttpContext.Standing.IsSecretariat)
            Withdrawn = await db.Set<PlanAction>().AsNoTracking().Where(action => action.WithdrawnAt != null).OrderBy(action => action.Code).ToListAsync();
    }
}
