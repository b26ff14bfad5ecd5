using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mogran.Accounts;
using Mogran.Shared;
using Mogran.Storage;

namespace Mogran.Decisions;

/// <summary>Every text ever put under silence; to strangers those that were adopted.</summary>
[AllowAnonymous]
public sealed class AllDecisionsModel(MogranDb db, Silence silence, TimeProvider time) : PageModel
{
    public IReadOnlyList<DecisionShown> Decisions { get; private set; } = [];
    public DateTimeOffset Now { get; private set; }

    public async Task OnGetAsync()
    {
        if (HttpContext.Standing.IsPartner) await silence.RecordOverAsync();
        Now = time.Now;
        Decisions = [.. (await DecisionShown.AllAsync(db, Now)).Where(shown => shown.IsSeenBy(HttpContext.Standing))];
    }
}
