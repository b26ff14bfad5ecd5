using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Mogran.Storage;

namespace Mogran.Plan;

[AllowAnonymous]
public sealed class DomainPageModel(MogranDb db) : PageModel
{
    public Domain Domain { get; private set; } = null!;
    public PlanRows Plan { get; private set; } = null!;
    public IReadOnlyList<Commitment> Commitments { get; private set; } = [];
    public ParagraphNames Texts { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number)
    {
        Plan = await PlanRows.LoadAsync(db, await HttpContext.PlanProgressAsync());
        if (Plan.Domains.FirstOrDefault(one => one.Number == number) is not { } domain) return NotFound();

        Domain = domain;
        Texts = await ParagraphNames.LoadAsync(db);
        Commitments = [.. (await db.Set<Commitment>().AsNoTracking().Where(commitment => commitment.WithdrawnAt == null)
            .OrderBy(commitment => commitment.Order).ToListAsync()).Where(commitment => commitment.Domains.Contains(number))];
        return Page();
    }
}
